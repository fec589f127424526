import { Columns3, List } from "lucide-react";
import { go, useSession } from "../../session/session.ts";
import { Segments } from "../../ui/Segments.tsx";
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
        <Segments
          label="Show claims"
          value={shown}
          options={modes}
          onChange={(chosen) => {
            keep({ mode: chosen });
            if (chosen === "board") go({ view: "claims", id: null });
          }}
        />
      </div>
      {shown === "board" ? <BoardView /> : <ClaimList />}
    </div>
  );
};

const modes = [
  {
    value: "list",
    label: (
      <>
        <List size={14} aria-hidden /> List
      </>
    ),
  },
  {
    value: "board",
    label: (
      <>
        <Columns3 size={14} aria-hidden /> By question
      </>
    ),
  },
] as const;
