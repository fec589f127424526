import type { Act } from "../../../shared/domain/attribution.ts";
import { isWhole } from "./voice-scope.ts";
import type { VoiceScope } from "./voice-scope.ts";

/** What the network is drawn of: what is said with an act; null for any. */
export type Drawn = VoiceScope & { readonly act: Act | null };

/** Everything there is. */
export const isAll = (drawn: Drawn): boolean => drawn.act === null && isWhole(drawn);

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
