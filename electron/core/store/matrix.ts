import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { nobody, ownVoice } from "../../../shared/domain/matrix.ts";
import type { ColumnId, MatrixCell, MatrixColumns, MatrixHead } from "../../../shared/domain/matrix.ts";
import { openPassagePage } from "./passage-page.ts";
import type { PassagePage } from "./passage-page.ts";
import { positionAt } from "./position-place.ts";
import { inVoiceScope } from "./voice-scope.ts";
import type { VoiceScope } from "./voice-scope.ts";

/** A column by its row number: a source's or an article's, or one of those that are no source. */
export type ColumnNumber = number;
const special: ReadonlyMap<ColumnId, ColumnNumber> = new Map([
  [ownVoice, -1],
  [nobody, -2],
]);
const columnOf: Readonly<Record<MatrixColumns, string>> = {
  source: "CASE WHEN v.attribution IS NULL THEN -1 WHEN v.source IS NULL THEN -2 ELSE v.source END",
  article: "v.article",
};
const headOf: Readonly<Record<MatrixColumns, string>> = {
  source: "SELECT s.n, s.id, s.name, NULL AS detail FROM json_each(?) i CROSS JOIN source s ON s.n = i.value",
  article:
    "SELECT b.n, b.id, b.title AS name, b.publication AS detail FROM json_each(?) i CROSS JOIN article b ON b.n = i.value",
};

/** Claims against whose word they stand on, or against the articles they stand in. */
export const openMatrix = (db: Database) => ({
  source: openColumns(db, "source"),
  article: openColumns(db, "article"),
});

/** `place`: the position that the claim asked for has there, in the order of positions; null where it is silent. */
export type ColumnCount = { readonly n: ColumnNumber; readonly times: number; readonly place: number | null };
type Head = Omit<MatrixHead, "appearances">;
type CellRow = {
  readonly claimId: Id;
  readonly n: ColumnNumber;
  readonly place: number;
  readonly count: number;
};

const openColumns = (db: Database, columns: MatrixColumns) => {
  type Of = VoiceScope & { readonly ids: string };
  const column = columnOf[columns];
  const appearances = "json_each(@ids) i CROSS JOIN claim c ON c.id = i.value CROSS JOIN voice v ON v.claim = c.n";
  const counts = db.prepare<Of & { readonly byClaim: Id | null }, ColumnCount>(
    `SELECT ${column} AS n, count(*) AS times, min(CASE WHEN c.id = @byClaim THEN v.position END) AS place
     FROM ${appearances} WHERE ${inVoiceScope} GROUP BY 1`,
  );
  const heads = db.prepare<[string], Head & { readonly n: ColumnNumber }>(headOf[columns]);
  const number = db.prepare<[string], ColumnNumber>(`SELECT n FROM ${columns} WHERE id = ?`).pluck();
  const places = db.prepare<Of & { readonly n: ColumnNumber | null }, { readonly id: Id; readonly place: number }>(
    `SELECT c.id, min(v.position) AS place FROM ${appearances} WHERE ${column} = @n AND ${inVoiceScope} GROUP BY c.id`,
  );
  const cells = db.prepare<Of & { readonly numbers: string }, CellRow>(
    `SELECT c.id AS claimId, ${column} AS n, v.position AS place, count(*) AS count FROM ${appearances}
     WHERE ${column} IN (SELECT value FROM json_each(@numbers)) AND ${inVoiceScope}
     GROUP BY v.claim, 2, 3 ORDER BY v.claim, 2, 3`,
  );
  const passages = db
    .prepare<VoiceScope & { readonly claimId: Id; readonly n: ColumnNumber | null }, number>(
      `SELECT v.passage FROM claim c CROSS JOIN voice v ON v.claim = c.n
       WHERE c.id = @claimId AND ${column} = @n AND ${inVoiceScope} ORDER BY v.day, v.article, v.start, v.n`,
    )
    .pluck();
  const page = openPassagePage(db);
  const numberOf = (id: ColumnId): ColumnNumber | null => special.get(id) ?? number.get(id) ?? null;
  return {
    /** In which columns these claims stand. */
    counts: (claimIds: readonly Id[], byClaim: Id | null, scope: VoiceScope): readonly ColumnCount[] =>
      counts.all({ ...scope, ids: JSON.stringify(claimIds), byClaim }),
    /** What columns are called; those that are no source have no name here. */
    heads: (numbers: readonly ColumnNumber[]): ReadonlyMap<ColumnNumber, Head> =>
      new Map([
        ...heads.all(JSON.stringify(numbers)).map(({ n, ...head }) => [n, head] as const),
        ...[...special].map(([id, n]) => [n, { id, name: "", detail: null }] as const),
      ]),
    /** Which position each claim has in a column: the place of the first in the order of positions. */
    places: (claimIds: readonly Id[], columnId: ColumnId, scope: VoiceScope): ReadonlyMap<Id, number> =>
      new Map(
        places
          .all({ ...scope, ids: JSON.stringify(claimIds), n: numberOf(columnId) })
          .map(({ id, place }) => [id, place]),
      ),
    cells: (claimIds: readonly Id[], columnIds: readonly ColumnId[], scope: VoiceScope): readonly MatrixCell[] => {
      const idOf = new Map(columnIds.map((id) => [numberOf(id), id]));
      return cells
        .all({ ...scope, ids: JSON.stringify(claimIds), numbers: JSON.stringify([...idOf.keys()]) })
        .map(({ claimId, n, place, count }) => ({
          claimId,
          columnId: idOf.get(n) ?? "",
          position: positionAt(place),
          count,
        }));
    },
    passages: (
      claimId: Id,
      columnId: ColumnId,
      scope: VoiceScope,
      { limit, offset }: { readonly limit: number; readonly offset: number },
    ): PassagePage => page(passages.all({ ...scope, claimId, n: numberOf(columnId) }), limit, offset),
  };
};
