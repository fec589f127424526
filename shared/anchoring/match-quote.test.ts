import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteOf } from "../domain/range.ts";
import { countOf, matchQuote } from "./match-quote.ts";

const story = `The ferry Anselm left Port Ilve at dawn. “We saw smoke,” the captain said.
By noon the ferry was still burning. The captain said that nobody was hurt.
A second ship, the Marta, saw smoke as well.`;

const cases = [
  { title: "the words as they are", quote: { exact: "nobody was hurt" }, finds: "nobody was hurt" },
  { title: "another apostrophe and dash", quote: { exact: '"We saw smoke,"' }, finds: "“We saw smoke,”" },
  {
    title: "other white space",
    quote: { exact: "still burning. The captain\n said that" },
    finds: "still burning. The captain said that",
  },
  {
    title: "a word changed",
    quote: { exact: "By noon the ship was still burning" },
    finds: "By noon the ferry was still burning",
  },
  {
    title: "its prefix among equals",
    quote: { exact: "saw smoke", prefix: "the Marta, " },
    finds: "saw smoke",
    time: 1,
  },
  {
    title: "its suffix among equals",
    quote: { exact: "saw smoke", suffix: ",” the captain" },
    finds: "saw smoke",
    time: 0,
  },
  { title: "its old place among equals", quote: { exact: "saw smoke" }, near: 170, finds: "saw smoke", time: 1 },
  {
    title: "its context before its old place",
    quote: { exact: "saw smoke", prefix: "the Marta, " },
    near: 0,
    finds: "saw smoke",
    time: 1,
  },
];

test.each(cases)("finds a quote by $title", ({ quote, near = null, finds, time = 0 }) => {
  const match = matchQuote(story, quote, near);
  let start = -1;
  for (let n = 0; n <= time; n += 1) start = story.indexOf(finds, start + 1);
  expect(match).toMatchObject({ start, end: start + finds.length });
});

test.each([
  { title: "nothing alike", quote: { exact: "The mayor resigned on Friday" } },
  { title: "equal places and nothing that tells them apart", quote: { exact: "saw smoke" } },
  { title: "a name with another letter in it: too short to be sure", quote: { exact: "Ilva" } },
  { title: "only white space", quote: { exact: " \n" } },
])("finds nothing for $title", ({ quote }) => {
  expect(matchQuote(story, quote)).toBeNull();
});

test("counts how often words stand in a text", () => {
  expect(countOf(story, "saw smoke")).toBe(2);
  expect(countOf(story, "")).toBe(0);
});

const words = fc.array(fc.constantFrom("the", "ferry", "burned", "captain", "said", "“no”", "smoke", "😀", "Ilve"), {
  minLength: 12,
  maxLength: 60,
});

test("a quote with its position is always found where it was", () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (written, a, b) => {
      const text = written.join(" ");
      const start = text.indexOf(" ", a % (text.length - 8)) + 1;
      const end = Math.min(text.length, start + 1 + (b % 40));
      fc.pre(start > 0 && text.slice(start, end).trim() !== "");
      const quote = quoteOf(text, { start, end });
      const match = matchQuote(text, quote, start);
      expect(match).toMatchObject({ kind: "exact", start, end });
    }),
  );
});

test("a long quote is found again after text was put in before it", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const sentence = "A diver named Oskar Brandt found the second anchor near the wreck";
      const old = `${before.join(" ")}. ${sentence}. ${after.join(" ")}`;
      const start = old.indexOf(sentence);
      const quote = quoteOf(old, { start, end: start + sentence.length });
      const now = `${after.join(" ")} ${old.replace("second anchor", "secnd anchor")}`;
      const match = matchQuote(now, quote, start);
      expect(match?.kind).toBe("fuzzy");
      expect(now.slice(match?.start, match?.end)).toBe(sentence.replace("second", "secnd"));
    }),
    { numRuns: 50 },
  );
});
