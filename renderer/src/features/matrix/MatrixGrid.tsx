import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowRight } from "lucide-react";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { MatrixCell, MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { useWidth } from "../../ui/use-width.ts";
import { PositionIcon } from "../passages/index.ts";
import { nextPlace } from "./grid-place.ts";
import type { GridPlace } from "./grid-place.ts";
import type { MatrixInput } from "./matrix-state.ts";
import { sayCell } from "./say-cell.ts";
import { useCells } from "./use-cells.ts";

type Props = {
  readonly frame: MatrixFrame;
  readonly input: MatrixInput;
  readonly byColumn: string | null;
  readonly byClaim: string | null;
  /** A head of a column, or of a row, was chosen: sort by it, or no more. */
  readonly onSortByColumn: (columnId: string) => void;
  readonly onSortByClaim: (claimId: string) => void;
  readonly onChoose: (claimId: string, columnId: string) => void;
};

const row = 44;
const column = 74;
const head = 148;
/** The claims' column, where there is room for it and where there is not. */
const names = { wide: 300, narrow: 180, from: 640 } as const;

/**
 * Claims in rows, sources or articles in columns; heads stay in view, and only what is on the screen is in the page. One tab
 * stop: arrows move over cells and heads, Enter shows what stands in a cell or sorts by a head.
 */
export const MatrixGrid = (props: Props) => {
  const { frame, input, byColumn, byClaim, onSortByColumn, onSortByClaim, onChoose } = props;
  const { claims, columns } = frame;
  const scroller = useRef<HTMLDivElement | null>(null);
  const id = useId();
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const place: GridPlace = {
    row: Math.min(at.row, claims.length - 1),
    column: Math.min(at.column, columns.length - 1),
  };
  const [width, measured] = useWidth();
  const name = width >= names.from ? names.wide : names.narrow;
  // The page is not compiled: nothing here is memoized behind our back.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    paddingStart: head,
    scrollPaddingStart: head,
    overscan: 6,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => column,
    paddingStart: name,
    scrollPaddingStart: name,
    overscan: 4,
  });
  // The cell that was chosen stays in view when the passages behind it take room.
  useEffect(() => {
    across.measure();
    if (place.column >= 0) across.scrollToIndex(place.column, { align: "auto" });
    // Only the room counts: whoever scrolls on is not brought back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [width]);
  const shownRows = rows.getVirtualItems();
  const shownColumns = across.getVirtualItems();
  const cellsAt = useCells(frame, input, {
    first: shownRows[0]?.index ?? 0,
    last: shownRows.at(-1)?.index ?? 0,
  });
  const hold = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return measured(element);
    },
    [measured],
  );
  const idOf = (r: number, c: number): string => `${id}-${r}-${c}`;
  const isHere = (r: number, c: number): string => (r === place.row && c === place.column ? " is-here" : "");

  const go = (to: GridPlace): void => {
    setAt(to);
    if (to.row >= 0) rows.scrollToIndex(to.row, { align: "auto" });
    if (to.column >= 0) across.scrollToIndex(to.column, { align: "auto" });
  };
  const open = ({ row: r, column: c }: GridPlace): void => {
    const [claim, source] = [claims[r], columns[c]];
    if (claim === undefined) {
      if (source !== undefined) onSortByColumn(source.id);
    } else if (source === undefined) onSortByClaim(claim.id);
    else if (cellsAt(claim.id, source.id).length > 0) onChoose(claim.id, source.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 600) - head) / row) - 1);
    const to = nextPlace(event.key, event.ctrlKey || event.metaKey, place, {
      rows: claims.length,
      columns: columns.length,
      page,
    });
    if (to !== null) go(to);
    else if (event.key === "Enter" || event.key === " ") open(place);
    else return;
    event.preventDefault();
  };
  const click = (to: GridPlace) => (): void => {
    setAt(to);
    scroller.current?.focus({ preventScroll: true });
    open(to);
  };

  return (
    <div
      ref={hold}
      className="matrix-grid"
      role="grid"
      aria-label="Positions of claims"
      aria-rowcount={claims.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={idOf(place.row, place.column)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        className="matrix-canvas"
        role="presentation"
        style={{ height: rows.getTotalSize(), width: across.getTotalSize() }}
      >
        <div
          className="matrix-heads"
          role="row"
          aria-rowindex={1}
          style={{ height: head, width: across.getTotalSize() }}
        >
          <div
            className="matrix-corner"
            role="columnheader"
            aria-colindex={1}
            style={{ width: name, height: head }}
            id={idOf(-1, -1)}
          >
            Claim
          </div>
          {shownColumns.map(({ index, start }) => {
            const source = columns[index];
            return source === undefined ? null : (
              // Keys are handled by the grid, which holds the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={source.id}
                id={idOf(-1, index)}
                className={`matrix-head${isHere(-1, index)}${source.id === byColumn ? " is-sorting" : ""}`}
                role="columnheader"
                aria-colindex={index + 2}
                aria-sort={source.id === byColumn ? "ascending" : "none"}
                title={source.detail === null ? source.name : `${source.name} · ${source.detail}`}
                style={{ transform: `translateX(${start}px)`, width: column, height: head }}
                onClick={click({ row: -1, column: index })}
              >
                <span className="matrix-head-words">
                  {source.name}
                  {source.detail === null ? null : <span className="matrix-head-detail"> {source.detail}</span>}
                </span>
                {source.id === byColumn ? <ArrowDown size={12} aria-hidden /> : null}
              </div>
            );
          })}
        </div>
        {shownRows.map(({ index, start }) => {
          const claim = claims[index];
          return claim === undefined ? null : (
            <div
              key={claim.id}
              className="matrix-row"
              role="row"
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${start}px)`, height: row, width: across.getTotalSize() }}
            >
              {/* Keys are handled by the grid, which holds the focus. */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
              <div
                id={idOf(index, -1)}
                className={`matrix-name${isHere(index, -1)}${claim.id === byClaim ? " is-sorting" : ""}`}
                role="rowheader"
                aria-colindex={1}
                title={claim.name}
                style={{ width: name }}
                onClick={click({ row: index, column: -1 })}
              >
                <span className="matrix-name-words">{claim.name}</span>
                {claim.id === byClaim ? (
                  <>
                    <ArrowRight size={12} aria-hidden />
                    <span className="visually-hidden">, columns sorted by it</span>
                  </>
                ) : null}
              </div>
              {shownColumns.map(({ index: c, start: left }) => {
                const source = columns[c];
                return source === undefined ? null : (
                  <Cell
                    key={source.id}
                    id={idOf(index, c)}
                    here={isHere(index, c)}
                    column={c}
                    left={left}
                    label={`${source.name}: ${sayCell(cellsAt(claim.id, source.id))}`}
                    cells={cellsAt(claim.id, source.id)}
                    onClick={click({ row: index, column: c })}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
};

type CellProps = {
  readonly id: string;
  readonly here: string;
  readonly column: number;
  readonly left: number;
  /** What a screen reader says. */
  readonly label: string;
  readonly cells: readonly MatrixCell[];
  readonly onClick: () => void;
};

const Cell = ({ id, here, column: at, left, label, cells, onClick }: CellProps) => {
  const takes = new Set(cells.map(({ position }) => position));
  const both = (takes.has("affirms") || takes.has("presupposes")) && takes.has("denies");
  const look = both ? " is-both" : takes.has("denies") ? " is-denied" : takes.has("affirms") ? " is-affirmed" : "";
  return (
    // Keys are handled by the grid, which holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={`matrix-cell${here}${look}`}
      role="gridcell"
      aria-colindex={at + 2}
      style={{ transform: `translateX(${left}px)`, width: column, height: row }}
      onClick={onClick}
    >
      <span className="visually-hidden">{label}</span>
      {cells.map(({ position, count }) => (
        <span key={position} className="matrix-position" aria-hidden>
          <PositionIcon position={position} size={14} />
          {count === 1 ? null : count.toLocaleString()}
        </span>
      ))}
    </div>
  );
};
