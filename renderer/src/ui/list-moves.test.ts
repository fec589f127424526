import { expect, test } from "vitest";
import { nextRow } from "./list-moves.ts";

const list = { active: 4, count: 10, page: 3, headings: [0, 5] };

test.each([
  ["ArrowDown", 6],
  ["ArrowUp", 3],
  ["PageDown", 7],
  ["PageUp", 1],
  ["Home", 1],
  ["End", 9],
  ["a", null],
])("%s leads past the headings to row %s", (key, row) => expect(nextRow(key, list)).toBe(row));

test("a list of nothing but headings has no row to go to", () =>
  expect(nextRow("ArrowDown", { active: null, count: 2, page: 3, headings: [0, 1] })).toBeNull());

test("the first key in an untouched list goes to its first row", () =>
  expect(nextRow("ArrowDown", { active: null, count: 3, page: 3, headings: [] })).toBe(0));

test("the cursor stays on its row when only a heading lies beyond it", () =>
  expect(nextRow("ArrowUp", { active: 1, count: 3, page: 3, headings: [0] })).toBe(1));
