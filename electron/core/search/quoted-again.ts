import { matchQuote } from "../../../shared/anchoring/match-quote.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import { shinglesOf } from "../copies/index.ts";

/** Of the runs of three words in a quotation at least so many stand elsewhere too: then it is the same one. */
export const sameFrom = 0.6;

/**
 * Tells how much of a quotation stands in another text: the share of its runs of three words, whatever case, accents and
 * punctuation. A quotation of fewer words must stand there whole.
 */
export const quotedIn = (quote: string): ((text: string) => number) => {
  const wanted = new Set(shinglesOf(quote));
  if (wanted.size === 0) {
    const words = ` ${wordsOf(quote).join(" ")} `;
    return (text) => (words.trim() !== "" && ` ${wordsOf(text).join(" ")} `.includes(words) ? 1 : 0);
  }
  return (text) => {
    const found = new Set<number>();
    for (const shingle of shinglesOf(text)) if (wanted.has(shingle)) found.add(shingle);
    return found.size / wanted.size;
  };
};

/** Where a quotation stands in a text that has most of it: the place most like it, else the first of its longer words. */
export const placeOfQuote = (text: string, quote: string): Range | null => {
  const match = matchQuote(text, { exact: quote }, 0);
  if (match !== null) return { start: match.start, end: match.end };
  const at = foldForSearch(text) === text.toLowerCase() ? text.toLowerCase().indexOf(quote.toLowerCase()) : -1;
  return at === -1 ? null : { start: at, end: at + quote.length };
};
