/**
 * What the search index and a query are both folded to before SQLite's tokenizer sees them: lower case, compatibility forms
 * (ﬁ, full width) resolved, accents dropped, letters with strokes, ß and æ spelled out, everything that is no letter or digit
 * a space. Scripts written without spaces are cut into characters, so that a word of theirs is found as a phrase.
 *
 * The tokenizer has nothing left to decide, so `tokensIn` (tokens.ts) finds exactly the words that the index holds.
 */
export const foldForSearch = (text: string): string => {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  const folded = lower
    .normalize("NFKD")
    .toLowerCase()
    // A letter of its own, not an и with an accent.
    .replaceAll("и\u0306", "й")
    .replace(marks, "")
    .replace(special, (letter) => plain[letter] ?? letter)
    .normalize("NFC")
    .replace(separators, " ");
  return unspaced.test(folded) ? folded.replace(unspacedLetters, " $& ") : folded;
};

/** Fold texts that are no running text together: no phrase reaches from one into the next. */
export const foldApart = (texts: readonly string[]): string => texts.map(foldForSearch).join(` ${border} `);

/** A private-use character: a word to the tokenizer, but folding leaves none in a query. */
const border = "\uE000";

const beyondAscii = /[^\0-\x7F]/u;

/** Accents on Latin, Greek and Cyrillic letters; vowel points of Hebrew and Arabic. */
const marks = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670]/gu;

// ASCII separators are known to the tokenizer; the others depend on its version of Unicode.
const separators = /[^\0-\x7F\p{L}\p{N}\p{M}]/gu;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedLetters = new RegExp(`${unspaced.source}\\p{M}*`, "gu");

const special = /[łøđßæœðþıς]/gu;
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};
