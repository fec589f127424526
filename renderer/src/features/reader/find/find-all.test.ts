import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

const text = "The U.S. didn’t\nsay “no”. THE US did. {ad the}";

test.each([
  { query: "the", words: ["The", "THE"] },
  { query: "u.s.", words: ["U.S."] },
  { query: "didn't say", words: ["didn’t\nsay"] },
  { query: '"no"', words: ["“no”"] },
  { query: "(", words: [] },
  { query: "a-b", words: [] },
  { query: "  ", words: [] },
])("finds $words for “$query”", ({ query, words }) => {
  const folded = [{ start: text.indexOf("{"), end: text.length }];
  expect(findAll(text, query, folded).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});
