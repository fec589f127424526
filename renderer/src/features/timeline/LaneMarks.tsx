import type { Position } from "../../../../shared/domain/attribution.ts";
import type { Lane, Mark } from "../../../../shared/domain/timeline.ts";
import type { Days } from "./days.ts";
import { PositionShape } from "./PositionShape.tsx";
import { sayMark } from "./say-mark.ts";
import { xOf } from "./TimeAxis.tsx";

export const laneHeight = 50;

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
  const middle = laneHeight / 2;
  const from = xOf(lane.firstDay, days, width);
  const to = xOf(lane.lastDay + (marks === null ? 1 : 0), days, width);
  const taken = new Set(marks?.flatMap(({ position, firstDay }) => (isSided(position) ? firstDay : [])));
  return (
    <svg className="lane-marks" width={width} height={laneHeight} aria-hidden>
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
      {marks?.map((mark) => {
        // What is neither affirmed nor denied stands on the line, beside those of the same day.
        const aside = !isSided(mark.position) && taken.has(mark.firstDay) ? 13 : 0;
        const x = xOf(mark.firstDay, days, width) + aside;
        if (x < -20 || x > width + 20) return null;
        const radius = 5.5 + Math.min(5, Math.log2(mark.count) * 1.4);
        const y = middle + (mark.position === "affirms" ? -9 : mark.position === "denies" ? 9 : 0);
        const end = xOf(mark.lastDay, days, width);
        return (
          // The list has the keys: left and right go from mark to mark, Enter shows what is behind.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <g
            key={`${mark.position} ${mark.firstDay}`}
            className={`lane-mark${isCurrent(mark) ? " is-current" : ""}`}
            role="presentation"
            onClick={(event) => {
              event.stopPropagation();
              onChoose(mark);
            }}
          >
            <title>{sayMark(mark)}</title>
            {end - x > 3 ? (
              <line className={`mark-span position-${mark.position}`} x1={x} x2={end} y1={y} y2={y} />
            ) : null}
            {isCurrent(mark) ? <circle className="mark-ring" cx={x} cy={y} r={radius + 4} /> : null}
            <PositionShape position={mark.position} x={x} y={y} radius={radius} />
            {mark.count > 1 ? (
              <text className={`mark-count position-${mark.position}`} x={x} y={y + 3.5} textAnchor="middle">
                {mark.count > 99 ? "99+" : mark.count}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
};

/** Above or below the line. */
const isSided = (position: Position): boolean => position === "affirms" || position === "denies";
