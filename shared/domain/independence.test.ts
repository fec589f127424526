import fc from "fast-check";
import { expect, test } from "vitest";
import { independenceOf, originalOf, sayIndependence } from "./independence.ts";
import type { Witness } from "./independence.ts";

const said = (articleId: string, origin: string | null, originalId = articleId): Witness => ({
  articleId,
  originalId,
  origin,
});

test.each([
  ["nobody", [], "0 articles, 0 independent roots"],
  ["one speaker in three articles", [said("a", "x"), said("b", "x"), said("c", "x")], "3 articles, 1 independent root"],
  ["two speakers in one article", [said("a", "x"), said("a", "y")], "1 article, 2 independent roots"],
  ["two writers", [said("a", null), said("b", null)], "2 articles, 2 independent roots"],
  ["a writer twice in one article", [said("a", null), said("a", null)], "1 article, 1 independent root"],
  ["a writer and the copy", [said("a", null), said("b", null, "a")], "2 articles (1 copy), 1 independent root"],
  ["a copy alone", [said("b", null, "a")], "1 article, 1 independent root"],
  [
    "a speaker, copied, and the writer",
    [said("a", "x"), said("b", "x", "a"), said("c", "x", "a"), said("a", null)],
    "3 articles (2 copies), 2 independent roots",
  ],
] as const)("%s: %s", (_who, witnesses, words) => expect(sayIndependence(independenceOf(witnesses))).toBe(words));

test("more witnesses never lower the figures, and roots never outnumber witnesses", () => {
  const witness = fc.record({
    articleId: fc.constantFrom("a", "b", "c", "d"),
    originalId: fc.constantFrom("a", "b"),
    origin: fc.option(fc.constantFrom("x", "y", "z")),
  });
  fc.assert(
    fc.property(fc.array(witness), witness, (some, another) => {
      const before = independenceOf(some);
      const after = independenceOf([...some, another]);
      expect(after.articles).toBeGreaterThanOrEqual(before.articles);
      expect(after.roots).toBeGreaterThanOrEqual(before.roots);
      expect(after.roots).toBeLessThanOrEqual(some.length + 1);
      expect(independenceOf([...some].toReversed())).toEqual(before);
    }),
  );
});

test("copies of copies go back to the first; a ring has one original", () => {
  const copies = new Map([
    ["c", "b"],
    ["b", "a"],
    ["x", "y"],
    ["y", "z"],
    ["z", "x"],
  ]);
  expect(["a", "b", "c"].map((id) => originalOf(id, copies))).toEqual(["a", "a", "a"]);
  expect(new Set(["x", "y", "z"].map((id) => originalOf(id, copies))).size).toBe(1);
});
