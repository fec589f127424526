import type { Reliability } from "../../../../shared/domain/source.ts";
import { reliabilityWords } from "./reliability.ts";
import "./sources.css";

/** The letter of a source's reliability; a dash while it has none. */
export const Grade = ({ reliability }: { readonly reliability: Reliability | null }) =>
  reliability === null ? (
    <span className="source-grade source-grade-none" title="Not graded yet">
      <span aria-hidden>–</span>
      <span className="visually-hidden">Not graded yet</span>
    </span>
  ) : (
    <span className={`source-grade source-grade-${reliability}`} title={reliabilityWords[reliability].name}>
      {reliability}
      <span className="visually-hidden">: {reliabilityWords[reliability].name}</span>
    </span>
  );
