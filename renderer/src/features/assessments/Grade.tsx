import { reliabilityWords } from "../../../../shared/domain/assessment.ts";
import type { Reliability } from "../../../../shared/domain/source.ts";
import "./assessments.css";

/** The letter of a source's reliability; a dash while it has none. */
export const Grade = ({ reliability }: { readonly reliability: Reliability | null }) =>
  reliability === null ? (
    <span className="grade grade-none" title="Not graded yet">
      <span aria-hidden>–</span>
      <span className="visually-hidden">Not graded yet</span>
    </span>
  ) : (
    <span className={`grade grade-${reliability}`} title={reliabilityWords[reliability].name}>
      {reliability}
      <span className="visually-hidden">: {reliabilityWords[reliability].name}</span>
    </span>
  );
