import { expect, test } from "vitest";
import { nextPlace } from "./grid-place.ts";

const grid = { rows: 40, columns: 12, page: 10 };

test.each([
  ["ArrowDown", false, { row: 3, column: 2 }, { row: 4, column: 2 }],
  ["ArrowUp", false, { row: 0, column: 2 }, { row: -1, column: 2 }],
  ["ArrowUp", false, { row: -1, column: 2 }, { row: -1, column: 2 }],
  ["ArrowLeft", false, { row: 3, column: 0 }, { row: 3, column: -1 }],
  ["ArrowRight", true, { row: 3, column: 0 }, { row: 3, column: 11 }],
  ["PageDown", false, { row: 35, column: 0 }, { row: 39, column: 0 }],
  ["Home", true, { row: 35, column: 5 }, { row: 0, column: 0 }],
  ["End", false, { row: 35, column: 5 }, { row: 35, column: 11 }],
] as const)("%s (control %s) leads from %j to %j", (key, control, from, to) =>
  expect(nextPlace(key, control, from, grid)).toEqual(to),
);

test("other keys lead nowhere", () => expect(nextPlace("x", false, { row: 0, column: 0 }, grid)).toBeNull());
