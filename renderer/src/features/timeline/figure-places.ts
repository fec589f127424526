import { sayNumber } from "../../../../shared/domain/claim-number.ts";
import type { ClaimNumber } from "../../../../shared/domain/claim.ts";
import type { CoursePoint } from "../../../../shared/domain/timeline.ts";

/** A figure as it is drawn: what it allows, an open end as null. */
export type Interval = { readonly low: number | null; readonly high: number | null; readonly at: number };

/** "At least 87" is open above, "about 100" reaches a tenth either way. */
export const intervalOf = ({ op, low, high }: ClaimNumber): Interval => {
  switch (op) {
    case ">":
    case ">=":
      return { low, high: null, at: low };
    case "<":
    case "<=":
      return { low: null, high: low, at: low };
    case "~":
      return {
        low: high === null ? low * 0.9 : low,
        high: high ?? low * 1.1,
        at: high === null ? low : (low + high) / 2,
      };
    case "=":
      return { low, high: high ?? low, at: high === null ? low : (low + high) / 2 };
  }
};

/** The units that figures are given in, the most used first; figures of two units are never compared. */
export const unitsOf = (points: readonly CoursePoint[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { number } of points) {
    const unit = unitOf(number);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([unit]) => unit);
};

export const unitOf = (number: ClaimNumber | null): string => (number?.unit ?? "").trim().toLowerCase();

type Labelled = { readonly point: CoursePoint; readonly x: number; readonly y: number };

/** Which of the points are named in the picture: none that would stand over a name already there. */
export const namedOf = (points: readonly Labelled[]): ReadonlySet<string> => {
  const named: Labelled[] = [];
  for (const each of points) {
    const width = 7 * (each.point.number === null ? 0 : sayNumber(each.point.number).length);
    if (named.every(({ x, y }) => Math.abs(x - each.x) > width + 10 || Math.abs(y - each.y) > 15)) named.push(each);
  }
  return new Set(named.map(({ point }) => point.id));
};
