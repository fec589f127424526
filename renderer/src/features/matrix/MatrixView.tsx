import { useMemo } from "react";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { everything, filterOf, QuestionSelect, ScopeBar } from "../scope/index.ts";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixPanes } from "./MatrixPanes.tsx";
import { useMatrixState } from "./matrix-state.ts";

/** Who takes which position on which claim, of a question or of all: claims against sources or articles. */
export const MatrixView = () => {
  const { scope, questionId, keep, ...look } = useMatrixState();
  const { columns, byColumn, byClaim } = look;
  const settled = useSettled(scope, typingMs);
  const filter = useMemo(() => filterOf(settled), [settled]);
  const { data, error } = useAsk("matrix.frame", { ...filter, columns, questionId, byColumn, byClaim }, { keep: true });
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const input = { ...filter, columns };
  const isNarrowed = scope !== everything || questionId !== null;
  return (
    <section className="picture-view" aria-label="Matrix of claims">
      <header className="picture-head">
        <h1 className="visually-hidden">Matrix of claims</h1>
        <MatrixHead frame={data} input={input} name="Matrix of claims" onLook={keep} />
      </header>
      <ScopeBar scope={scope} onChange={(next) => keep({ scope: next })} problem={data.problem}>
        <QuestionSelect questionId={questionId} onChange={(next) => keep({ questionId: next })} />
      </ScopeBar>
      <MatrixPanes
        frame={data}
        input={input}
        look={look}
        onLook={keep}
        actions={
          isNarrowed ? <Button onPress={() => keep({ scope: everything, questionId: null })}>Show all</Button> : null
        }
      />
    </section>
  );
};

const typingMs = 250;
