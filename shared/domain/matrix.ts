import type { Position } from "./attribution.ts";
import type { Id } from "./id.ts";

/** Claims stand against the sources that they are said by, or the articles that they stand in. */
export const matrixColumns = ["source", "article"] as const;
export type MatrixColumns = (typeof matrixColumns)[number];

/** The writers in their own voice, or nobody who is named: columns that are no source. */
export type ColumnId = Id;
export const ownVoice = "own";
export const nobody = "none";

export type MatrixHead = {
  readonly id: ColumnId;
  readonly name: string;
  /** A publication; null where there is none. */
  readonly detail: string | null;
  readonly appearances: number;
};

export type MatrixFrame = {
  /** At most `mostRows`, those with the most appearances. */
  readonly claims: readonly MatrixHead[];
  readonly totalClaims: number;
  /** At most `mostColumns`. */
  readonly columns: readonly MatrixHead[];
  readonly totalColumns: number;
  readonly problem: { readonly message: string; readonly at: number } | null;
};

export const mostRows = 500;
export const mostColumns = 200;

export type MatrixCell = {
  readonly claimId: Id;
  readonly columnId: ColumnId;
  readonly position: Position;
  readonly count: number;
};
