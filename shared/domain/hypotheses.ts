import type { Credibility } from "./claim.ts";
import type { Id } from "./id.ts";
import type { Reliability } from "./source.ts";

/** How evidence stands to a hypothesis (Heuer, Psychology of Intelligence Analysis): very consistent … very inconsistent. */
export const ratings = ["CC", "C", "N", "I", "II", "NA"] as const;
export type Rating = (typeof ratings)[number];

export const ratingWords: Readonly<Record<Rating, string>> = {
  CC: "very consistent",
  C: "consistent",
  N: "neutral",
  I: "inconsistent",
  II: "very inconsistent",
  NA: "not applicable",
};

/** How much a piece of evidence has to do with the question. */
export const relevances = ["low", "medium", "high"] as const;
export type Relevance = (typeof relevances)[number];

export type Hypothesis = {
  readonly id: Id;
  /** The claim whose wording it has; null for words of its own. */
  readonly claimId: Id | null;
  readonly text: string;
};

export type Evidence = {
  readonly id: Id;
  /** Either is null. */
  readonly claimId: Id | null;
  readonly passageId: Id | null;
  /** Where the passage stands; null for a claim. */
  readonly articleId: Id | null;
  readonly articleTitle: string | null;
  readonly text: string;
  /** Of the claim. */
  readonly credibility: Credibility | null;
  readonly relevance: Relevance;
  /** Each word it rests on, by the keys of those whose word it is: who says it, and whom that goes back to. */
  readonly words: readonly (readonly string[])[];
};

/** Somebody evidence rests on: a source of the registry, an article's writer, or somebody who is not named. */
export type EvidenceSource = { readonly key: string; readonly name: string; readonly reliability: Reliability | null };

export type AchCell = { readonly hypothesisId: Id; readonly evidenceId: Id; readonly rating: Rating };

/** Analysis of competing hypotheses on one question. All lists are in the order of making. */
export type AchMatrix = {
  readonly questionId: Id;
  readonly hypotheses: readonly Hypothesis[];
  readonly evidence: readonly Evidence[];
  readonly sources: readonly EvidenceSource[];
  readonly cells: readonly AchCell[];
};
