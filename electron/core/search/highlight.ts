import type { Highlights } from "../../../shared/contract/search.ts";
import type { Like, Phrase, Word } from "../../../shared/query/query.ts";
import { tokensIn, wordsOf } from "../../../shared/query/tokens.ts";
import type { Token } from "../../../shared/query/tokens.ts";

/** One thing to mark: words in a row, the last perhaps only begun. */
export type Mark = { readonly words: readonly string[]; readonly prefix: boolean; readonly pattern: RegExp };

/** @param expand - the words that a pattern stands for */
export const marksOf = (
  terms: readonly (Word | Phrase | Like)[],
  expand: (like: Like) => readonly string[],
): readonly Mark[] =>
  terms
    .flatMap((term) =>
      term.kind === "like"
        ? expand(term).map((word) => markOf([word], false))
        : [markOf(wordsOf(term.text), term.kind === "word" && term.prefix)],
    )
    .filter((mark) => mark.words.length > 0);

const markOf = (words: readonly string[], prefix: boolean): Mark => ({
  words,
  prefix,
  pattern: patternOf(words, prefix),
});

export type Found = { readonly start: number; readonly end: number; readonly mark: Mark };

/** Every place in a text where one of the marks stands, by start; they may overlap. */
export const findMarks = (text: string, marks: readonly Mark[]): readonly Found[] => {
  if (marks.length === 0) return [];
  return simple.test(text) ? findInSimple(text, marks) : findAmongTokens(text, marks);
};

const findAmongTokens = (text: string, marks: readonly Mark[]): readonly Found[] => {
  const tokens = tokensIn(text);
  const found: Found[] = [];
  for (const [at, token] of tokens.entries())
    for (const mark of marks)
      if (standsAt(tokens, at, mark))
        found.push({ start: token.start, end: tokens[at + mark.words.length - 1]?.end ?? token.end, mark });
  return found;
};

/** ASCII and the punctuation of print, which fold to themselves or to nothing: most passages, found in a third of the time. */
const simple = /^[\0-\x7F\xA0\xAB\xBB\u2010-\u2027\u2030-\u205E]*$/u;

const findInSimple = (text: string, marks: readonly Mark[]): readonly Found[] => {
  const lower = text.toLowerCase();
  const found: Found[] = [];
  for (const mark of marks) {
    const { pattern } = mark;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
      found.push({ start: match.index, end: match.index + match[0].length, mark });
      // Phrases may overlap: in "no no no" the phrase "no no" stands twice.
      pattern.lastIndex = match.index + 1;
    }
  }
  return marks.length === 1 ? found : found.sort((a, b) => a.start - b.start);
};

/** Folded words are letters, digits and marks: nothing in them means something to a pattern. */
const patternOf = (words: readonly string[], prefix: boolean): RegExp =>
  new RegExp(`(?<![0-9a-z])${words.join("[^0-9a-z]+")}${prefix ? "[0-9a-z]*" : "(?![0-9a-z])"}`, "gu");

/** Ranges to mark in a text: in order, overlapping ones joined. */
export const highlightsOf = (text: string, marks: readonly Mark[]): Highlights => joined(findMarks(text, marks));

export const joined = (ranges: readonly { readonly start: number; readonly end: number }[]): Highlights => {
  const merged: [number, number][] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

const standsAt = (tokens: readonly Token[], at: number, { words, prefix }: Mark): boolean => {
  for (const [offset, word] of words.entries()) {
    const token = tokens[at + offset];
    if (token === undefined) return false;
    const begins = prefix && offset === words.length - 1;
    if (begins ? !token.word.startsWith(word) : token.word !== word) return false;
  }
  return true;
};
