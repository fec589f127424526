import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "./words.ts";

test.each([
  { text: "", words: 0 },
  { text: " — … ", words: 0 },
  { text: "Nine people died.", words: 3 },
  { text: "The U.S. state-run agency’s 1.5 million", words: 6 },
  { text: "end.Next 'quoted' a--b trailing-", words: 5 },
  { text: "cafe\u0301 हिन्दी", words: 2 },
  { text: "東京で火事 2031", words: 6 },
  { text: "𐐷𐐲𐑌 𝟗", words: 2 },
])("counts $words in “$text”", ({ text, words }) => {
  expect(countWords(text)).toBe(words);
});

test("leaves out what is folded, in whatever order it is told", () => {
  const text = "One two [ad three] four five.";
  const ad = { start: 8, end: 18 };
  const five = { start: 24, end: 28 };
  expect(countWords(text, [ad])).toBe(4);
  expect(countWords(text, [five, ad, ad])).toBe(3);
});

/** The same in words that leave no room for mistakes, and slower. */
const byPattern = (text: string): number =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)].reduce(
    (sum, [word]) =>
      sum +
      Math.max(
        1,
        [...word].filter((one) => /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one))
          .length,
      ),
    0,
  );

test("counts what the pattern of a word finds", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "a",
      "Z",
      "7",
      "é",
      "’",
      "'",
      ".",
      "-",
      " ",
      "\n",
      "漢",
      "の",
      "々",
      "\u0301",
      "ि",
      "😀",
      "𐐷",
      "\uD800",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      expect(countWords(text)).toBe(byPattern(text));
    }),
    { numRuns: 500 },
  );
});
