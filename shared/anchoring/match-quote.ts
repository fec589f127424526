import search from "approx-string-match";
import type { Range } from "../domain/range.ts";
import { wholeCharacters } from "./code-points.ts";

export type QuoteToFind = {
  readonly exact: string;
  /** What stood before and after; either may be empty. */
  readonly prefix?: string;
  readonly suffix?: string;
};

export type QuoteMatch = Range & {
  readonly kind: "exact" | "fuzzy";
  /** 0 to 1, how much of quote and context was found again. */
  readonly score: number;
};

/** Below this share of kept characters a stretch of text is not shown as the same passage. */
const minimumLikeness = 0.75;
/** What a person is asked about may be less alike. */
const leastAlike = 0.6;
/** Two places whose scores are nearer than this cannot be told apart by what surrounds them. */
const ambiguityMargin = 0.04;
/** In fewer characters than this one more or less makes another word: only the shapes of marks and spaces may differ. */
const shortestFuzzy = 10;
/** A passage longer than this is compared in exact form only: the cost of alikeness grows with both lengths. */
const longestFuzzy = 4000;

/**
 * Find where a quote stands in a text that may have changed: the very words first, else words alike enough.
 *
 * @param near - offset where it used to stand; decides between places that quote and context cannot tell apart
 * @returns null if nothing is alike enough, or if several places are and nothing decides between them
 */
export const matchQuote = (text: string, quote: QuoteToFind, near: number | null = null): QuoteMatch | null => {
  if (quote.exact.trim() === "") return null;
  const exact = placesOf(text, quote.exact).map((range) => rate(text, quote, range, 0));
  if (exact.length > 0) return choose(exact, near, "exact");
  if (quote.exact.length > longestFuzzy) return null;
  const alike = alikePlaces(text, quote.exact).map(({ range, errors }) =>
    rate(text, quote, range, errors / quote.exact.length),
  );
  return choose(alike, near, "fuzzy");
};

/** Every place of the very words, and those of words alike enough, with how much of quote and surroundings is found there. */
export const allPlacesOf = (text: string, quote: QuoteToFind): readonly (Range & { readonly score: number })[] => {
  if (quote.exact.trim() === "") return [];
  const exact = placesOf(text, quote.exact).map((range) => rate(text, quote, range, 0));
  if (exact.length > 0 || quote.exact.length > longestFuzzy) return exact;
  return alikePlaces(text, quote.exact, leastAlike).map(({ range, errors }) =>
    rate(text, quote, range, errors / quote.exact.length),
  );
};

/** How often these very words stand in the text (for telling why a quote could not be placed). */
export const countOf = (text: string, exact: string): number => (exact === "" ? 0 : placesOf(text, exact).length);

type Rated = Range & { readonly score: number };

const choose = (places: readonly Rated[], near: number | null, kind: QuoteMatch["kind"]): QuoteMatch | null => {
  const top = Math.max(...places.map((place) => place.score));
  const rivals = places.filter((place) => place.score > top - ambiguityMargin);
  if (near === null && rivals.length > 1) return null;
  const distance = (place: Rated): number => (near === null ? 0 : Math.abs(place.start - near));
  const best = rivals.toSorted((a, b) => distance(a) - distance(b) || b.score - a.score)[0];
  return best === undefined ? null : { ...best, kind };
};

/** Weights of quote, prefix and suffix; context that was not given neither helps nor hurts. */
const rate = (text: string, { exact, prefix = "", suffix = "" }: QuoteToFind, range: Range, lost: number): Rated => {
  // Twice the length: white space may have grown.
  const before = text.slice(Math.max(0, range.start - prefix.length * 2), range.start);
  const after = text.slice(range.end, range.end + suffix.length * 2);
  const parts = [
    { weight: 5, likeness: 1 - lost },
    { weight: prefix === "" ? 0 : 2, likeness: sharedEnd(prefix, before) },
    { weight: suffix === "" ? 0 : 2, likeness: sharedStart(suffix, after) },
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return {
    ...(exact.length === range.end - range.start ? range : wholeCharacters(text, range)),
    score: parts.reduce((sum, part) => sum + part.weight * part.likeness, 0) / weight,
  };
};

const sharedStart = (wanted: string, found: string): number => alikeness(squeeze(wanted), squeeze(found));
const sharedEnd = (wanted: string, found: string): number =>
  alikeness(reverse(squeeze(wanted)), reverse(squeeze(found)));

/** Share of the wanted characters that are the same, counted from the quote outwards until the first that is not. */
const alikeness = (wanted: string, found: string): number => {
  if (wanted === "") return 1;
  let same = 0;
  while (same < wanted.length && wanted[same] === found[same]) same += 1;
  return same / wanted.length;
};

/** White space and the shapes of quotation marks and dashes change between copies of one text and say nothing. */
const squeeze = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚ʼ]/gu, "'")
    .replace(/[‐‑‒–—]/gu, "-");

const reverse = (text: string): string => Array.from(text).toReversed().join("");

const placesOf = (text: string, exact: string): readonly Range[] => {
  const places: Range[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length });
  return places;
};

/** Places alike enough, the best of those that overlap. */
const alikePlaces = (
  text: string,
  exact: string,
  least = minimumLikeness,
): readonly { readonly range: Range; readonly errors: number }[] => {
  const most = exact.length < shortestFuzzy ? 0 : Math.floor(exact.length * (1 - least));
  const kept: { range: Range; errors: number }[] = [];
  // Shapes of marks and white space must not use up the errors that are allowed; both are folded one to one here.
  for (const found of search(levelled(text), level(exact), most).toSorted(
    (a, b) => a.errors - b.errors || a.start - b.start,
  )) {
    const range = { start: found.start, end: found.end };
    if (!kept.some((other) => other.range.start < range.end && range.start < other.range.end))
      kept.push({ range, errors: found.errors });
  }
  return kept;
};

/** Many quotes are looked for in one text, and to level it takes as long as to search it. */
const levelled = (text: string): string => {
  if (last.text !== text) last = { text, level: level(text) };
  return last.level;
};
let last = { text: "", level: "" };

const level = (text: string): string =>
  text
    .replace(/\s/gu, " ")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚ʼ]/gu, "'")
    .replace(/[‐‑‒–—]/gu, "-");
