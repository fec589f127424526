import { credibilityWords, sayJudgement, statusWords } from "../../../../shared/domain/assessment.ts";
import type { ClaimStatus, Judgement } from "../../../../shared/domain/assessment.ts";
import type { Credibility } from "../../../../shared/domain/claim.ts";
import "./assessments.css";

/** What is held of a claim, short: its status and its credibility, where they are judged. */
export const Judged = ({ judged }: { readonly judged: Judgement }) => (
  <>
    {judged.status === null ? null : <StatusChip status={judged.status} />}
    {judged.credibility === null ? null : <CredibilityFigure credibility={judged.credibility} />}
  </>
);

const StatusChip = ({ status }: { readonly status: ClaimStatus }) => (
  <span className={`status-chip status-${status}`} title={statusWords[status].meaning}>
    {statusWords[status].name}
  </span>
);

const CredibilityFigure = ({ credibility }: { readonly credibility: Credibility }) => (
  <span className={`grade grade-${credibility}`} title={`Credibility: ${credibilityWords[credibility].name}`}>
    <span className="visually-hidden">Credibility </span>
    {credibility}
    <span className="visually-hidden">: {credibilityWords[credibility].name}</span>
  </span>
);

/** Everything that is judged, in words. */
export const JudgedInWords = ({ judged }: { readonly judged: Judgement }) => <>{sayJudgement(judged).join(" · ")}</>;
