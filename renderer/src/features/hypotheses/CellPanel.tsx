import { BookOpenText, Trash2 } from "lucide-react";
import { ratings, ratingWords, relevances } from "../../../../shared/domain/hypotheses.ts";
import type { AchMatrix, Evidence, Hypothesis } from "../../../../shared/domain/hypotheses.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { go, readArticle } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { Select } from "../../ui/Field.tsx";
import { offerUndo } from "../history/index.ts";
import { keyOfRating } from "./rating-key.ts";

type Props = {
  readonly matrix: AchMatrix;
  readonly hypothesis: Hypothesis | null;
  readonly evidence: Evidence | null;
};

/** The chosen cell: its rating, its evidence and its hypothesis. */
export const CellPanel = ({ matrix, hypothesis, evidence }: Props) => {
  const rating =
    matrix.cells.find((cell) => cell.hypothesisId === hypothesis?.id && cell.evidenceId === evidence?.id)?.rating ??
    null;
  return (
    <section className="ach-panel" aria-label="Chosen cell">
      {evidence === null || hypothesis === null ? null : (
        <div className="ach-rate" role="group" aria-label="Rating">
          {ratings.map((each) => (
            <button
              key={each}
              type="button"
              className={`ach-rate-button ach-${each}`}
              aria-pressed={rating === each}
              onClick={() =>
                void act("hypotheses.rate", {
                  hypothesisId: hypothesis.id,
                  evidenceId: evidence.id,
                  rating: rating === each ? null : each,
                })
              }
            >
              <strong>{each}</strong> {ratingWords[each]} <kbd>{keyOfRating[each]}</kbd>
            </button>
          ))}
        </div>
      )}
      {evidence === null || hypothesis === null ? null : (
        <p id="ach-keys" className="ach-keys">
          In the table: arrows move, the keys above rate, <kbd>Delete</kbd> takes a rating off.
        </p>
      )}
      <div className="ach-chosen">
        {evidence === null ? null : <ChosenEvidence key={evidence.id} evidence={evidence} />}
        {hypothesis === null ? null : <ChosenHypothesis key={hypothesis.id} hypothesis={hypothesis} />}
      </div>
    </section>
  );
};

const ChosenEvidence = ({ evidence }: { readonly evidence: Evidence }) => {
  const { id, articleId, passageId, claimId } = evidence;
  const remove = async (): Promise<void> => {
    if ((await act("hypotheses.removeEvidence", { id })) !== null) offerUndo("Removed a piece of evidence");
  };
  return (
    <div className="ach-chosen-one">
      <h3>Evidence</h3>
      <p className="truncate">{passageId === null ? evidence.text : `“${evidence.text}”`}</p>
      <div className="ach-chosen-tools">
        <Select
          label="Relevance of this evidence"
          hideLabel
          value={evidence.relevance}
          options={relevanceOptions}
          onChange={(relevance) => void act("hypotheses.setRelevance", { id, relevance })}
        />
        {articleId === null ? (
          <button type="button" className="registry-link" onClick={() => go({ view: "claims", id: claimId })}>
            Go to the claim
          </button>
        ) : (
          <button type="button" className="registry-link" onClick={() => readArticle(articleId, passageId)}>
            <BookOpenText size={13} aria-hidden /> {evidence.articleTitle}
          </button>
        )}
        <IconButton label="Remove this evidence" icon={<Trash2 size={14} />} onPress={() => void remove()} />
      </div>
    </div>
  );
};

const ChosenHypothesis = ({ hypothesis }: { readonly hypothesis: Hypothesis }) => {
  const { id, claimId, text } = hypothesis;
  const remove = async (): Promise<void> => {
    if ((await act("hypotheses.remove", { id })) !== null) offerUndo("Removed a hypothesis");
  };
  return (
    <div className="ach-chosen-one">
      <h3>Hypothesis</h3>
      {claimId === null ? (
        <EditableText
          label="Hypothesis"
          value={text}
          onSave={(words) => problemOf("hypotheses.reword", { id, text: words })}
        />
      ) : (
        <p className="truncate">{text}</p>
      )}
      <div className="ach-chosen-tools">
        {claimId === null ? null : (
          <button type="button" className="registry-link" onClick={() => go({ view: "claims", id: claimId })}>
            Go to the claim
          </button>
        )}
        <IconButton label="Remove this hypothesis" icon={<Trash2 size={14} />} onPress={() => void remove()} />
      </div>
    </div>
  );
};

const relevanceOptions = relevances.map((value) => ({
  value,
  label: `${value.charAt(0).toUpperCase()}${value.slice(1)} relevance`,
}));
