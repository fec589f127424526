import type { ActorType } from "./actor.ts";
import type { Id } from "./id.ts";
import type { SourceKind } from "./source.ts";

/**
 * How one actor stands to another in the text. `about`: what one says names the other, or is said of them. `quotes`: one
 * passes on the other's word, as the next link of a chain or as the one within whose words it is said. `denies`: one denies a
 * claim that the other affirms.
 */
export const edgeKinds = ["about", "quotes", "denies"] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** Who speaks or is spoken of: an actor, or a source that is none (unnamed, anonymous, a document). */
export type NetworkNode = {
  readonly id: Id;
  readonly kind: "actor" | "source";
  readonly name: string;
  readonly type: ActorType | Exclude<SourceKind, "actor">;
  /** Passages that it says, is named in within what others say, or is quoted in: what nodes are chosen by. */
  readonly weight: number;
};

/** `passages` of the first actor; dates as days since 1970-01-01, of the articles. */
export type NetworkEdge = {
  readonly speaker: Id;
  readonly other: Id;
  readonly kind: EdgeKind;
  readonly passages: number;
  readonly firstDay: number;
  readonly lastDay: number;
};

export type ActorNetwork = {
  /** The most active first, also those without an edge. */
  readonly nodes: readonly NetworkNode[];
  /** How many say something, are spoken of or are quoted at all. */
  readonly totalNodes: number;
  /** The heaviest first, at most `mostEdges`. */
  readonly edges: readonly NetworkEdge[];
  readonly totalEdges: number;
  readonly problem: { readonly message: string; readonly at: number } | null;
};

export const mostEdges = 2000;
