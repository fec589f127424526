import type { Quote, Range } from "../domain/range.ts";
import { matchQuote } from "./match-quote.ts";
import { mapOf, mapOffsets } from "./offset-map.ts";
import type { OffsetMap, Segment } from "./offset-map.ts";

export type Placing = {
  /** Where it stands now; null for nowhere that can be told. */
  readonly place: (quote: Quote) => Range | null;
  readonly map: OffsetMap;
};

/** All that takes long, worked out before, in another thread perhaps: plain and cloneable. */
export type WorkedOut = {
  readonly segments: readonly Segment[];
  /** For each quote, by `keyOf`, where it stands. */
  readonly places: ReadonlyMap<string, Range | null>;
};

/** Of the characters of a passage before and after, the share that must be the same for it to be the same passage. */
const leastKept = 0.75;
/** Characters on each side that tell whether a text was edited there or written anew, and the share of them that is kept then. */
const reach = 60;
const leastAround = 0.4;
/** Shorter unchanged stretches are words that any two texts have in common. */
const shortestRun = 8;
/** From this length on words are hardly ever repeated by chance. */
const longWords = 24;
/** Words alike need this much of words and surroundings together; few words need their surroundings on one side whole. */
const leastScore = 0.65;
const leastScoreOfFew = 0.75;
/** Milliseconds for all quotes together; beyond it only the very words are looked for. */
const longest = 2000;

/**
 * Finds the passages of a text again in another that was made of it: by what the difference of the two leaves in place,
 * else by their words and what stood around them.
 *
 * @param known - worked out of the same two texts
 */
export const openPlacing = (before: string, after: string, known: WorkedOut | null = null): Placing => {
  const map = known === null ? mapOffsets(before, after) : mapOf(known.segments);
  let spent = 0;
  const byQuote = (quote: Quote): Range | null => {
    // The very words cost nothing to find; words alike are searched for through all of the text.
    if (spent > longest && !after.includes(quote.exact)) return null;
    const begun = Date.now();
    const found = matchQuote(after, quote);
    spent += Date.now() - begun;
    if (found === null) return null;
    const many = quote.exact.length >= longWords;
    const least = many ? (found.kind === "exact" ? 0 : leastScore) : leastScoreOfFew;
    return found.score >= least ? trimmed(after, found) : null;
  };
  return {
    map,
    place: (quote) => {
      const place = known?.places.get(keyOf(quote));
      if (place !== undefined) return place;
      // An orphan of an older text has offsets that mean nothing here.
      const carried = before.slice(quote.start, quote.end) === quote.exact ? map.carry(quote) : null;
      if (carried !== null && carried.kept >= leastKept && isCertain(before, quote, map)) {
        const range = trimmed(after, carried);
        if (range !== null) return range;
      }
      return byQuote(quote);
    },
  };
};

/** Find the places of quotes at once, to be handed to `openPlacing`. */
export const workOut = (before: string, after: string, quotes: readonly Quote[]): WorkedOut => {
  const { map, place } = openPlacing(before, after);
  return { segments: map.segments, places: new Map(quotes.map((quote) => [keyOf(quote), place(quote)])) };
};

const keyOf = ({ start, end, exact, prefix, suffix }: Quote): string =>
  JSON.stringify([start, end, exact, prefix, suffix]);

/** Whether enough of what stands around was kept: single words that two texts share are chance. */
const isCertain = (before: string, { start, end }: Range, map: OffsetMap): boolean => {
  const around = { start: Math.max(0, start - reach), end: Math.min(before.length, end + reach) };
  return map.keptIn(around, shortestRun) >= leastAround;
};

/** Without white space at its ends; null when nothing is left. */
const trimmed = (text: string, { start, end }: Range): Range | null => {
  const words = text.slice(start, end);
  const range = {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
  return range.start < range.end ? range : null;
};
