import {
  claimStatuses,
  confidences,
  confidenceWords,
  credibilityWords,
  likelihoods,
  likelihoodWords,
  statusWords,
} from "../../../../shared/domain/assessment.ts";
import type { ClaimStatus, Confidence, Likelihood } from "../../../../shared/domain/assessment.ts";
import { credibilities } from "../../../../shared/domain/claim.ts";

type Option<Value extends string> = { readonly value: Value | "none"; readonly label: string };

const notJudged = { value: "none", label: "Not judged yet" } as const;

export const statusOptions: readonly Option<ClaimStatus>[] = [
  notJudged,
  ...claimStatuses.map((value) => ({ value, label: statusWords[value].name })),
];
/** Values are the figures as text, as a select has them. */
export const credibilityOptions: readonly Option<string>[] = [
  notJudged,
  ...credibilities.map((value) => ({ value: String(value), label: `${value} ${credibilityWords[value].name}` })),
];
export const likelihoodOptions: readonly Option<Likelihood>[] = [
  notJudged,
  ...likelihoods.map((value) => ({
    value,
    label: `${likelihoodWords[value].name} (${likelihoodWords[value].meaning})`,
  })),
];
export const confidenceOptions: readonly Option<Confidence>[] = [
  notJudged,
  ...confidences.map((value) => ({ value, label: confidenceWords[value].name })),
];

/** Each scale in a line, with its origin. */
export const scaleHelp = {
  reliability: "The source, apart from what it says: A best, E worst, F no basis (Admiralty code, NATO AJP-2.1).",
  credibility: "The claim, apart from who says it: 1 best, 5 worst, 6 no basis (Admiralty code, NATO AJP-2.1).",
  likelihood: "How probable it is that it is true, in seven bands (ICD 203, US intelligence standards).",
  confidence: "How good your basis for that is; never mixed with how likely it is (ICD 203).",
  status: "Where your work on the claim stands. Claimbook’s own list.",
} as const;
