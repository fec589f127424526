import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { wantedText } from "./compile-query.ts";
import { excerptOf } from "./excerpt.ts";
import { marksOf } from "./highlight.ts";

const text = `Headline about a fire

The first sentence has nothing. The second sentence speaks of a dock. The third one of smoke at the dock, and of a fire. A fourth.

${"Words before it. ".repeat(60)}Here the crane fell. ${"Words after it. ".repeat(60)}`;

test("shows the line with the most different words, from the start of its sentence", () => {
  const excerpt = excerptOf(text, marks("fire smoke"));
  expect(excerpt.text).toMatch(/^The third one of smoke at the dock, and of a fire\./u);
  expect(text.slice(excerpt.match.start, excerpt.match.end)).toBe("smoke");
  expect(excerpt.highlights.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(["smoke", "fire"]);
});

test("shows some sentences of a long line around the match", () => {
  const excerpt = excerptOf(text, marks("crane"));
  expect(excerpt.text).toContain("Here the crane fell.");
  expect(excerpt.text.length).toBeLessThan(400);
});

test("passes over debris, and opens with the first line when nothing is marked", () => {
  const end = text.indexOf("\n");
  const excerpt = excerptOf(text, marks("fire"), [{ start: 0, end }]);
  expect(excerpt.match.start).toBeGreaterThan(end);
  expect(excerptOf(text, []).text).toBe("Headline about a fire");
  expect(excerptOf("", marks("fire"))).toEqual({ text: "", highlights: [], match: { start: 0, end: 0 } });
});

test("reads on over debris within the sentence", () => {
  const line = "The dock [vx_player id=1] burned, and the fire spread.";
  const start = line.indexOf("[");
  const { text: shown, highlights } = excerptOf(line, marks("fire"), [{ start, end: line.indexOf("]") + 1 }]);
  expect(shown).toBe("The dock burned, and the fire spread.");
  expect(highlights.map(([from, to]) => shown.slice(from, to))).toEqual(["fire"]);
});

test("is always a piece of the text with its match and marks inside", () => {
  const piece = fc.constantFrom("fire", "dock. ", "No ", "\n\n", " ", "x".repeat(500), "“Fire” ", "𝒻", "A. B. ", "\t");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }).map((list) => list.join("")),
      fc.constantFrom("fire", "fire dock", '"no fire"', "x*"),
      (long, query) => {
        const { text: shown, highlights, match } = excerptOf(long, marks(query));
        expect(long).toContain(shown);
        for (const [start, end] of highlights) expect(start >= 0 && end <= shown.length && start < end).toBe(true);
        if (highlights.length > 0)
          expect(
            highlights.some(([start, end]) => shown.slice(start, end).startsWith(long.slice(match.start, match.end))),
          ).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

const marks = (query: string) => {
  const parsed = parseQuery(query);
  return parsed.ok ? marksOf(wantedText(parsed.query), () => []) : [];
};
