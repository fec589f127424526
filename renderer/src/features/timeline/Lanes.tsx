import { ChevronLeft, ChevronRight, Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Lane, Mark, TimelineAxis } from "../../../../shared/domain/timeline.ts";
import { IconButton } from "../../ui/Button.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { moved, stepFor, wholeOf, zoomed } from "./days.ts";
import type { Days } from "./days.ts";
import { LaneMarks, laneHeight } from "./LaneMarks.tsx";
import { Legend } from "./Legend.tsx";
import { sayLane, sayMark } from "./say-mark.ts";
import { TimeAxis } from "./TimeAxis.tsx";
import type { ChosenLane } from "./timeline-state.ts";
import { useMarks } from "./use-marks.ts";
import { useWidth } from "../../ui/use-width.ts";

type Props = {
  readonly lanes: readonly Lane[];
  readonly axis: TimelineAxis;
  readonly filter: { readonly query: string; readonly from: string | null; readonly to: string | null };
  readonly chosen: ChosenLane | null;
  readonly onChoose: (chosen: ChosenLane) => void;
};

/** The words of the claims take so much, in pixels, where there is room for it and where there is not. */
const words = { wide: 300, narrow: 190, from: 640 } as const;
/** Marks stand at least so far apart. */
const apart = 15;

/** A lane for each claim, one below the other, under one line of time that zooms and moves. */
export const Lanes = ({ lanes, axis, filter, chosen, onChoose }: Props) => {
  const [outer, ref] = useWidth();
  const wordsWidth = outer >= words.from ? words.wide : words.narrow;
  const width = Math.max(80, outer - wordsWidth - 28);
  const whole = useMemo(() => wholeOf(lanes), [lanes]);
  const [looked, setLooked] = useState<{ readonly of: Days; readonly days: Days } | null>(null);
  const days = looked?.of === whole ? looked.days : whole;
  const look = (next: Days): void => setLooked({ of: whole, days: next });
  const [range, setRange] = useState({ first: 0, last: 30 });
  const step = stepFor(days, width, apart);
  const marks = useMarks(lanes, axis, { ...filter, step }, range);
  const found = lanes.findIndex(({ claimId }) => claimId === chosen?.claimId);
  const [active, setActive] = useState(found === -1 ? 0 : found);
  const [mark, setMark] = useState<Mark | null>(null);
  const lane = lanes[active];
  const middle = (days.first + days.last) / 2;

  const choose = (at: number, next: Mark | null): void => {
    const of = lanes[at];
    if (of === undefined) return;
    setActive(at);
    setMark(next);
    onChoose({
      claimId: of.claimId,
      span: next === null ? null : { first: next.firstDay, last: lastOf(next, step), position: next.position },
    });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "+" || event.key === "=") look(zoomed(days, 0.7, middle, whole));
    else if (event.key === "-") look(zoomed(days, 1 / 0.7, middle, whole));
    else if (event.key === "0") look(whole);
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const forth = event.key === "ArrowRight" ? 1 : -1;
      if (event.shiftKey) look(moved(days, forth * 0.2, whole));
      else {
        const own = lane === undefined ? [] : (marks.get(lane.claimId) ?? []);
        const at = mark === null ? -1 : own.findIndex((each) => isSame(each, mark));
        const next =
          own[at === -1 ? (forth === 1 ? 0 : own.length - 1) : Math.max(0, Math.min(own.length - 1, at + forth))];
        setMark(next ?? null);
        if (next !== undefined && (next.firstDay < days.first || next.firstDay > days.last))
          look(moved(days, (next.firstDay - middle) / (days.last - days.first), whole));
      }
    } else return false;
    return true;
  };

  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    // React's own listener is passive: it could not keep the list from scrolling.
    const onWheel = (event: WheelEvent): void => {
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        const at = (event.clientX - element.getBoundingClientRect().left - wordsWidth) / width;
        look(zoomed(days, event.deltaY < 0 ? 0.8 : 1.25, days.first + at * (days.last - days.first), whole));
      } else if (sideways !== 0) look(moved(days, Math.sign(sideways) * 0.08, whole));
      else return;
      event.preventDefault();
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  });

  return (
    <div ref={area} className="lanes">
      <div ref={ref} className="lanes-head">
        <span className="lanes-tools picture-tools" style={{ width: wordsWidth }}>
          <IconButton
            label="Earlier"
            keys="Shift+←"
            icon={<ChevronLeft size={16} />}
            onPress={() => look(moved(days, -0.3, whole))}
          />
          <IconButton
            label="Later"
            keys="Shift+→"
            icon={<ChevronRight size={16} />}
            onPress={() => look(moved(days, 0.3, whole))}
          />
          <IconButton
            label="Zoom in"
            keys="+"
            icon={<ZoomIn size={16} />}
            onPress={() => look(zoomed(days, 0.7, middle, whole))}
          />
          <IconButton
            label="Zoom out"
            keys="−"
            icon={<ZoomOut size={16} />}
            onPress={() => look(zoomed(days, 1 / 0.7, middle, whole))}
          />
          <IconButton label="All of the time" keys="0" icon={<Maximize size={15} />} onPress={() => look(whole)} />
        </span>
        <TimeAxis days={days} width={width} />
      </div>
      <output className="visually-hidden">{mark === null ? "" : sayMark(mark)}</output>
      <VirtualList
        label="Claims in order of time"
        count={lanes.length}
        rowHeight={laneHeight}
        active={active < lanes.length ? active : null}
        onActive={(index) => {
          setActive(index);
          setMark(null);
        }}
        onOpen={(index) => choose(index, mark)}
        opensOnClick
        onKey={onKey}
        onRange={(first, last) => {
          if (first !== range.first || last !== range.last) setRange({ first, last });
        }}
        takesLostFocus
        row={(index) => {
          const row = lanes[index];
          return row === undefined ? null : (
            <span className={`lane${row.claimId === chosen?.claimId ? " is-chosen" : ""}`}>
              <span className="lane-words" style={{ width: wordsWidth }} title={row.text}>
                <span className="lane-text">{row.text}</span>
                <span className="visually-hidden">: {sayLane(row)}</span>
              </span>
              <LaneMarks
                lane={row}
                marks={axis === "event" ? null : (marks.get(row.claimId) ?? [])}
                days={days}
                width={width}
                isCurrent={(each) => index === active && mark !== null && isSame(each, mark)}
                onChoose={(each) => choose(index, each)}
              />
            </span>
          );
        }}
      />
      <Legend axis={axis} />
    </div>
  );
};

const isSame = (a: Mark, b: Mark): boolean =>
  a.claimId === b.claimId && a.position === b.position && a.firstDay === b.firstDay;

/** The last first day that may be gathered in a mark. */
const lastOf = (mark: Mark, step: number): number => (Math.floor(mark.firstDay / step) + 1) * step - 1;
