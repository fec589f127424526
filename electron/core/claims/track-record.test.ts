import { expect, test } from "vitest";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { originalOf } from "../../../shared/domain/independence.ts";
import { sumOf } from "../../../shared/domain/track-record.ts";
import type { ScratchNotebook } from "../store/scratch-notebook.ts";
import { drawVoices } from "../store/test-voices.ts";
import { recordSumsOf, trackRecordOf } from "./track-record.ts";

test.each([1, 2, 3, 4, 5])("a record is that of looking at every appearance, drawing %i", async (seed) => {
  const book = drawVoices(seed);
  book.write(() => {
    book.run("UPDATE article SET copy_of = (SELECT id FROM article WHERE n = 1) WHERE n IN (3, 6)");
    book.run("UPDATE article SET copy_of = (SELECT id FROM article WHERE n = 3) WHERE n = 5");
  });
  const sources = book.opened.db.prepare<[], Id>("SELECT id FROM source").pluck().all();
  const sums = await recordSumsOf(book.store, sources);
  for (const id of sources) {
    const expected = slowly(book, id);
    const { rows, ...sum } = await trackRecordOf(book.store, id);
    expect(sum).toEqual(sumOf(expected));
    expect(sums.get(id)).toEqual(sum);
    expect(
      rows.map(({ claimId, positions: taken, corroboratedBy, contradictedBy }) => ({
        claimId,
        positions: taken,
        corroboratedBy,
        contradictedBy,
      })),
    ).toEqual(expected.map(({ words: _words, text: _text, ...row }) => row));
  }
  expect([...sums.values()].some(({ disputed }) => disputed > 0)).toBe(true);
});

type Appearance = {
  readonly claim: Id;
  readonly text: string;
  readonly position: Position;
  readonly article: Id;
  readonly source: Id | null;
  readonly root: string | null;
};

const slowly = ({ opened: { db } }: ScratchNotebook, source: Id) => {
  const copies = new Map(
    db.prepare<[], [Id, Id]>("SELECT id, copy_of FROM article WHERE copy_of IS NOT NULL").raw().all(),
  );
  const all = db
    .prepare<[], Appearance>(
      `SELECT t.claim_id AS claim, c.text, t.position, p.article_id AS article, a.source_id AS source,
         CASE WHEN l.n IS NOT NULL THEN coalesce(l.actor_id, iif(l.name = s.name, coalesce(s.actor_id, s.id), NULL),
             (SELECT id FROM actor WHERE name = l.name), (SELECT id FROM source WHERE name = l.name), lower(l.name))
           ELSE coalesce(s.actor_id, s.id) END AS root
       FROM tag t JOIN claim c ON c.id = t.claim_id JOIN passage p ON p.id = t.passage_id
         LEFT JOIN attribution a ON a.id = t.attribution_id LEFT JOIN source s ON s.id = a.source_id
         LEFT JOIN chain_link l ON l.attribution_id = a.id AND l.position = 0`,
    )
    .all();
  const self = db.prepare<[Id], Id>("SELECT coalesce(actor_id, id) FROM source WHERE id = ?").pluck().get(source);
  const rootsOf = (words: readonly Appearance[], of: readonly Position[]): ReadonlySet<string> =>
    new Set(
      words
        .filter(({ position }) => of.includes(position))
        .map(({ root, article }) => root ?? `writer ${originalOf(article, copies)}`),
    );
  const affirming = ["affirms", "presupposes"] as const;
  const claims = new Set(all.filter((word) => word.source === source).map(({ claim }) => claim));
  return [...claims]
    .map((claimId) => {
      const words = all.filter(({ claim }) => claim === claimId);
      const own = words.filter((word) => word.source === source);
      const itself = new Set([...rootsOf(own, positions), self]);
      const others = (of: readonly Position[]): number =>
        [...rootsOf(words, of)].filter((root) => !itself.has(root)).length;
      const affirms = own.some(({ position }) => position === "affirms" || position === "presupposes");
      const denies = own.some(({ position }) => position === "denies");
      return {
        claimId,
        text: words[0]?.text ?? "",
        words: words.length,
        positions: positions.filter((each) => own.some(({ position }) => position === each)),
        corroboratedBy: affirms === denies ? 0 : others(affirms ? affirming : ["denies"]),
        contradictedBy: affirms === denies ? 0 : others(affirms ? ["denies"] : affirming),
      };
    })
    .toSorted((a, b) => b.words - a.words || a.text.localeCompare(b.text, "en"));
};
