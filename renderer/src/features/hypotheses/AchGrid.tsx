import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { diagnosticityOf, restsOnlyOn } from "../../../../shared/domain/ach-scores.ts";
import type { AchScore, Diagnosticity } from "../../../../shared/domain/ach-scores.ts";
import { ratingWords } from "../../../../shared/domain/hypotheses.ts";
import type { AchMatrix, Evidence, Rating } from "../../../../shared/domain/hypotheses.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { nextCell } from "./grid-moves.ts";
import { ratingForKey } from "./rating-key.ts";
import { diagnosticityWords, wordOf } from "./say-evidence.ts";

type Chosen = { readonly hypothesisId: Id; readonly evidenceId: Id };
type Props = {
  readonly matrix: AchMatrix;
  readonly scores: readonly AchScore[];
  /** The source that is left out. */
  readonly without: string | null;
  readonly active: Chosen;
  readonly onActive: (chosen: Chosen) => void;
};

/** Evidence in rows, hypotheses in columns: one tab stop, arrows move, letters rate. */
export const AchGrid = ({ matrix, scores, without, active, onActive }: Props) => {
  const grid = useRef<HTMLTableElement>(null);
  const { hypotheses, evidence, cells } = matrix;
  const ratingOf = ({ hypothesisId, evidenceId }: Chosen): Rating | null =>
    cells.find((cell) => cell.hypothesisId === hypothesisId && cell.evidenceId === evidenceId)?.rating ?? null;
  const choose = (row: number, column: number): void => {
    const [piece, hypothesis] = [evidence[row], hypotheses[column]];
    if (piece === undefined || hypothesis === undefined) return;
    onActive({ hypothesisId: hypothesis.id, evidenceId: piece.id });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = {
      row: evidence.findIndex(({ id }) => id === active.evidenceId),
      column: hypotheses.findIndex(({ id }) => id === active.hypothesisId),
    };
    const control = event.ctrlKey || event.metaKey;
    const to = event.altKey
      ? null
      : nextCell(event.key, control, at, { rows: evidence.length, columns: hypotheses.length });
    if (to !== null) {
      event.preventDefault();
      choose(to.row, to.column);
      return;
    }
    if (control || event.altKey) return;
    const now = ratingOf(active);
    const rating = ratingForKey(event.key, now);
    if (rating === undefined) return;
    event.preventDefault();
    if (rating !== now) void act("hypotheses.rate", { ...active, rating });
  };

  return (
    <div className="ach-scroll">
      <table
        ref={grid}
        className="ach-grid"
        // A table whose cells are moved through and written in is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label="Evidence against hypotheses"
        aria-describedby="ach-keys"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="ach-corner">
              Evidence
            </th>
            {hypotheses.map(({ id, text }) => {
              const score = scores.find(({ hypothesisId }) => hypothesisId === id);
              return (
                <th key={id} scope="col" className={score?.place === 1 ? "is-first" : ""} title={text}>
                  <span className="ach-head-text">{text}</span>
                  <span className="ach-head-score">
                    {score?.place}. · {score?.inconsistency.toLocaleString()}
                    <span className="visually-hidden"> inconsistent</span>
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {evidence.map((piece, row) => {
            const own = cells.filter(({ evidenceId }) => evidenceId === piece.id);
            const left = without !== null && restsOnlyOn(piece, without);
            return (
              <tr key={piece.id} className={left ? "is-left-out" : ""}>
                <th scope="row">
                  <EvidenceHead
                    piece={piece}
                    names={wordOf(piece, matrix)}
                    diagnosticity={diagnosticityOf(own)}
                    left={left}
                  />
                </th>
                {hypotheses.map(({ id }, column) => {
                  const rating = own.find(({ hypothesisId }) => hypothesisId === id)?.rating ?? null;
                  const isActive = id === active.hypothesisId && piece.id === active.evidenceId;
                  return (
                    <td
                      key={id}
                      data-cell={`${row} ${column}`}
                      tabIndex={isActive ? 0 : -1}
                      aria-selected={isActive}
                      className={`ach-cell${rating === null ? "" : ` ach-${rating}`}`}
                      onClick={() => choose(row, column)}
                    >
                      <span aria-hidden>{rating ?? "·"}</span>
                      <span className="visually-hidden">{rating === null ? "not rated" : ratingWords[rating]}</span>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

type HeadProps = {
  readonly piece: Evidence;
  readonly names: readonly string[];
  readonly diagnosticity: Diagnosticity | null;
  readonly left: boolean;
};

const EvidenceHead = ({ piece, names, diagnosticity, left }: HeadProps) => (
  <>
    <span className="ach-evidence">{piece.passageId === null ? piece.text : `“${piece.text}”`}</span>
    <span className="ach-evidence-meta">
      {[
        names.length === 0
          ? "on nobody’s word"
          : names.slice(0, 3).join(", ") + (names.length > 3 ? ` +${names.length - 3}` : ""),
        ...(piece.credibility === null ? [] : [`credibility ${piece.credibility}`]),
        ...(piece.relevance === "medium" ? [] : [`${piece.relevance} relevance`]),
        ...(diagnosticity === null ? [] : [diagnosticityWords[diagnosticity]]),
        ...(left ? ["left out"] : []),
      ].join(" · ")}
    </span>
  </>
);
