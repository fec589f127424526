import type { Judgement } from "./assessment.ts";
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

/** Said the same from both sides. */
export const symmetricRelations: ReadonlySet<RelationKind> = new Set(["contradicts", "in-tension", "same-as"]);

/** A relation as seen from one of its two claims. */
export type ClaimRelation = {
  readonly id: Id;
  readonly kind: RelationKind;
  /** "to": the other claim is the one that supports, qualifies or supersedes this one. */
  readonly direction: "from" | "to";
  readonly otherId: Id;
  readonly otherText: string;
  readonly aspect: Aspect | null;
  readonly reason: string | null;
};

/** Between two claims, in words: how it reads from the claim it was made on, and from the other. */
export const relationWords: Readonly<Record<RelationKind, Readonly<Record<ClaimRelation["direction"], string>>>> = {
  contradicts: { from: "Contradicts", to: "Contradicts" },
  "in-tension": { from: "In tension with", to: "In tension with" },
  supports: { from: "Supports", to: "Supported by" },
  "same-as": { from: "Same as", to: "Same as" },
  qualifies: { from: "Qualifies", to: "Qualified by" },
  supersedes: { from: "Supersedes", to: "Superseded by" },
};

export const numberOps = ["=", "~", "<", "<=", ">", ">="] as const;
/** "~" is "about". */
export type NumberOp = (typeof numberOps)[number];

/** The figure a claim states: "at least 87 people" is >= 87, "80 to 90" is = 80–90. */
export type ClaimNumber = {
  readonly op: NumberOp;
  readonly low: number;
  /** The other end of a range; null when there is one figure. */
  readonly high: number | null;
  readonly unit: string | null;
};

/** When and where what is claimed took place; dates as far as they are known (2017, 2017-04, 2017-04-12). */
export type ClaimEvent = { readonly from: string | null; readonly to: string | null; readonly place: string | null };

export type ClaimSummary = {
  readonly id: Id;
  /** The proposition in the analyst's canonical wording. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly questionId: Id | null;
  readonly question: string | null;
  readonly number: ClaimNumber | null;
  readonly event: ClaimEvent;
  readonly appearances: number;
  readonly articles: number;
  /** How many appearances take each position. */
  readonly positions: Readonly<Record<Position, number>>;
  readonly judged: Judgement;
};
