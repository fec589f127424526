import type { Database } from "better-sqlite3";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { mostColumns, mostRows, nobody, ownVoice } from "../../../shared/domain/matrix.ts";
import type { ColumnId, MatrixCell, MatrixColumns, MatrixHead } from "../../../shared/domain/matrix.ts";
import { openClaimChoice } from "./claim-choice.ts";
import type { ChosenClaim } from "./claim-choice.ts";
import { inScope } from "./view-scope.ts";
import type { Scope } from "./view-scope.ts";

const columnOf: Readonly<Record<MatrixColumns, string>> = {
  source: `iif(t.attribution_id IS NULL, '${ownVoice}',
    coalesce((SELECT a.source_id FROM attribution a WHERE a.id = t.attribution_id), '${nobody}'))`,
  article: "p.article_id",
};
const nameOf: Readonly<Record<MatrixColumns, string>> = {
  source: `SELECT k.id, coalesce(s.name, '') AS name, NULL AS detail, k.times AS appearances, k.total
    FROM k LEFT JOIN source s ON s.id = k.id`,
  article: `SELECT k.id, b.title AS name, b.publication AS detail, k.times AS appearances, k.total
    FROM k JOIN article b ON b.id = k.id`,
};
/** Affirmed first. */
const rank = `CASE t.position ${positions.map((position, at) => `WHEN '${position}' THEN ${at}`).join(" ")} END`;

/** Claims against whose word they stand on, or against the articles they stand in. */
export const openMatrix = (db: Database) => {
  const choose = openClaimChoice(db);
  const by = { source: openColumns(db, "source"), article: openColumns(db, "article") };
  return {
    ...by,
    claims: (questionId: Id | null, scope: Scope): { readonly total: number; readonly rows: readonly ChosenClaim[] } =>
      choose({ ...scope, questionId, event: false }, mostRows),
  };
};

const openColumns = (db: Database, columns: MatrixColumns) => {
  type Of = Scope & { readonly ids: string };
  const appearances = `json_each(@ids) i CROSS JOIN tag t ON t.claim_id = i.value
    CROSS JOIN passage p ON p.id = t.passage_id`;
  const heads = db.prepare<Of & { readonly byClaim: Id | null; readonly most: number }, MatrixHead & { total: number }>(
    `WITH k AS (
       SELECT ${columnOf[columns]} AS id, count(*) AS times, min(CASE WHEN t.claim_id = @byClaim THEN ${rank} END) AS place,
         count(*) OVER () AS total
       FROM ${appearances} WHERE ${inScope} GROUP BY 1 ORDER BY place IS NULL, place, times DESC, 1 LIMIT @most)
     ${nameOf[columns]} ORDER BY k.place IS NULL, k.place, k.times DESC, k.id`,
  );
  const places = db.prepare<Of & { readonly columnId: ColumnId }, { readonly id: Id; readonly place: number }>(
    `SELECT t.claim_id AS id, min(${rank}) AS place FROM ${appearances}
     WHERE ${columnOf[columns]} = @columnId AND ${inScope} GROUP BY t.claim_id`,
  );
  const cells = db.prepare<Of & { readonly columnIds: string }, MatrixCell>(
    `SELECT t.claim_id AS claimId, ${columnOf[columns]} AS columnId, t.position, count(*) AS count
     FROM ${appearances} WHERE ${columnOf[columns]} IN (SELECT value FROM json_each(@columnIds)) AND ${inScope}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, ${rank}`,
  );
  const passages = db
    .prepare<Scope & { readonly claimId: Id; readonly columnId: ColumnId }, Id>(
      `SELECT DISTINCT p.id FROM tag t CROSS JOIN passage p ON p.id = t.passage_id
       WHERE t.claim_id = @claimId AND ${columnOf[columns]} = @columnId AND ${inScope}
       ORDER BY p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
  return {
    /** The most used columns of these claims; those that `byClaim` stands in come first, by the position. */
    heads: (claimIds: readonly Id[], byClaim: Id | null, scope: Scope) => {
      const rows = heads.all({ ...scope, ids: JSON.stringify(claimIds), byClaim, most: mostColumns });
      return {
        total: rows[0]?.total ?? 0,
        rows: rows.map(({ total: _, ...head }): MatrixHead => head),
      };
    },
    /** Which position each claim has in a column: the place of the first in the order of positions. */
    places: (claimIds: readonly Id[], columnId: ColumnId, scope: Scope): ReadonlyMap<Id, number> =>
      new Map(places.all({ ...scope, ids: JSON.stringify(claimIds), columnId }).map(({ id, place }) => [id, place])),
    cells: (claimIds: readonly Id[], columnIds: readonly ColumnId[], scope: Scope): readonly MatrixCell[] =>
      cells.all({ ...scope, ids: JSON.stringify(claimIds), columnIds: JSON.stringify(columnIds) }),
    passages: (claimId: Id, columnId: ColumnId, scope: Scope): readonly Id[] =>
      passages.all({ ...scope, claimId, columnId }),
  };
};
