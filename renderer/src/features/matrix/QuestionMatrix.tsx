import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { everything, filterOf } from "../scope/index.ts";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixPanes } from "./MatrixPanes.tsx";
import { plainLook } from "./matrix-state.ts";

type Props = {
  readonly question: { readonly id: Id; readonly text: string };
  /** Only passages that this search finds; empty for all. */
  readonly query: string;
};

/** The matrix of one question's claims. */
export const QuestionMatrix = ({ question, query }: Props) => {
  const [look, setLook] = useState(plainLook);
  const { columns, byColumn, byClaim } = look;
  const filter = filterOf({ ...everything, query });
  const { data, error } = useAsk(
    "matrix.frame",
    { ...filter, columns, questionId: question.id, byColumn, byClaim },
    { keep: true },
  );
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const input = { ...filter, columns };
  const onLook = (patch: Partial<typeof look>): void => setLook({ ...look, ...patch });
  return (
    <div className="picture-view">
      <div className="picture-head">
        <MatrixHead frame={data} input={input} name={question.text} onLook={onLook} />
      </div>
      <MatrixPanes frame={data} input={input} look={look} onLook={onLook} actions={null} />
    </div>
  );
};
