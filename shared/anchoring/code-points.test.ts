import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointsOf, splitsPair, wholeCharacters } from "./code-points.ts";

const text = fc.string({ unit: fc.constantFrom("a", "é", "😀", "𝄞", "\n", "漢"), maxLength: 60 });

test("a code point offset becomes the UTF-16 offset of that character, and comes back", () => {
  fc.assert(
    fc.property(text, (written) => {
      const characters = Array.from(written);
      const points = codePointsOf(written);
      expect(points.length).toBe(characters.length);
      for (let at = 0; at <= characters.length; at += 1) {
        const unit = characters.slice(0, at).join("").length;
        expect(points.toUnits(at)).toBe(unit);
        expect(points.toCodePoints(unit)).toBe(at);
      }
    }),
  );
});

test("an offset inside a pair counts as before it, one past the end as the end", () => {
  const points = codePointsOf("a😀b");
  expect(points.toCodePoints(2)).toBe(1);
  expect(points.toUnits(99)).toBe(4);
  expect(points.toCodePoints(99)).toBe(3);
});

test("a range grows to whole characters", () => {
  expect(wholeCharacters("a😀b", { start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
  expect(wholeCharacters("a😀b", { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  expect(splitsPair("a😀b", 2)).toBe(true);
  expect(splitsPair("a😀b", 1)).toBe(false);
});
