import { expect, test } from "vitest";
import { filterOf, typedDate } from "./view-scope.ts";

test.each([
  ["", null],
  ["2017", "2017"],
  [" 2017-04 ", "2017-04"],
  ["2017-04-31x", undefined],
  ["2017-13", undefined],
  ["201", undefined],
])("“%s” is typed for %s", (typed, date) => expect(typedDate(typed)).toBe(date));

test("a date that is none yet leaves its end open", () => {
  expect(filterOf({ query: " fire ", from: "2017-0", to: "2018" })).toEqual({ query: "fire", from: null, to: "2018" });
});
