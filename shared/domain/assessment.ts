import type { Credibility } from "./claim.ts";
import type { Id } from "./id.ts";
import type { Reliability } from "./source.ts";

/** ICD 203 (Analytic Standards), bands of likelihood, the least likely first. */
export const likelihoods = [
  "remote",
  "very-unlikely",
  "unlikely",
  "even",
  "likely",
  "very-likely",
  "almost-certain",
] as const;
export type Likelihood = (typeof likelihoods)[number];

/** ICD 203: how good the basis of a judgement is. Never one figure with the likelihood. */
export const confidences = ["low", "moderate", "high"] as const;
export type Confidence = (typeof confidences)[number];

/** Where the analyst's work on a claim stands. */
export const claimStatuses = ["open", "corroborated", "contradicted", "resolved", "retracted"] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** What the analyst holds of a claim now: of each scale the newest judgement, null where there is none. */
export type Judgement = {
  readonly status: ClaimStatus | null;
  readonly credibility: Credibility | null;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
};
export const unjudged: Judgement = { status: null, credibility: null, likelihood: null, confidence: null };

type Judged = {
  readonly id: Id;
  readonly reason: string;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
};
/** A judgement of a claim; it is never overwritten. What it leaves open is null and stays as it was judged before. */
export type ClaimAssessment = Judged & Judgement;
/** A judgement of a source's reliability; it is never overwritten, the newest counts. */
export type SourceGrade = Judged & { readonly reliability: Reliability };

type Wording = { readonly name: string; readonly meaning: string };

/** The Admiralty code's wording for each letter. */
export const reliabilityWords: Readonly<Record<Reliability, Wording>> = {
  A: {
    name: "Completely reliable",
    meaning: "No doubt about authenticity, trustworthiness or competency; always right so far",
  },
  B: { name: "Usually reliable", meaning: "Minor doubts; mostly right so far" },
  C: { name: "Fairly reliable", meaning: "Doubts; right in the past" },
  D: { name: "Not usually reliable", meaning: "Significant doubts; right now and then" },
  E: { name: "Unreliable", meaning: "Lacks authenticity, trustworthiness and competency; wrong so far" },
  F: { name: "Cannot be judged", meaning: "Nothing to judge by" },
};

/** The Admiralty code's wording for each figure. */
export const credibilityWords: Readonly<Record<Credibility, Wording>> = {
  1: { name: "Confirmed", meaning: "Confirmed by other, independent sources; logical; fits what else is known" },
  2: { name: "Probably true", meaning: "Not confirmed; logical; fits what else is known" },
  3: { name: "Possibly true", meaning: "Not confirmed; reasonably logical; fits some of what is known" },
  4: { name: "Doubtful", meaning: "Not confirmed; possible but not logical; nothing else on the subject" },
  5: { name: "Improbable", meaning: "Not logical; contradicted by what else is known" },
  6: { name: "Cannot be judged", meaning: "Nothing to judge by" },
};

/** ICD 203's wording and percentages. */
export const likelihoodWords: Readonly<Record<Likelihood, Wording>> = {
  remote: { name: "Almost no chance", meaning: "1–5 %" },
  "very-unlikely": { name: "Very unlikely", meaning: "5–20 %" },
  unlikely: { name: "Unlikely", meaning: "20–45 %" },
  even: { name: "Roughly even chance", meaning: "45–55 %" },
  likely: { name: "Likely", meaning: "55–80 %" },
  "very-likely": { name: "Very likely", meaning: "80–95 %" },
  "almost-certain": { name: "Almost certain", meaning: "95–99 %" },
};

export const confidenceWords: Readonly<Record<Confidence, Wording>> = {
  low: { name: "Low", meaning: "Scant, questionable or fragmentary information" },
  moderate: { name: "Moderate", meaning: "Credibly sourced and plausible, not corroborated enough for more" },
  high: { name: "High", meaning: "Good information from several sources; still may be wrong" },
};

export const statusWords: Readonly<Record<ClaimStatus, Wording>> = {
  open: { name: "Open", meaning: "Still to be worked on" },
  corroborated: { name: "Corroborated", meaning: "Independent sources bear it out" },
  contradicted: { name: "Contradicted", meaning: "Independent sources speak against it" },
  resolved: { name: "Resolved", meaning: "Settled one way or the other; the reason says which" },
  retracted: { name: "Retracted", meaning: "Taken back by whoever made it" },
};

/** "Corroborated", "2 Probably true", "Likely (55–80 %)", "Moderate confidence": what is judged, in words. */
export const sayJudgement = ({ status, credibility, likelihood, confidence }: Judgement): readonly string[] => [
  ...(status === null ? [] : [statusWords[status].name]),
  ...(credibility === null ? [] : [`Credibility ${credibility}, ${credibilityWords[credibility].name.toLowerCase()}`]),
  ...(likelihood === null ? [] : [`${likelihoodWords[likelihood].name} (${likelihoodWords[likelihood].meaning})`]),
  ...(confidence === null ? [] : [`${confidenceWords[confidence].name} confidence`]),
];

/** Of each scale the newest judgement. @param all - the newest first */
export const judgementNow = (all: readonly ClaimAssessment[]): Judgement => ({
  status: all.find(({ status }) => status !== null)?.status ?? null,
  credibility: all.find(({ credibility }) => credibility !== null)?.credibility ?? null,
  likelihood: all.find(({ likelihood }) => likelihood !== null)?.likelihood ?? null,
  confidence: all.find(({ confidence }) => confidence !== null)?.confidence ?? null,
});
