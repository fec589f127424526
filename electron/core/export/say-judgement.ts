import {
  confidenceWords,
  credibilityWords,
  likelihoodWords,
  reliabilityWords,
  sayJudgement,
  statusWords,
} from "../../../shared/domain/assessment.ts";
import type { ClaimAssessment, Judgement, SourceGrade } from "../../../shared/domain/assessment.ts";
import type { ExportSource } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";

/** What is held of a claim, a line for each scale it was judged on. */
export const judgedLines = ({ status, credibility, likelihood, confidence }: Judgement): readonly string[] => [
  ...(status === null ? [] : [`- Status: ${statusWords[status].name}`]),
  ...(credibility === null
    ? []
    : [`- Credibility: ${credibility} of 6, ${credibilityWords[credibility].name.toLowerCase()} (Admiralty code)`]),
  ...(likelihood === null
    ? []
    : [`- Likelihood: ${likelihoodWords[likelihood].name}, ${likelihoodWords[likelihood].meaning} (ICD 203)`]),
  ...(confidence === null ? [] : [`- Confidence: ${confidenceWords[confidence].name} (ICD 203)`]),
];

/** The line of a source's grade. */
export const gradeLine = (source: ExportSource | null): readonly string[] =>
  source === null || source.reliability === null
    ? []
    : [
        `- Reliability: ${source.reliability}, ${reliabilityWords[source.reliability].name.toLowerCase()} (Admiralty code)`,
      ];

export const claimHistory = (all: readonly ClaimAssessment[]): string =>
  historyOf(all.map((one) => ({ ...one, what: sayJudgement(one).join(", ") })));

export const sourceHistory = (all: readonly SourceGrade[]): string =>
  historyOf(all.map((one) => ({ ...one, what: `${one.reliability}, ${reliabilityWords[one.reliability].name}` })));

type Entry = { readonly at: string; readonly who: string; readonly reason: string; readonly what: string };

/** Every judgement there was, the newest first; empty when there is none. */
const historyOf = (entries: readonly Entry[]): string =>
  entries.length === 0
    ? ""
    : [
        "## Judgements",
        entries
          .map(({ at, who, reason, what }) => `- ${at.slice(0, 10)}, ${inline(who)}: ${what}. ${inline(reason)}`)
          .join("\n"),
      ].join("\n\n");
