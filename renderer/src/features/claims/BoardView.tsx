import { CircleHelp } from "lucide-react";
import { useAsk } from "../../bridge/ask.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { BoardScope } from "./BoardScope.tsx";
import { useBoardState } from "./board-state.ts";
import { QuestionBoard } from "./QuestionBoard.tsx";
import "./board.css";

/** The questions, those without last, and of one of them the claims side by side. */
export const BoardView = () => {
  const kept = useBoardState();
  const query = kept.scope?.query ?? null;
  const { data: questions, error } = useAsk("claims.questions", { query });
  const { data: loose } = useAsk("claims.loose", { query });
  if (error !== null)
    return (
      <>
        <BoardScope />
        <ListProblem message={error.message} />
      </>
    );
  if (questions === undefined || loose === undefined) return <ListWaiting />;
  const rows = [
    ...questions.map(({ id, text, claims }) => ({ id, text, claims })),
    ...(loose === 0 ? [] : [{ id: null, text: "Without a question", claims: loose }]),
  ];
  if (rows.length === 0 && kept.scope !== null)
    return (
      <>
        <BoardScope />
        <EmptyState icon={<CircleHelp size={34} />} title="No claim in this scope">
          The search finds no passage that is on a claim.
        </EmptyState>
      </>
    );
  if (rows.length === 0)
    return (
      <EmptyState icon={<CircleHelp size={34} />} title="No questions yet">
        A question holds together the claims that answer it. Write one in a claim’s details.
      </EmptyState>
    );
  const found = rows.findIndex(({ id }) => id === kept.questionId);
  const active = found === -1 ? 0 : found;
  const shown = rows[active];
  return (
    <Panes
      label="Question board"
      panes={[
        {
          id: "questions",
          size: 250,
          min: 180,
          content: (
            <section className="registry-list" aria-label="Questions">
              <h1 className="visually-hidden">Claims by question</h1>
              <BoardScope />
              <p className="registry-list-count">
                {questions.length === 1 ? "1 question" : `${questions.length.toLocaleString()} questions`}
              </p>
              <VirtualList
                label="Questions"
                count={rows.length}
                rowHeight={58}
                active={active}
                onActive={(index) => kept.keep({ questionId: rows[index]?.id ?? null })}
                takesLostFocus
                row={(index) => {
                  const row = rows[index];
                  return row === undefined ? null : (
                    <span className={`board-question${row.id === null ? " is-loose" : ""}`}>
                      <span className="board-question-text">{row.text}</span>
                      <span className="board-question-count">
                        {row.claims.toLocaleString()}
                        <span className="visually-hidden"> {row.claims === 1 ? "claim" : "claims"}</span>
                      </span>
                    </span>
                  );
                }}
              />
            </section>
          ),
        },
        {
          id: "board",
          min: 360,
          content:
            shown === undefined ? null : (
              <QuestionBoard
                key={`${shown.id ?? ""} ${query ?? ""}`}
                question={shown.id === null ? null : { id: shown.id, text: shown.text }}
                onMerged={(questionId) => kept.keep({ questionId })}
              />
            ),
        },
      ]}
    />
  );
};
