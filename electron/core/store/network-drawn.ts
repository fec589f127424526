import type { Act } from "../../../shared/domain/attribution.ts";

/**
 * What the network is drawn of: days of the article, both included, row numbers of passages that a search found, as JSON, and
 * an act; null for any.
 */
export type Drawn = {
  readonly first: number | null;
  readonly last: number | null;
  readonly found: string | null;
  readonly act: Act | null;
};

/** Everything there is. */
export const isWhole = ({ first, last, found, act }: Drawn): boolean =>
  first === null && last === null && found === null && act === null;

/** An actor, or a source that is none: twice an actor's row number, or twice a source's and 1. */
export type Node = number;

export type NodeEdge = {
  readonly speaker: Node;
  readonly other: Node;
  readonly passages: number;
  readonly firstDay: number;
  readonly lastDay: number;
};

/** Only edges of at least so many passages, and of these at most so many. */
export type Heaviest = { readonly least: number; readonly most: number };
export type EdgesFound = { readonly total: number; readonly edges: readonly NodeEdge[] };

/** Out of rows that each tell how many there are in all. */
export const edgesFound = (rows: readonly (NodeEdge & { readonly total: number })[]): EdgesFound => ({
  total: rows[0]?.total ?? 0,
  edges: rows.map(({ total: _total, ...edge }) => edge),
});
