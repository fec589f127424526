import { Quote } from "lucide-react";
import type { ReactNode } from "react";
import type { MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { PositionIcon, positionWords, shownPositions } from "../passages/index.ts";
import { BehindPane } from "../scope/index.ts";
import { CellPassages } from "./CellPassages.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import type { MatrixInput, MatrixLook } from "./matrix-state.ts";
import "./matrix-view.css";

type Props = {
  readonly frame: MatrixFrame;
  readonly input: MatrixInput;
  readonly look: MatrixLook;
  readonly onLook: (patch: Partial<MatrixLook>) => void;
  /** What to do when there is nothing. */
  readonly actions: ReactNode;
};

/** The matrix with its legend, and beside it the passages of the chosen cell. */
export const MatrixPanes = ({ frame, input, look, onLook, actions }: Props) => {
  const { byColumn, byClaim, chosen } = look;
  const claim = frame.claims.find(({ id }) => id === chosen?.claimId);
  const head = frame.columns.find(({ id }) => id === chosen?.columnId);
  const main =
    frame.claims.length === 0 ? (
      <EmptyState icon={<KindIcon kind="matrix" size={34} />} title="No claims here" actions={actions}>
        Tag what is claimed (C) and say whose word it is (Q): each claim is a row, each source a column.
      </EmptyState>
    ) : (
      <>
        <MatrixGrid
          frame={frame}
          input={input}
          byColumn={byColumn}
          byClaim={byClaim}
          onSortByColumn={(id) => onLook({ byColumn: id === byColumn ? null : id })}
          onSortByClaim={(id) => onLook({ byClaim: id === byClaim ? null : id })}
          onChoose={(claimId, columnId) => onLook({ chosen: { claimId, columnId } })}
        />
        <footer className="matrix-legend">
          {shownPositions.map((position) => (
            <span key={position} className="matrix-legend-entry">
              <PositionIcon position={position} size={14} /> {positionWords[position].one}
            </span>
          ))}
          <span className="matrix-legend-keys">
            A figure: how often · Enter on a cell: its passages, on a head: sort by it
          </span>
        </footer>
      </>
    );
  return (
    <Panes
      label="Matrix of claims"
      panes={[
        { id: "matrix", min: 420, content: <div className="picture-main">{main}</div> },
        ...(chosen === null || claim === undefined || head === undefined
          ? []
          : [
              {
                id: "passages",
                size: 380,
                min: 260,
                content: (
                  <BehindPane
                    label="Behind the matrix"
                    title={`${head.name}: ${claim.name}`}
                    tools={
                      <IconButton
                        label="Open the claim’s record"
                        icon={<Quote size={15} />}
                        onPress={() => go({ view: "claims", id: claim.id })}
                      />
                    }
                    onClose={() => onLook({ chosen: null })}
                  >
                    <CellPassages key={`${claim.id} ${head.id}`} cell={{ ...input, ...chosen }} />
                  </BehindPane>
                ),
              },
            ]),
      ]}
    />
  );
};
