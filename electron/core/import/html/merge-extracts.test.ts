import { expect, test } from "vitest";
import { mergeExtracts } from "./merge-extracts.ts";
import { linesOf, writtenOf } from "./test-written.ts";

const first = "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way.";
const second = "Two engineers of the water board are to be heard on Thursday, the clerk of the inquiry said.";
const third = "Nobody had been told who held the key, according to the record that was read out on Monday.";

const merged = (tight: readonly string[], wide: readonly string[]): readonly string[] =>
  linesOf(mergeExtracts(writtenOf(...tight), writtenOf(...wide)));

test.each([
  { what: "a quoted post", line: "quote> It was closed when we came. — Mira Kestrel, 12 April" },
  { what: "an item of a list", line: "list-item> three keys" },
  { what: "a paragraph", line: second },
])("puts $what back that stands between what both have", ({ line }) => {
  expect(merged([first, third], [first, line, third])).toEqual([first, line, third]);
});

test("puts a heading back with the paragraph under it", () => {
  expect(merged([first, second, third], [first, "heading> The keys", second, third])).toEqual([
    first,
    "heading> The keys",
    second,
    third,
  ]);
});

test.each([
  { what: "a label", line: "Associated Press" },
  { what: "a heading over nothing", line: "heading> Most read" },
])("leaves $what out that only one has", ({ line }) => {
  expect(merged([first, third], [first, line, "Share", third])).toEqual([first, third]);
});

test("leaves out what only one has far above and below the article", () => {
  const other = "The ferry company was sold to its rival on Friday after a long and bitter dispute.";
  expect(merged([first, third], [other, other, first, third, other, other.toUpperCase()])).not.toContain(
    other.toUpperCase(),
  );
});

test("has a sentence once that a gallery repeats", () => {
  expect(merged([first, second, third], [first, second, second, third])).toEqual([first, second, third]);
});

test("knows a paragraph again that lost a link at its end", () => {
  expect(merged([`${second} Read more here`, third, first], [second, third, first])).toEqual([second, third, first]);
});
