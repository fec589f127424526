import { positions } from "../../../../shared/domain/attribution.ts";
import type { Position } from "../../../../shared/domain/attribution.ts";
import type { Mark } from "../../../../shared/domain/timeline.ts";
import type { Days } from "./days.ts";
import { outlineOf, tenths } from "./outline.ts";
import { xOf } from "./TimeAxis.tsx";

/** A mark on its lane: its middle, its radius and where its span ends, in pixels. */
export type PlacedMark = {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly end: number;
};

/** Where the marks of a lane stand that are in sight: affirmed above the line, denied below. */
export const placeMarks = (
  marks: readonly Mark[],
  days: Days,
  width: number,
  middle: number,
): readonly PlacedMark[] => {
  const taken = new Set(marks.flatMap(({ position, firstDay }) => (isSided(position) ? firstDay : [])));
  return marks.flatMap((mark) => {
    // What is neither affirmed nor denied stands on the line, beside those of the same day.
    const aside = !isSided(mark.position) && taken.has(mark.firstDay) ? 13 : 0;
    const x = xOf(mark.firstDay, days, width) + aside;
    if (x < -20 || x > width + 20) return [];
    const y = middle + (mark.position === "affirms" ? -9 : mark.position === "denies" ? 9 : 0);
    const radius = 5.5 + Math.min(5, Math.log2(mark.count) * 1.4);
    return { mark, x, y, radius, end: xOf(mark.lastDay, days, width) };
  });
};

/** Above or below the line. */
const isSided = (position: Position): boolean => position === "affirms" || position === "denies";

/** The one under the mouse; of two that overlap the one whose middle is nearer. */
export const markAt = (placed: readonly PlacedMark[], x: number, y: number): PlacedMark | undefined =>
  placed
    .map((each) => ({ each, far: Math.hypot(each.x - x, each.y - y) - each.radius }))
    .filter(({ far }) => far <= 2)
    .toSorted((a, b) => a.far - b.far)[0]?.each;

/** A lane's marks of one position in one element, and those of another layer above it. */
export type DrawnMarks = {
  readonly position: Position;
  readonly layer: 0 | 1;
  /** Path of their forms, and of the lines to the ends of their spans. */
  readonly outlines: string;
  readonly spans: string;
  /** How many each gathers, a letter after the other, and where each letter begins. */
  readonly counts: { readonly letters: string; readonly x: string; readonly y: string };
};

/**
 * A lane of fifty marks is some ten elements so, instead of two hundred: a full screen of lanes is laid out and painted in
 * a fraction of the time (docs/performance.md). Every other mark goes into the layer above: only neighbours overlap, and
 * their outlines would show through each other.
 */
export const drawnMarks = (placed: readonly PlacedMark[]): readonly DrawnMarks[] =>
  positions.flatMap((position) => {
    const own = placed.filter(({ mark }) => mark.position === position);
    return ([0, 1] as const).flatMap((layer) => {
      const marks = own.filter((_, at) => at % 2 === layer);
      return marks.length === 0 ? [] : { position, layer, ...drawn(marks) };
    });
  });

const drawn = (marks: readonly PlacedMark[]): Omit<DrawnMarks, "position" | "layer"> => {
  const counted = marks.filter(({ mark }) => mark.count > 1);
  const letters = counted.map(({ mark }) => (mark.count > 99 ? "99+" : String(mark.count)));
  return {
    outlines: marks.map(({ mark, x, y, radius }) => outlineOf(mark.position, x, y, radius)).join(""),
    spans: marks.map(({ x, y, end }) => (end - x > 3 ? `M${tenths(x)} ${tenths(y)}H${tenths(end)}` : "")).join(""),
    counts: {
      letters: letters.join(""),
      x: counted
        .flatMap(({ x }, at) => {
          const { length } = letters[at] ?? "";
          return Array.from({ length }, (_, letter) => tenths(x + (letter - length / 2) * letterWidth));
        })
        .join(" "),
      y: counted.flatMap(({ y }, at) => Array.from(letters[at] ?? "", () => tenths(y + 3.5))).join(" "),
    },
  };
};

/** Of a figure in `.mark-count`, in pixels. */
const letterWidth = 6.3;
