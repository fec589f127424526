import fc from "fast-check";
import { expect, test } from "vitest";
import { patternAt, placesOf } from "./debris-rule.ts";

const text =
  "Share this story: 12 comments\nThe ferry sank.\n  SHARE this   story: 7 comments \nHe said: share this story: 3 comments are in.";
const at = (words: string) => {
  const start = text.indexOf(words);
  return patternAt(text, { start, end: start + words.length });
};
const words = (pattern: ReturnType<typeof patternAt>) =>
  pattern === null ? null : placesOf(text, pattern).map(({ start, end }) => text.slice(start, end));

test("a whole line is known again in any case, spacing and with any figure, but not within another line", () => {
  expect(words(at("Share this story: 12 comments"))).toEqual([
    "Share this story: 12 comments",
    "SHARE this   story: 7 comments",
  ]);
});

test("words within a line are known again anywhere", () => {
  expect(words(at("share this story: 3 comments"))).toHaveLength(3);
});

test("several lines are one pattern", () => {
  const found = patternAt(text, { start: 0, end: text.indexOf("  SHARE") });
  expect(found === null ? [] : placesOf(text, found)).toEqual([{ start: 0, end: 45 }]);
});

test("words too short to be sure of make no pattern", () => {
  expect([at("ferry"), patternAt("a\n*\nb", { start: 2, end: 3 })]).toEqual([null, null]);
});

test("a pattern always finds the words that it was made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ maxLength: 10 }), (said, other) => {
      const line = said.replaceAll(/\s+/gu, " ").trim();
      const whole = `${other.replaceAll(/\s+/gu, " ")}\n${line}\n`;
      const start = whole.lastIndexOf(line, whole.length - 1 - line.length);
      const pattern = patternAt(whole, { start, end: start + line.length });
      if (pattern === null) return;
      expect(placesOf(whole, pattern)).toContainEqual({ start, end: start + line.length });
    }),
  );
});
