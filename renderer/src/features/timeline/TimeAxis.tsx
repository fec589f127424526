import { AxisTop } from "@visx/axis";
import { scaleUtc } from "@visx/scale";
import type { Days } from "./days.ts";

const dayMs = 86_400_000;

/** Where a day stands, in pixels from the left. */
export const scaleOf = ({ first, last }: Days, width: number) =>
  scaleUtc<number>({ domain: [new Date(first * dayMs), new Date(last * dayMs)], range: [0, width] });

export const xOf = (day: number, { first, last }: Days, width: number): number =>
  ((day - first) / (last - first)) * width;

const yearMs = 365 * dayMs;
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const formats = {
  day: format({ day: "numeric", month: "short" }),
  dayOfYear: format({ day: "numeric", month: "short", year: "numeric" }),
  month: format({ month: "short", year: "numeric" }),
  year: format({ year: "numeric" }),
};

/** How a date is written under a tick: as much of it as tells it from the others, the year with the first. */
export const tickText = ({ first, last }: Days) => {
  const shown = (last - first) * dayMs;
  const { day, dayOfYear, month, year } = formats;
  return (date: Date | { valueOf: () => number }, index: number): string =>
    // Zoomed in, ticks fall within days too: nothing is known as exactly as that.
    date.valueOf() % dayMs !== 0
      ? ""
      : (shown > 6 * yearMs ? year : shown > 0.7 * yearMs ? month : index === 0 ? dayOfYear : day).format(
          date.valueOf(),
        );
};

type Props = { readonly days: Days; readonly width: number };

/** Dates over the lanes. */
export const TimeAxis = ({ days, width }: Props) => (
  <svg className="time-axis" width={width} height={30} aria-hidden>
    <AxisTop
      top={29}
      scale={scaleOf(days, width)}
      numTicks={Math.max(2, Math.floor(width / 110))}
      tickFormat={tickText(days)}
      tickClassName="time-tick"
      axisLineClassName="time-line"
      tickLength={5}
    />
  </svg>
);
