import { expect, test } from "vitest";
import { nextCell } from "./grid-moves.ts";

const size = { rows: 3, columns: 2 };

test.each([
  { key: "ArrowDown", control: false, to: { row: 2, column: 1 } },
  { key: "ArrowUp", control: false, to: { row: 0, column: 1 } },
  { key: "ArrowRight", control: false, to: { row: 1, column: 1 } },
  { key: "ArrowLeft", control: false, to: { row: 1, column: 0 } },
  { key: "Home", control: false, to: { row: 1, column: 0 } },
  { key: "End", control: true, to: { row: 2, column: 1 } },
  { key: "Home", control: true, to: { row: 0, column: 0 } },
  { key: "Enter", control: false, to: null },
])("$key (control: $control) leads to $to", ({ key, control, to }) => {
  expect(nextCell(key, control, { row: 1, column: 1 }, size)).toEqual(to);
});
