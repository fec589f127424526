import { Columns3, List } from "lucide-react";
import { Radio, RadioGroup } from "react-aria-components";
import { go, useSession } from "../../session/session.ts";
import { BoardView } from "./BoardView.tsx";
import { useBoardState } from "./board-state.ts";
import { ClaimList } from "./ClaimList.tsx";
import "./board.css";

/** Claims one by one, or side by side under the question they answer. */
export const ClaimsView = () => {
  const { mode, keep } = useBoardState();
  // Whoever goes to a claim wants to see that one; Back leads to the board again.
  const onClaim = useSession(({ place }) => place.view === "claims" && place.id !== null);
  const shown = onClaim ? "list" : mode;
  return (
    <div className="claims-view">
      <div className="claims-mode">
        <RadioGroup
          className="segments"
          aria-label="Show claims"
          orientation="horizontal"
          value={shown}
          onChange={(chosen) => {
            keep({ mode: chosen === "board" ? "board" : "list" });
            if (chosen === "board") go({ view: "claims", id: null });
          }}
        >
          <Radio value="list" className="segment">
            <List size={14} aria-hidden /> List
          </Radio>
          <Radio value="board" className="segment">
            <Columns3 size={14} aria-hidden /> By question
          </Radio>
        </RadioGroup>
      </div>
      {shown === "board" ? <BoardView /> : <ClaimList />}
    </div>
  );
};
