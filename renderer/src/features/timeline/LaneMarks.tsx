import { Fragment, useMemo, useState } from "react";
import type { MouseEvent } from "react";
import type { Lane, Mark } from "../../../../shared/domain/timeline.ts";
import type { Days } from "./days.ts";
import { drawnMarks, markAt, placeMarks } from "./place-marks.ts";
import type { PlacedMark } from "./place-marks.ts";
import { classOf } from "./PositionShape.tsx";
import { sayMark } from "./say-mark.ts";
import { xOf } from "./TimeAxis.tsx";

export const laneHeight = 50;
const middle = laneHeight / 2;

type Props = {
  readonly lane: Lane;
  /** Null on an axis without marks: the lane itself is the mark. */
  readonly marks: readonly Mark[] | null;
  readonly days: Days;
  readonly width: number;
  readonly isCurrent: (mark: Mark) => boolean;
  readonly onChoose: (mark: Mark) => void;
};

/** What was said of one claim, on its line of time: affirmed above, denied below. */
export const LaneMarks = ({ lane, marks, days, width, isCurrent, onChoose }: Props) => {
  const from = xOf(lane.firstDay, days, width);
  const to = xOf(lane.lastDay + (marks === null ? 1 : 0), days, width);
  const placed = useMemo(() => placeMarks(marks ?? [], days, width, middle), [marks, days, width]);
  const layers = useMemo(() => drawnMarks(placed), [placed]);
  const [under, setUnder] = useState<PlacedMark | undefined>();
  const at = (event: MouseEvent): PlacedMark | undefined => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return markAt(placed, event.clientX - left, event.clientY - top);
  };
  const current = placed.find(({ mark }) => isCurrent(mark));
  return (
    // The list has the keys: left and right go from mark to mark, Enter shows what is behind.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <svg
      className={`lane-marks${under === undefined ? "" : " is-over-mark"}`}
      width={width}
      height={laneHeight}
      aria-hidden
      onMouseMove={(event) => setUnder(at(event))}
      onMouseLeave={() => setUnder(undefined)}
      onClick={(event) => {
        const chosen = at(event);
        if (chosen === undefined) return;
        event.stopPropagation();
        onChoose(chosen.mark);
      }}
    >
      {under === undefined ? null : <title>{sayMark(under.mark)}</title>}
      {marks === null ? (
        <rect
          className={`event-bar${lane.disputed ? " is-disputed" : ""}`}
          x={from}
          y={middle - 7}
          width={Math.max(6, to - from)}
          height={14}
          rx={3}
        />
      ) : to - from < 1 ? null : (
        <line className="lane-line" x1={from} x2={to} y1={middle} y2={middle} />
      )}
      {layers.map(({ position, layer, spans }) =>
        spans === "" ? null : (
          <path key={`${position} ${layer}`} className={`mark-span position-${position}`} d={spans} />
        ),
      )}
      {current === undefined ? null : (
        <circle className="mark-ring" cx={current.x} cy={current.y} r={current.radius + 4} />
      )}
      {layers.map(({ position, layer, outlines, counts }) => (
        <Fragment key={`${position} ${layer}`}>
          <path className={classOf(position)} d={outlines} />
          {counts.letters === "" ? null : (
            <text className={`mark-count position-${position}`} x={counts.x} y={counts.y}>
              {counts.letters}
            </text>
          )}
        </Fragment>
      ))}
    </svg>
  );
};
