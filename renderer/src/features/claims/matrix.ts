import type { Position } from "../../../../shared/domain/attribution.ts";
import type { BoardClaim } from "../../../../shared/domain/board.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { rootName } from "./voices.ts";

/** One root's word on each claim: the positions it takes, in order of first saying, each once. */
export type MatrixRow = {
  readonly root: string;
  readonly name: string;
  readonly cells: ReadonlyMap<Id, readonly Position[]>;
};

/** Claims × whose word it is in the end, by name. */
export const matrixOf = (claims: readonly BoardClaim[]): readonly MatrixRow[] => {
  const rows = new Map<string, { readonly name: string; readonly cells: Map<Id, Position[]> }>();
  for (const voice of claims.flatMap(({ voices }) => voices)) {
    const row = rows.get(voice.root) ?? { name: rootName([voice]), cells: new Map<Id, Position[]>() };
    rows.set(voice.root, row);
    const taken = row.cells.get(voice.claimId);
    if (taken === undefined) row.cells.set(voice.claimId, [voice.position]);
    else if (!taken.includes(voice.position)) taken.push(voice.position);
  }
  return [...rows].map(([root, row]) => ({ root, ...row })).toSorted(byName);
};

/** The whole table with its head, to be saved. */
export const matrixCells = (claims: readonly BoardClaim[]): readonly (readonly string[])[] => [
  ["Whose word", ...claims.map(({ claim }) => claim.text)],
  ...matrixOf(claims).map(({ name, cells }) => [
    name,
    ...claims.map(({ claim }) => (cells.get(claim.id) ?? []).join(", ")),
  ]),
];

/** Null is the column of names. */
export type MatrixSort = { readonly claimId: Id | null; readonly descending: boolean };

/** By name, or by the position on one claim: affirmed first, silent last either way. */
export const sortedMatrix = (
  rows: readonly MatrixRow[],
  { claimId, descending }: MatrixSort,
  order: readonly Position[],
): readonly MatrixRow[] => {
  const sign = descending ? -1 : 1;
  if (claimId === null) return rows.toSorted((a, b) => sign * byName(a, b));
  const rank = (row: MatrixRow): number | null => {
    const [first] = row.cells.get(claimId) ?? [];
    return first === undefined ? null : order.indexOf(first);
  };
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return sign * (x - y) || byName(a, b);
  });
};

const byName = (a: MatrixRow, b: MatrixRow): number => a.name.localeCompare(b.name) || a.root.localeCompare(b.root);
