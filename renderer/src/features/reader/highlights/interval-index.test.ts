import fc from "fast-check";
import { expect, test } from "vitest";
import { firstFrom, indexIntervals } from "./interval-index.ts";

const range = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 120 }))
  .map(([start, length]) => ({ start, end: start + length }));

test("finds exactly what a search through all of them finds", () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 300 }), range, (items, { start, end }) => {
      const sorted = items.sort((a, b) => a.start - b.start);
      const plain = sorted.filter((item) => item.start < end && item.end > start);
      expect(indexIntervals(sorted).within(start, end)).toEqual(plain);
    }),
  );
});

test("gives where the first item from an offset on stands", () => {
  const items = [1, 4, 4, 9].map((start) => ({ start, end: start + 1 }));
  expect([0, 1, 4, 5, 10].map((offset) => firstFrom(items, offset))).toEqual([0, 0, 1, 3, 4]);
});
