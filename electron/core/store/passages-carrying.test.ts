import { expect, test } from "vitest";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import { openPassagesCarrying } from "./passages-carrying.ts";
import type { PassagePart } from "./passages-carrying.ts";
import { drawVoices } from "./test-voices.ts";

const said = (source: string): string => `SELECT x.passage_id FROM source s JOIN attribution a ON a.source_id = s.id
  JOIN attribution_span x ON x.attribution_id = a.id AND x.role = 'content' WHERE ${source} = @id`;
const tagged = (column: string): string => `SELECT passage_id FROM tag WHERE ${column} = @id`;
const cases: readonly (readonly [kind: TagKind, part: PassagePart | null, slow: string])[] = [
  ["claim", null, tagged("claim_id")],
  ...positions.map((each) => ["claim", each, `${tagged("claim_id")} AND position = '${each}'`] as const),
  ["actor", null, `${tagged("actor_id")} UNION ${said("s.actor_id")}`],
  ["actor", "said", said("s.actor_id")],
  ["actor", "tagged", tagged("actor_id")],
  ["source", null, `${tagged("source_id")} UNION ${said("s.id")}`],
  ["source", "said", said("s.id")],
  ["source", "tagged", tagged("source_id")],
  ["code", null, tagged("code_id")],
];

test.each([1, 2, 3])("pages hold what the tables say, in order of date and place, drawing %i", (seed) => {
  const book = drawVoices(seed);
  const { db } = book.opened;
  const passages = db.prepare<[], Id>("SELECT id FROM passage").pluck().all();
  const compare = (): void => {
    for (const isIndexed of [true, false]) {
      const carrying = openPassagesCarrying(db, () => isIndexed);
      for (const [kind, part, slow] of cases)
        for (const id of db.prepare<[], Id>(`SELECT id FROM ${kind}`).pluck().all()) {
          const all = db
            .prepare<{ readonly id: Id }, Id>(
              `SELECT p.id FROM passage p JOIN article a ON a.id = p.article_id WHERE p.id IN (${slow})
               ORDER BY a.day, a.n, p.start, p.end, p.n`,
            )
            .pluck()
            .all({ id });
          for (let offset = 0; offset <= all.length; offset += 3)
            expect(carrying(kind, id, 3, offset, part)).toEqual({
              total: all.length,
              ids: all.slice(offset, offset + 3),
            });
        }
    }
  };
  book.write(() => {
    const codes = [book.code("one"), book.code("other")];
    for (const [at, id] of passages.entries())
      if (at % 2 === 0) book.tag(id, "code", codes[at % 3 === 0 ? 0 : 1] ?? "");
    for (const [at, id] of passages.entries())
      if (at % 5 === 0)
        book.tag(id, "source", db.prepare<[], Id>("SELECT id FROM source ORDER BY n LIMIT 1").pluck().get() ?? "");
    // Several articles of one day.
    book.run("UPDATE article SET day = 19100 WHERE n % 2 = 0");
  });
  compare();
  book.write(() => book.run("DELETE FROM passage WHERE n % 4 = 0"));
  compare();
  book.store.history.undo();
  compare();
});
