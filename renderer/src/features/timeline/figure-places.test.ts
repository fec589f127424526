import { expect, test } from "vitest";
import { intervalOf } from "./figure-places.ts";

test.each([
  [
    { op: ">=", low: 87, high: null },
    { low: 87, high: null, at: 87 },
  ],
  [
    { op: "<", low: 5, high: null },
    { low: null, high: 5, at: 5 },
  ],
  [
    { op: "=", low: 3, high: null },
    { low: 3, high: 3, at: 3 },
  ],
  [
    { op: "=", low: 80, high: 90 },
    { low: 80, high: 90, at: 85 },
  ],
  [
    { op: "~", low: 80, high: 90 },
    { low: 80, high: 90, at: 85 },
  ],
] as const)("%j is drawn as %j", (number, interval) => expect(intervalOf({ ...number, unit: null })).toEqual(interval));

test("“about” reaches a tenth either way", () => {
  const { low, high, at } = intervalOf({ op: "~", low: 100, high: null, unit: null });
  expect(at).toBe(100);
  expect(low).toBeCloseTo(90);
  expect(high).toBeCloseTo(110);
});
