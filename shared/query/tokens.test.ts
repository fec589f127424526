import fc from "fast-check";
import { expect, test } from "vitest";
import { foldForSearch } from "./fold.ts";
import { tokensIn, wordsOf } from "./tokens.ts";

const cases = [
  { text: "Łódź Straße Ærø", words: ["lodz", "strasse", "aero"] },
  { text: "l’état c'est", words: ["l", "etat", "c", "est"] },
  { text: "U.S. ﬁre", words: ["u", "s", "fire"] },
  { text: "ΑΘΉΝΑΣ Αθήνας", words: ["αθηνασ", "αθηνασ"] },
  { text: "мой МОЙ ёлка", words: ["мой", "мой", "елка"] },
  { text: "مُحَمَّد", words: ["محمد"] },
  { text: "हिन्दी", words: ["हिन्दी"] },
  { text: "東京都", words: ["東", "京", "都"] },
  { text: "한국어", words: ["한국어"] },
  { text: "“No”—he said…", words: ["no", "he", "said"] },
  { text: "İstanbul ISTANBUL", words: ["istanbul", "istanbul"] },
];

test.each(cases)("folds “$text” into words", ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
  expect(wordsOf(text.normalize("NFD"))).toEqual(words);
});

test("knows where each word stands in the text as written", () => {
  const text = "The ﬁre in Łódź: “l’état” ½ cafe\u0301s";
  expect(tokensIn(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
    ["the", "The"],
    ["fire", "ﬁre"],
    ["in", "in"],
    ["lodz", "Łódź"],
    ["l", "l"],
    ["etat", "état"],
    ["1", "½"],
    ["2", "½"],
    ["cafes", "cafe\u0301s"],
  ]);
});

test("finds the same words with and without places in any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tokensIn(text).map((token) => token.word)).toEqual(wordsOf(text));
    }),
    { numRuns: 1000 },
  );
});

test("changes nothing when it folds what is folded", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldForSearch(text);
      expect(wordsOf(folded)).toEqual(wordsOf(text));
    }),
    { numRuns: 1000 },
  );
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "é",
        "e\u0301",
        "ß",
        "İ",
        "Σ ",
        "ΑΣ",
        "й",
        "\u0306",
        "ﬁ",
        "각",
        "\u1100\u1161\u11a8",
        "\u1100ㅏㄳ",
        "\uFFA1\uFFC2",
        "京",
        "が",
        "ｶﾞ",
        "हि",
        " ",
        "’",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));
