import { expect, test } from "vitest";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { matrixColumns, nobody, ownVoice } from "../../../shared/domain/matrix.ts";
import type { MatrixColumns } from "../../../shared/domain/matrix.ts";
import type { ScratchNotebook } from "../store/scratch-notebook.ts";
import { drawVoices } from "../store/test-voices.ts";
import { headsOf } from "./matrix-handlers.ts";
import { foundPassages } from "../store/voice-scope.ts";
import type { VoiceScope } from "../store/voice-scope.ts";
import { chooseClaims } from "./choose-claims.ts";

const everything = { limit: 10_000, offset: 0 };
const whole: VoiceScope = { first: null, last: null, found: null };

test.each([21, 22, 23])("heads, cells and passages are those of a slow count, drawing %i", async (seed) => {
  const book = drawVoices(seed);
  const question = book.opened.db.prepare<[], Id>("SELECT id FROM question").pluck().get() ?? null;
  const found = foundPassages(
    book.opened.db.prepare<[], number>("SELECT n FROM passage WHERE n % 3 > 0").pluck().all(),
  );
  for (const columns of matrixColumns)
    for (const scope of [whole, { ...whole, found }, { ...whole, first: 19_150 }])
      for (const questionId of [null, question]) {
        const all = slowly(book, columns, scope, questionId);
        const claims = await chooseClaims(book.store, { ...scope, questionId, event: false }, 500);
        expect(claims.total).toBe(new Set(all.map(({ claim }) => claim)).size);
        const claimIds = claims.rows.map(({ id }) => id);
        const heads = await headsOf(book.store, columns, claimIds, null, scope);
        expect(new Map(heads.shown.map(({ id, appearances }) => [id, appearances]))).toEqual(
          counted(all.map(({ column }) => column)),
        );
        const columnIds = heads.shown.map(({ id }) => id);
        const cells = book.store.matrix[columns].cells(claimIds, columnIds, scope);
        expect(new Map(cells.map((cell) => [`${cell.claimId} ${cell.columnId} ${cell.position}`, cell.count]))).toEqual(
          counted(all.map(({ claim, column, position }) => `${claim} ${column} ${position}`)),
        );
        for (const { claimId, columnId } of cells)
          expect(new Set(book.store.matrix[columns].passages(claimId, columnId, scope, everything).ids)).toEqual(
            new Set(
              all.filter(({ claim, column }) => claim === claimId && column === columnId).map((row) => row.passage),
            ),
          );
      }
});

test("columns can be put in order of their position on one claim", async () => {
  const book = drawVoices(24);
  const claimIds = (await chooseClaims(book.store, { ...whole, questionId: null, event: false }, 500)).rows.map(
    ({ id }) => id,
  );
  const [claimId = ""] = claimIds;
  const { shown: rows } = await headsOf(book.store, "source", claimIds, claimId, whole);
  const touched = new Set(
    slowly(book, "source", whole, null)
      .filter(({ claim }) => claim === claimId)
      .map(({ column }) => column),
  );
  expect(rows.map(({ id }) => touched.has(id))).toEqual(
    rows.map(({ id }) => touched.has(id)).toSorted((a, b) => Number(b) - Number(a)),
  );
});

const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const slowly = (
  { opened: { db } }: ScratchNotebook,
  columns: MatrixColumns,
  scope: VoiceScope,
  questionId: Id | null,
) => {
  const { found } = scope;
  return db
    .prepare<
      [],
      {
        readonly claim: Id;
        readonly question: Id | null;
        readonly position: Position;
        readonly passage: Id;
        readonly n: number;
        readonly article: Id;
        readonly day: number;
        readonly said: Id | null;
        readonly source: Id | null;
      }
    >(
      `SELECT t.claim_id AS claim, c.question_id AS question, t.position, t.passage_id AS passage, p.n, p.article_id AS article,
         p.day, t.attribution_id AS said, a.source_id AS source
       FROM tag t JOIN claim c ON c.id = t.claim_id JOIN passage p ON p.id = t.passage_id
       LEFT JOIN attribution a ON a.id = t.attribution_id`,
    )
    .all()
    .filter(
      (row) =>
        (questionId === null || row.question === questionId) &&
        (scope.first === null || row.day >= scope.first) &&
        (found === null || found[row.n - 1] === 1),
    )
    .map((row) => ({
      ...row,
      column: columns === "article" ? row.article : row.said === null ? ownVoice : (row.source ?? nobody),
    }));
};
