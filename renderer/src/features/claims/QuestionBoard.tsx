import { ChevronLeft, ChevronRight, CircleHelp } from "lucide-react";
import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { isTension } from "../../../../shared/domain/conflict.ts";
import { sayIndependence } from "../../../../shared/domain/independence.ts";
import { call } from "../../bridge/bridge.ts";
import { useAsk } from "../../bridge/ask.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { offerUndo } from "../history/index.ts";
import { HypothesesView } from "../hypotheses/index.ts";
import { QuestionMatrix } from "../matrix/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { BoardCard } from "./BoardCard.tsx";
import { useBoardState } from "./board-state.ts";
import type { BoardLook } from "./board-state.ts";

type Props = {
  /** Null: the claims without a question. */
  readonly question: { readonly id: Id; readonly text: string } | null;
  /** The question was merged into that one. */
  readonly onMerged: (id: Id) => void;
};

/** The claims that answer one question, side by side. */
export const QuestionBoard = ({ question, onMerged }: Props) => {
  const kept = useBoardState();
  const [offset, setOffset] = useState(0);
  const { data: board, error } = useAsk(
    "claims.board",
    { questionId: question?.id ?? null, query: kept.scope?.query ?? null, limit: perPage, offset },
    { keep: true },
  );
  if (error !== null) return <ListProblem message={error.message} />;
  if (board === undefined) return <ListWaiting />;
  // Claims without a question compete for nothing.
  const look: BoardLook = question === null ? "cards" : kept.look;
  const conflicts = board.rows.filter((row) => !row.conflicts.every(isTension)).length;
  const tensions = board.rows.filter((row) => row.conflicts.length > 0).length - conflicts;

  const rename = async (text: string): Promise<string | null> => {
    if (question === null) return null;
    const outcome = await call("claims.renameQuestion", { id: question.id, text });
    if (!outcome.ok) return outcome.failure.message;
    if (outcome.value.id !== question.id) {
      onMerged(outcome.value.id);
      offerUndo(`Merged “${question.text}” into “${text}”`);
    }
    return null;
  };

  return (
    <section className="board" aria-label={question?.text ?? "Claims without a question"}>
      <header className="board-head">
        {question === null ? (
          <h2>Claims without a question</h2>
        ) : (
          <EditableText label="Question" look="title" value={question.text} onSave={rename} />
        )}
        <div className="board-figures">
          <span>{board.total === 1 ? "1 claim" : `${board.total.toLocaleString()} claims`}</span>
          {board.independence === null || board.independence.articles === 0 ? null : (
            <span title="Articles that repeat one word are one root: only distinct roots confirm each other.">
              {sayIndependence(board.independence)}
            </span>
          )}
          {conflicts === 0 ? null : (
            <span className="claim-disputed">
              {conflicts === 1 ? "1 claim in conflict" : `${conflicts} claims in conflict`}
            </span>
          )}
          {tensions === 0 ? null : (
            <span>{tensions === 1 ? "1 claim in tension" : `${tensions} claims in tension`}</span>
          )}
          {question === null ? null : (
            <span className="board-look">
              <Segments
                label="Show the board"
                value={look}
                options={looks}
                onChange={(chosen) => kept.keep({ look: chosen })}
              />
            </span>
          )}
          {board.total <= perPage || look !== "cards" ? null : (
            <span className="board-pages">
              <IconButton
                label="Claims before"
                icon={<ChevronLeft size={15} />}
                isDisabled={offset === 0}
                onPress={() => setOffset(Math.max(0, offset - perPage))}
              />
              {(offset + 1).toLocaleString()}–{Math.min(offset + perPage, board.total).toLocaleString()}
              <IconButton
                label="Claims after"
                icon={<ChevronRight size={15} />}
                isDisabled={offset + perPage >= board.total}
                onPress={() => setOffset(offset + perPage)}
              />
            </span>
          )}
        </div>
      </header>
      {look === "hypotheses" && question !== null ? (
        <HypothesesView key={question.id} question={question} claimIds={board.rows.map(({ claimId }) => claimId)} />
      ) : board.rows.length === 0 ? (
        <EmptyState icon={<CircleHelp size={30} />} title="No claims here">
          Say in a claim’s details which question it answers.
        </EmptyState>
      ) : look === "matrix" && question !== null ? (
        <QuestionMatrix key={question.id} question={question} query={kept.scope?.query ?? ""} />
      ) : (
        // The cards scroll; a keyboard must reach those without a control in view.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="board-cards" role="group" aria-label="Claims side by side" tabIndex={0}>
          {board.rows.map((row) => (
            <BoardCard key={row.claimId} row={row} />
          ))}
        </div>
      )}
    </section>
  );
};

const perPage = 24;

const looks: readonly { readonly value: BoardLook; readonly label: string }[] = [
  { value: "cards", label: "Cards" },
  { value: "matrix", label: "Matrix" },
  { value: "hypotheses", label: "Hypotheses" },
];
