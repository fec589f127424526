import fc from "fast-check";
import { expect, test } from "vitest";
import { editsBetween } from "./edits-between.ts";

test.each([
  { a: "fire", b: "fire", edits: 0 },
  { a: "fire", b: "hire", edits: 1 },
  { a: "fire", b: "fires", edits: 1 },
  { a: "fire", b: "frie", edits: 1 },
  { a: "abcd", b: "badc", edits: 2 },
  { a: "fire", b: "dock", edits: 3 },
])("$a and $b are $edits apart", ({ a, b, edits }) => {
  expect(editsBetween(a, b, 2)).toBe(edits);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

test("counts as the definition does, and stops in time", () => {
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      expect(editsBetween(a, b, most)).toBe(Math.min(most + 1, defined(a, b)));
    }),
    { numRuns: 2000 },
  );
});

/** Optimal string alignment straight from its definition. */
const defined = (a: string, b: string, known = new Map<string, number>()): number => {
  const key = `${a} ${b}`;
  const answered = known.get(key);
  if (answered !== undefined) return answered;
  const edits =
    a === "" || b === ""
      ? Math.max(a.length, b.length)
      : Math.min(
          defined(a.slice(1), b, known) + 1,
          defined(a, b.slice(1), known) + 1,
          defined(a.slice(1), b.slice(1), known) + (a[0] === b[0] ? 0 : 1),
          a.length > 1 && a[0] === b[1] && a[1] === b[0] ? defined(a.slice(2), b.slice(2), known) + 1 : Infinity,
        );
  known.set(key, edits);
  return edits;
};
