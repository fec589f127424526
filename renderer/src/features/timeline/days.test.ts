import { expect, test } from "vitest";
import { moved, stepFor, wholeOf, zoomed } from "./days.ts";

const whole = { first: 0, last: 100 };

test("the whole has room at both ends, also where there is one day", () => {
  expect(wholeOf([{ firstDay: 10, lastDay: 10 }])).toEqual({ first: 8.5, last: 12.5 });
  const { first, last } = wholeOf([
    { firstDay: 0, lastDay: 0 },
    { firstDay: 20, lastDay: 99 },
  ]);
  expect([first, last]).toEqual([-3, 103]);
});

test("zooming keeps the day under the pointer where it is, within what there is", () => {
  expect(zoomed(whole, 0.5, 50, whole)).toEqual({ first: 25, last: 75 });
  expect(zoomed({ first: 25, last: 75 }, 2, 30, whole)).toEqual(whole);
  expect(zoomed({ first: 48, last: 52 }, 0.5, 50, whole)).toEqual({ first: 48, last: 52 });
});

test("moving stops at the ends", () => {
  expect(moved({ first: 0, last: 50 }, 0.5, whole)).toEqual({ first: 25, last: 75 });
  expect(moved({ first: 25, last: 75 }, 1, whole)).toEqual({ first: 50, last: 100 });
  expect(moved({ first: 25, last: 75 }, -1, whole)).toEqual({ first: 0, last: 50 });
});

test.each([
  [10, 800, 1],
  [365, 800, 7],
  [3650, 800, 91],
  [2_000_000, 100, 36_525],
])("%i days on %i pixels are gathered in steps of %i", (days, pixels, step) =>
  expect(stepFor({ first: 0, last: days }, pixels, 14)).toBe(step),
);
