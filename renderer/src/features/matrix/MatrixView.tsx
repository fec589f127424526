import { Download, Quote } from "lucide-react";
import { useMemo } from "react";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { MatrixColumns, MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { ListProblem, ListWaiting, PositionIcon, positionWords, shownPositions } from "../passages/index.ts";
import { BehindPane, everything, filterOf, QuestionSelect, ScopeBar } from "../scope/index.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { CellPassages } from "./CellPassages.tsx";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { useMatrixState } from "./matrix-state.ts";
import { saveMatrix } from "./save-matrix.ts";
import "./matrix-view.css";

/** Who takes which position on which claim, of a question or of all: claims against sources or articles. */
export const MatrixView = () => {
  const { columns, scope, questionId, byColumn, byClaim, chosen, keep } = useMatrixState();
  const settled = useSettled(scope, typingMs);
  const filter = useMemo(() => filterOf(settled), [settled]);
  const { data, error } = useAsk("matrix.frame", { ...filter, columns, questionId, byColumn, byClaim }, { keep: true });
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const isNarrowed = scope !== everything || questionId !== null;
  const claim = data.claims.find(({ id }) => id === chosen?.claimId);
  const head = data.columns.find(({ id }) => id === chosen?.columnId);
  const main =
    data.claims.length === 0 ? (
      <EmptyState
        icon={<KindIcon kind="matrix" size={34} />}
        title="No claims here"
        actions={
          isNarrowed ? <Button onPress={() => keep({ scope: everything, questionId: null })}>Show all</Button> : null
        }
      >
        Tag what is claimed (C) and say whose word it is (Q): each claim is a row, each source a column.
      </EmptyState>
    ) : (
      <>
        <MatrixGrid
          frame={data}
          input={{ ...filter, columns }}
          byColumn={byColumn}
          byClaim={byClaim}
          onSortByColumn={(id) => keep({ byColumn: id === byColumn ? null : id })}
          onSortByClaim={(id) => keep({ byClaim: id === byClaim ? null : id })}
          onChoose={(claimId, columnId) => keep({ chosen: { claimId, columnId } })}
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
    <section className="picture-view" aria-label="Matrix of claims">
      <header className="picture-head">
        <h1 className="visually-hidden">Matrix of claims</h1>
        <Segments
          label="Columns"
          value={columns}
          options={looks}
          onChange={(next) => keep({ columns: next, byColumn: null, byClaim: null, chosen: null })}
        />
        <span className="picture-figures">{figures(data, columns)}</span>
        <IconButton
          label="Save the table as CSV…"
          icon={<Download size={15} />}
          isDisabled={data.claims.length === 0}
          onPress={() => void saveMatrix(data, { ...filter, columns })}
        />
      </header>
      <ScopeBar scope={scope} onChange={(next) => keep({ scope: next })} problem={data.problem}>
        <QuestionSelect questionId={questionId} onChange={(next) => keep({ questionId: next })} />
      </ScopeBar>
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
                      onClose={() => keep({ chosen: null })}
                    >
                      <CellPassages key={`${claim.id} ${head.id}`} cell={{ ...filter, columns, ...chosen }} />
                    </BehindPane>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
};

const typingMs = 250;

const looks: readonly { readonly value: MatrixColumns; readonly label: string }[] = [
  { value: "source", label: "By source" },
  { value: "article", label: "By article" },
];

const figures = ({ claims, totalClaims, columns, totalColumns }: MatrixFrame, of: MatrixColumns): string =>
  [
    totalClaims > claims.length
      ? `the ${claims.length.toLocaleString("en")} most used of ${countOf(totalClaims, "claim")}`
      : countOf(totalClaims, "claim"),
    totalColumns > columns.length
      ? `the ${columns.length.toLocaleString("en")} most used of ${countOf(totalColumns, of)}`
      : countOf(totalColumns, of),
  ].join(" × ");
