import type { Range } from "../domain/range.ts";
import { foldForSearch } from "./fold.ts";

/** A word as the index knows it, and where it stands in the text as written. */
export type Token = Range & { readonly word: string };

/** The folded words of a text, in order. */
export const wordsOf = (text: string): readonly string[] => wordsIn(foldForSearch(text));

/** The words of a text that is folded already. */
export const wordsIn = (folded: string): readonly string[] => folded.match(words) ?? [];

/** The folded words of a text with their places in it. */
export const tokensIn = (text: string): readonly Token[] => {
  const found: Token[] = [];
  for (const match of text.matchAll(chunks)) {
    const chunk = match[0];
    if (asciiOnly.test(chunk))
      found.push({ word: chunk.toLowerCase(), start: match.index, end: match.index + chunk.length });
    else addTokens(found, chunk, match.index);
  }
  return found;
};

/** Between ASCII separators, which no folding moves or joins. */
const chunks = /[0-9A-Za-z\u0080-\uFFFF]+/g;
const asciiOnly = /^[0-9A-Za-z]+$/;

const addTokens = (found: Token[], chunk: string, offset: number): void => {
  const { folded, places } = foldKeepingPlaces(chunk);
  for (const match of folded.matchAll(words)) {
    const first = places[match.index];
    const last = places[match.index + match[0].length - 1];
    if (first !== undefined && last !== undefined)
      found.push({ word: match[0], start: offset + first.start, end: offset + last.end });
  }
};

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** Fold letter by letter (with its marks), so that each unit of the result knows where it came from. */
const foldKeepingPlaces = (text: string): { folded: string; places: readonly Range[] } => {
  const places: Range[] = [];
  let folded = "";
  for (const match of text.matchAll(letterWithMarks)) {
    const letter = match[0];
    const place = { start: match.index, end: match.index + letter.length };
    const piece = foldedLetter(letter);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) places.push(place);
  }
  return { folded, places };
};

/** What normalization may join with the letter before it: marks, Korean vowels and finals in all their forms, half-width voicing marks. */
const letterWithMarks = /[^][\p{M}\u1160-\u11FF\u3131-\u3163\uFF9E-\uFFDC]*/gu;

const foldedLetter = (letter: string): string => {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const folded = foldForSearch(letter);
  // Texts are made of few different letters; what is longer than one is rare and could be anything.
  if (letter.length === 1) letters.set(letter, folded);
  return folded;
};
const letters = new Map<string, string>();
