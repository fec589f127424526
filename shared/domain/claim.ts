import type { Position } from "./attribution.ts";
import type { Id } from "./id.ts";

export const claimKinds = ["fact", "number", "cause", "prediction", "demand", "judgement"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Admiralty code, credibility of information: 1 confirmed … 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof credibilities)[number];

export const relationKinds = ["contradicts", "in-tension", "supports", "same-as", "qualifies", "supersedes"] as const;
export type RelationKind = (typeof relationKinds)[number];

export const aspects = ["fact", "number", "time", "place", "agent", "cause", "scope", "wording"] as const;
export type Aspect = (typeof aspects)[number];

export type ClaimSummary = {
  readonly id: Id;
  /** The proposition in the analyst's canonical wording. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly questionId: Id | null;
  readonly question: string | null;
  readonly appearances: number;
  readonly articles: number;
  /** How many appearances take each position. */
  readonly positions: Readonly<Record<Position, number>>;
};
