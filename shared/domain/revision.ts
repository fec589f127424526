import type { Block, Exclusion, OriginKind } from "./article.ts";
import type { Id } from "./id.ts";
import type { Softening } from "./softening.ts";

export const revisionReasons = ["import", "reimport", "correction"] as const;
export type RevisionReason = (typeof revisionReasons)[number];

/** One of the texts an article has had, and where its bytes came from. */
export type RevisionSummary = {
  readonly id: Id;
  /** From 1, in the order in which they came. */
  readonly number: number;
  readonly reason: RevisionReason;
  /** What the page was called then; null where that was not kept. */
  readonly title: string | null;
  readonly createdAt: string;
  readonly originKind: OriginKind;
  readonly originName: string;
  readonly retrievedAt: string;
  readonly sha256: string;
};

/** How a text differs from the one before it. */
export type RevisionChange = {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Hedges put in or taken out and figures changed, in order of place. */
  readonly softenings: readonly Softening[];
};

export type RevisionInList = RevisionSummary & {
  readonly words: number;
  /** Null for the first. */
  readonly change: RevisionChange | null;
};

/** A text as it was, to be read. */
export type RevisionText = RevisionSummary & {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly exclusions: readonly Exclusion[];
};
