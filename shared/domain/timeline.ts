import type { Position } from "./attribution.ts";
import type { ClaimKind, ClaimNumber } from "./claim.ts";
import type { Id } from "./id.ts";

/**
 * When it was said (as far as the text tells, else as published), when it was published (as far as it is known, else when it
 * was imported), when the event was.
 */
export const timelineAxes = ["said", "published", "event"] as const;
export type TimelineAxis = (typeof timelineAxes)[number];

/** A claim and the days it spans, as days since 1970-01-01, both included. */
export type Lane = {
  readonly claimId: Id;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly appearances: number;
  /** Somebody affirms it and somebody denies it. */
  readonly disputed: boolean;
  readonly firstDay: number;
  readonly lastDay: number;
};

export type Timeline = {
  /** In order of time, at most `mostLanes`: those with the most appearances. */
  readonly lanes: readonly Lane[];
  /** How many claims there are that pass. */
  readonly total: number;
  readonly problem: { readonly message: string; readonly at: number } | null;
};

export const mostLanes = 300;

/** Appearances of one position in one step of time. */
export type Mark = {
  readonly claimId: Id;
  readonly position: Position;
  readonly count: number;
  /** Of those gathered here; a date known by its month or year ends with it. */
  readonly firstDay: number;
  readonly lastDay: number;
};

/** One appearance with the words it was made in. */
export type CoursePoint = {
  /** The tag. */
  readonly id: Id;
  readonly claimId: Id;
  readonly claim: string;
  readonly number: ClaimNumber | null;
  readonly position: Position;
  readonly passageId: Id;
  readonly exact: string;
  readonly articleId: Id;
  readonly articleTitle: string;
  readonly publication: string | null;
  /** Whose word it is; null is the writer's own voice. */
  readonly who: string | null;
  readonly day: number;
  readonly lastDay: number;
};
