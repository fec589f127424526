import {
  confidenceWords,
  credibilityWords,
  likelihoodWords,
  statusWords,
} from "../../../../../shared/domain/assessment.ts";
import type { ClaimAssessment, Judgement } from "../../../../../shared/domain/assessment.ts";
import type { Brief } from "../../../../../shared/domain/brief.ts";
import { dayText } from "../../../ui/day-text.ts";
import { cutText } from "./cuts.ts";

type Props = { readonly brief: Brief; readonly letters: number };

/** The four scales, each with the newest judgement and why. */
export const BriefJudgement = ({ brief, letters }: Props) => {
  const { status, credibility, likelihood, confidence } = brief.claim.judged;
  const words: Readonly<Record<keyof Judgement, string | null>> = {
    status: status === null ? null : statusWords[status].name,
    credibility:
      credibility === null ? null : `${credibility} of 6, ${credibilityWords[credibility].name.toLowerCase()}`,
    likelihood:
      likelihood === null ? null : `${likelihoodWords[likelihood].name}, ${likelihoodWords[likelihood].meaning}`,
    confidence: confidence === null ? null : confidenceWords[confidence].name,
  };
  return (
    <dl className="brief-judged">
      {scales.map(({ scale, label }) => {
        const newest = brief.assessments.find((one: ClaimAssessment) => one[scale] !== null);
        return (
          <div key={scale}>
            <dt>{label}</dt>
            <dd>
              <strong>{words[scale] ?? "Not judged"}</strong>
              {newest === undefined ? null : (
                <span>
                  {" "}
                  {cutText(newest.reason, letters)} ({newest.who}, {dayText(newest.at)})
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const scales: readonly { readonly scale: keyof Judgement; readonly label: string }[] = [
  { scale: "status", label: "Status" },
  { scale: "credibility", label: "Credibility (Admiralty code)" },
  { scale: "likelihood", label: "Likelihood (ICD 203)" },
  { scale: "confidence", label: "Confidence (ICD 203)" },
];
