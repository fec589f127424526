import type { Judgement } from "../../../shared/domain/assessment.ts";
import type { ClaimKey } from "./claims.ts";

/** What the analyst of the sample holds of its claims, in the order of judging. */
export const sampleJudgements: readonly (Partial<Judgement> & {
  readonly claim: ClaimKey;
  readonly reason: string;
})[] = [
  { claim: "dead-31", status: "open", credibility: 3, reason: "One surgeon’s count; the ministry has another figure." },
  {
    claim: "dead-31",
    status: "retracted",
    credibility: 5,
    reason: "She corrected it herself: five people were counted twice.",
  },
  {
    claim: "dead-26",
    status: "corroborated",
    credibility: 2,
    likelihood: "very-likely",
    confidence: "moderate",
    reason: "The magistrate’s office and the hospital arrived at it apart from each other.",
  },
  {
    claim: "tresk-ship",
    status: "contradicted",
    credibility: 5,
    likelihood: "very-unlikely",
    confidence: "high",
    reason: "All affirmations lead back to one radio report; the harbour log names no such ship.",
  },
  {
    claim: "nitrate",
    status: "open",
    credibility: 2,
    likelihood: "likely",
    confidence: "moderate",
    reason: "Fits the report and the register; what set it on fire is not known.",
  },
];
