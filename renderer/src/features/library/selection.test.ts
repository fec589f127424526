import { expect, test } from "vitest";
import { nothingSelected, rangeTo, selectOne, selectRange, selectToggled } from "./selection.ts";

test("a row is added and taken out again", () => {
  const two = selectToggled(selectOne(0, "a"), 2, "c");
  expect([...two.ids]).toEqual(["a", "c"]);
  expect([...selectToggled(two, 0, "a").ids]).toEqual(["c"]);
});

test("a range runs from the anchor in both directions", () => {
  const at3 = selectOne(3, "d");
  expect(rangeTo(at3, 6)).toEqual({ first: 3, last: 6 });
  expect(rangeTo(at3, 1)).toEqual({ first: 1, last: 3 });
});

test("a second range replaces the first and keeps its anchor", () => {
  const first = selectRange(selectOne(1, "b"), ["b", "c", "d"]);
  const second = selectRange(first, ["a", "b"]);
  expect([...second.ids]).toEqual(["a", "b"]);
  expect(rangeTo(second, 5)).toEqual({ first: 1, last: 5 });
});

test("a range without an anchor is its own row", () =>
  expect(rangeTo(nothingSelected, 4)).toEqual({ first: 4, last: 4 }));
