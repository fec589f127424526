import { AxisBottom, AxisLeft } from "@visx/axis";
import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { sayNumber } from "../../../../shared/domain/claim-number.ts";
import type { CoursePoint } from "../../../../shared/domain/timeline.ts";
import { wholeOf } from "./days.ts";
import { intervalOf, namedOf } from "./figure-places.ts";
import { PositionShape } from "./PositionShape.tsx";
import { sayDays } from "./say-mark.ts";
import { scaleOf, tickText, xOf } from "./TimeAxis.tsx";
import { useWidth } from "../../ui/use-width.ts";

type Props = {
  readonly points: readonly CoursePoint[];
  readonly unit: string;
  readonly onRead: (point: CoursePoint) => void;
};

const height = 300;
const margin = { left: 60, right: 110, top: 22, bottom: 34 } as const;

/** How a figure moved: a mark for each time it was given, its bounds as a bar, an arrow where they are open. */
export const FigureChart = ({ points, unit, onRead }: Props) => {
  const [outer, ref] = useWidth();
  const width = Math.max(120, outer - margin.left - margin.right);
  const inner = height - margin.top - margin.bottom;
  const days = wholeOf(points.map(({ day, lastDay }) => ({ firstDay: day, lastDay })));
  const drawn = points.flatMap((point) =>
    point.number === null ? [] : [{ point, number: point.number, ...intervalOf(point.number) }],
  );
  const most = Math.max(1, ...drawn.flatMap(({ low, high, at }) => [low ?? at, high ?? at]));
  const y = scaleLinear<number>({ domain: [0, most * 1.12], range: [inner, 0], nice: true });
  const placed = drawn.map((each) => ({ ...each, x: xOf(each.point.day, days, width), y: y(each.at) }));
  const named = namedOf(placed);
  return (
    <div ref={ref} className="figure-chart">
      <svg width={width + margin.left + margin.right} height={height} aria-hidden>
        <g transform={`translate(${margin.left} ${margin.top})`}>
          <AxisBottom
            top={inner}
            scale={scaleOf(days, width)}
            numTicks={Math.max(2, Math.floor(width / 110))}
            tickFormat={tickText(days)}
            tickClassName="time-tick"
            axisLineClassName="time-line"
          />
          <AxisLeft
            scale={y}
            numTicks={6}
            tickClassName="time-tick"
            axisLineClassName="time-line"
            label={unit}
            labelClassName="time-label"
            labelOffset={38}
          />
          <LinePath
            className="figure-course"
            // What is denied is no step of the figure's course.
            data={placed.filter(({ point }) => point.position !== "denies")}
            x={(each) => each.x}
            y={(each) => each.y}
          />
          {placed.map(({ point, number, x, y: at, low, high }) => (
            // The table below has the same with buttons.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <g key={point.id} className="lane-mark" role="presentation" onClick={() => onRead(point)}>
              <title>{`${sayDays({ firstDay: point.day, lastDay: point.lastDay })}: ${sayNumber(number)}, ${point.position}: “${point.exact}”`}</title>
              <line
                className={`figure-bounds position-${point.position}`}
                x1={x}
                x2={x}
                y1={low === null ? Math.min(inner, at + 34) : y(low)}
                y2={high === null ? Math.max(-14, at - 34) : y(high)}
              />
              {high === null ? (
                <path className={`figure-arrow position-${point.position}`} d={arrow(x, Math.max(-14, at - 34), -1)} />
              ) : null}
              {low === null ? (
                <path className={`figure-arrow position-${point.position}`} d={arrow(x, Math.min(inner, at + 34), 1)} />
              ) : null}
              <PositionShape position={point.position} x={x} y={at} radius={5.5} />
              {named.has(point.id) ? (
                <text className="figure-name" x={x + 10} y={at + 4}>
                  {sayNumber({ ...number, unit: null })}
                </text>
              ) : null}
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
};

const arrow = (x: number, y: number, down: 1 | -1): string => `M${x - 5} ${y}L${x + 5} ${y}L${x} ${y + down * 7}Z`;
