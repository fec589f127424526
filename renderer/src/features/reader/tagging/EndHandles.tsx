import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import type { Range } from "../../../../../shared/domain/range.ts";
import { stepByCharacter, stepByWord } from "../document/words.ts";
import { useStayBeside } from "../picker/Floating.tsx";
import { reader } from "../reader-handle.ts";
import { setMode } from "../use-reader.ts";
import type { Mode } from "../use-reader.ts";
import { movePassage, settleOn } from "./actions.ts";
import "./end-handles.css";

type Ends = Extract<Mode, { readonly kind: "ends" }>;
type Edge = Ends["end"];

type Props = {
  readonly mode: Ends;
  readonly text: string;
  /** The handles stand where it stands. */
  readonly page: RefObject<HTMLElement | null>;
};

/** Move where a passage begins and ends: drag a handle, or arrows by word, with Shift by character. Enter keeps, Escape does not. */
export const EndHandles = ({ mode, text, page }: Props) => {
  const { range, end: chosen } = mode;
  const [places, setPlaces] = useState<Readonly<Record<Edge, Place>> | null>(null);

  const actions = useStayBeside(range);

  useLayoutEffect(() => {
    const place = (): void => {
      const rects = reader()?.rectsOf(range) ?? [];
      const origin = page.current?.getBoundingClientRect();
      const first = rects[0];
      const last = rects.at(-1);
      if (first === undefined || last === undefined || origin === undefined) return;
      setPlaces({
        start: { left: first.left - origin.left, top: first.top - origin.top, height: first.height },
        end: { left: last.right - origin.left, top: last.top - origin.top, height: last.height },
      });
    };
    place();
    window.addEventListener("resize", place);
    return () => window.removeEventListener("resize", place);
  }, [range, page]);

  const moveTo = (edge: Edge, offset: number): void => {
    const next =
      edge === "start"
        ? { start: Math.min(offset, range.end - 1), end: range.end }
        : { start: range.start, end: Math.max(offset, range.start + 1) };
    setMode({ ...mode, range: next, end: edge });
  };
  const keep = (): void => void movePassage(mode.passageId, range).then(settleOn);
  const onKeyDown =
    (edge: Edge) =>
    (event: KeyboardEvent): void => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
      if (step !== null) {
        const byCharacter = event.shiftKey && !event.altKey;
        const from = range[edge];
        moveTo(edge, byCharacter ? stepByCharacter(text, from, step) : stepByWord(text, from, step, edge));
      } else if (event.key === "Tab") setMode({ ...mode, end: edge === "start" ? "end" : "start" });
      else if (event.key === "Enter") keep();
      else if (event.key === "Escape") settleOn(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  return (
    <>
      {places === null
        ? null
        : edges.map((edge) => (
            <Handle
              key={edge}
              edge={edge}
              place={places[edge]}
              chosen={chosen === edge}
              at={range[edge]}
              most={text.length}
              says={wordsAt(text, range, edge)}
              onChoose={() => {
                if (chosen !== edge) setMode({ ...mode, end: edge });
              }}
              onKeyDown={onKeyDown(edge)}
              onMove={(offset) => moveTo(edge, offset)}
            />
          ))}
      <div ref={actions} className="end-actions">
        <button type="button" onClick={keep}>
          Keep <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => settleOn(null)}>
          Cancel <kbd>Esc</kbd>
        </button>
        <span>
          <kbd>←</kbd> <kbd>→</kbd> word · with <kbd>Shift</kbd> letter · <kbd>Tab</kbd> other end
        </span>
      </div>
    </>
  );
};

type Place = { readonly left: number; readonly top: number; readonly height: number };
const edges = ["start", "end"] as const;

const wordsAt = (text: string, { start, end }: Range, edge: Edge): string =>
  edge === "start"
    ? `begins with “${text.slice(start, Math.min(end, start + 30))}”`
    : `ends with “${text.slice(Math.max(start, end - 30), end)}”`;

type HandleProps = {
  readonly edge: Edge;
  readonly place: Place;
  readonly chosen: boolean;
  readonly at: number;
  readonly most: number;
  readonly says: string;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMove: (offset: number) => void;
};

const Handle = ({ edge, place, chosen, at, most, says, onChoose, onKeyDown, onMove }: HandleProps) => {
  const handle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) handle.current?.focus({ preventScroll: true });
  }, [chosen]);
  const onPointerMove = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = reader()?.offsetAtPoint(event.clientX, event.clientY);
    if (offset !== null && offset !== undefined) onMove(offset);
  };
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      className={`end-handle end-handle-${edge}`}
      style={place}
      aria-label={edge === "start" ? "Beginning of the passage" : "End of the passage"}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={says}
      onKeyDown={onKeyDown}
      onFocus={onChoose}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => {
        // A busy machine leaves out the last moves: where it is let go counts.
        onPointerMove(event);
        event.currentTarget.releasePointerCapture(event.pointerId);
      }}
    />
  );
};
