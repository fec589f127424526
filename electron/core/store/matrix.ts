import type { Database } from "better-sqlite3";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { mostRows, nobody, ownVoice } from "../../../shared/domain/matrix.ts";
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
  source:
    "SELECT i.value AS id, coalesce(s.name, '') AS name, NULL AS detail FROM json_each(?) i LEFT JOIN source s ON s.id = i.value",
  article: "SELECT b.id, b.title AS name, b.publication AS detail FROM json_each(?) i JOIN article b ON b.id = i.value",
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

/** `place`: the position that the claim asked for has there, in the order of positions; null where it is silent. */
export type ColumnCount = { readonly id: ColumnId; readonly times: number; readonly place: number | null };

const openColumns = (db: Database, columns: MatrixColumns) => {
  type Of = Scope & { readonly ids: string };
  const appearances = `json_each(@ids) i CROSS JOIN tag t ON t.claim_id = i.value
    CROSS JOIN passage p ON p.id = t.passage_id`;
  const counts = db.prepare<Of & { readonly byClaim: Id | null }, ColumnCount>(
    `SELECT ${columnOf[columns]} AS id, count(*) AS times, min(CASE WHEN t.claim_id = @byClaim THEN ${rank} END) AS place
     FROM ${appearances} WHERE ${inScope} GROUP BY 1`,
  );
  const names = db.prepare<[string], Omit<MatrixHead, "appearances">>(nameOf[columns]);
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
    /** In which columns these claims stand. */
    counts: (claimIds: readonly Id[], byClaim: Id | null, scope: Scope): readonly ColumnCount[] =>
      counts.all({ ...scope, ids: JSON.stringify(claimIds), byClaim }),
    names: (columnIds: readonly ColumnId[]): ReadonlyMap<ColumnId, Omit<MatrixHead, "appearances">> =>
      new Map(names.all(JSON.stringify(columnIds)).map((row) => [row.id, row])),
    /** Which position each claim has in a column: the place of the first in the order of positions. */
    places: (claimIds: readonly Id[], columnId: ColumnId, scope: Scope): ReadonlyMap<Id, number> =>
      new Map(places.all({ ...scope, ids: JSON.stringify(claimIds), columnId }).map(({ id, place }) => [id, place])),
    cells: (claimIds: readonly Id[], columnIds: readonly ColumnId[], scope: Scope): readonly MatrixCell[] =>
      cells.all({ ...scope, ids: JSON.stringify(claimIds), columnIds: JSON.stringify(columnIds) }),
    passages: (claimId: Id, columnId: ColumnId, scope: Scope): readonly Id[] =>
      passages.all({ ...scope, claimId, columnId }),
  };
};
