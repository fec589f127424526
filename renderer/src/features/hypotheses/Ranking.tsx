import { ArrowDown, ArrowUp } from "lucide-react";
import { sensitivityTo } from "../../../../shared/domain/ach-scores.ts";
import type { AchScore } from "../../../../shared/domain/ach-scores.ts";
import type { AchMatrix, EvidenceSource } from "../../../../shared/domain/hypotheses.ts";

type Props = {
  readonly matrix: AchMatrix;
  readonly scores: readonly AchScore[];
  readonly weighted: boolean;
  /** The source that is left out. */
  readonly dropped: EvidenceSource | null;
};

/** The hypotheses in order, and what changes when a source is left out. */
export const Ranking = ({ matrix, scores, weighted, dropped }: Props) => {
  const sensitivity = dropped === null ? null : sensitivityTo(matrix, dropped.key, weighted);
  const most = Math.max(1, ...scores.map(({ inconsistency }) => inconsistency));
  return (
    <section className="ach-ranking" aria-label="Hypotheses, least inconsistent first">
      <ol>
        {scores.map(({ hypothesisId, inconsistency, rated, place }) => {
          const moved = sensitivity?.moved.find((each) => each.hypothesisId === hypothesisId);
          return (
            <li key={hypothesisId}>
              <span className="ach-place">{place}.</span>
              <span className="ach-ranked">
                <span className="ach-ranked-text">{matrix.hypotheses.find(({ id }) => id === hypothesisId)?.text}</span>
                <span className="ach-bar-track" aria-hidden>
                  <span style={{ width: `${(inconsistency / most) * 100}%` }} />
                </span>
              </span>
              <span className="ach-score">
                {inconsistency.toLocaleString()} inconsistent
                <span className="ach-rated">
                  {rated} of {matrix.evidence.length} rated
                </span>
              </span>
              {moved === undefined ? null : (
                <span className={`ach-moved ${moved.to < moved.from ? "is-up" : "is-down"}`}>
                  {moved.to < moved.from ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />}
                  {moved.to < moved.from ? "up" : "down"} from {moved.from}.
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {sensitivity === null || dropped === null ? null : (
        <p className="ach-without" role="status">
          Without {dropped.name}: {pieces(sensitivity.leftOut.length)} left out,{" "}
          {sensitivity.moved.length === 0
            ? "the order stays as it is"
            : sensitivity.moved.length === 1
              ? "1 hypothesis changes its place"
              : `${sensitivity.moved.length} hypotheses change their places`}
          .{sensitivity.kept.length === 0 ? "" : ` ${pieces(sensitivity.kept.length)} stay on others’ word.`}
        </p>
      )}
    </section>
  );
};

const pieces = (count: number): string =>
  count === 0 ? "no evidence" : count === 1 ? "1 piece of evidence" : `${count} pieces of evidence`;
