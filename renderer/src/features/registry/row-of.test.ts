import { expect, test } from "vitest";
import { rowOf } from "./row-of.ts";

/** Of each three rows the last is still on its way. */
const list = (...ids: readonly (string | null)[]) => ({
  total: ids.length,
  rowAt: (index: number) => {
    const id = ids[index];
    return id === undefined || id === null ? undefined : { id };
  },
});

test.each([
  ["the row it was in", list("a", "b", "c"), "b", 1, 1],
  ["another row, when the order has changed", list("a", "b", "c"), "b", 2, 1],
  ["the row it was in, while that is on its way", list("a", null, null), "b", 2, 2],
  ["nowhere, when it is gone", list("a", "c"), "b", 0, null],
  ["nowhere, when nothing is chosen", list("a"), null, 0, null],
  ["another row, when the list is shorter than it was", list("a", "b"), "b", 9, 1],
] as const)("an entry stands in %s", (_what, rows, id, hint, row) => expect(rowOf(rows, id, hint)).toBe(row));
