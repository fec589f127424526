import type { Rating, Relevance } from "../../../shared/domain/hypotheses.ts";
import { sampleClaims } from "./claims.ts";
import type { ClaimKey } from "./claims.ts";

/** How the analyst of the sample holds the possible causes against what is known. */
export const sampleHypotheses: {
  readonly question: string;
  /** A claim, or words of its own. */
  readonly hypotheses: readonly ({ readonly claim: ClaimKey } | { readonly text: string })[];
  readonly evidence: readonly {
    readonly claim: ClaimKey;
    readonly relevance: Relevance;
    /** One for each hypothesis, in their order. */
    readonly ratings: readonly Rating[];
  }[];
} = {
  question: sampleClaims.nitrate.question,
  hypotheses: [
    { claim: "nitrate" },
    { claim: "bomb" },
    { text: "Somebody set the warehouse on fire to hide what was in it." },
  ],
  evidence: [
    { claim: "welding", relevance: "high", ratings: ["CC", "II", "I"] },
    { claim: "port-warned", relevance: "high", ratings: ["CC", "N", "C"] },
    { claim: "ministry-warned", relevance: "medium", ratings: ["C", "N", "C"] },
    { claim: "licensed", relevance: "medium", ratings: ["I", "N", "II"] },
    { claim: "tresk-ship", relevance: "low", ratings: ["N", "C", "NA"] },
  ],
};
