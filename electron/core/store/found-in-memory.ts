import type { DayRange } from "../../../shared/query/dates.ts";
import type { openFrequentWords } from "./frequent-words.ts";
import type { PassageTokens } from "./pack-tokens.ts";
import type { Later, PassageTokensReader } from "./passage-tokens.ts";
import { between, emptySet, fullSet, inEach, inEither, inFirstOnly, placesIn, sizeOf } from "./place-set.ts";
import type { PlaceSet } from "./place-set.ts";
import { together } from "./terms.ts";
import type { Terms } from "./terms.ts";
import type { Found } from "./token-counter.ts";

type FrequentWords = ReturnType<typeof openFrequentWords>;

/** What was found: how many, and all of it piece by piece, oldest first but for what was written since it was read. */
export type FoundInMemory = { readonly size: number; readonly pieces: () => Iterable<Found> };

/** In units of 32 places: counting so many takes some 3 ms. */
const pieceLength = 1024;

/**
 * The passages that a query of frequent words and tokens finds, out of sets in memory; null where something it asks for is in
 * none of them. As true as the index: what was written since is looked at by itself.
 */
export const findInMemory = (
  tokens: Pick<PassageTokensReader, "known" | "later">,
  words: Pick<FrequentWords, "known" | "laterOf">,
  terms: Terms,
  days: DayRange | null,
): FoundInMemory | null => {
  const base = tokens.known();
  if (base === null) return null;
  const set = placesMeeting(base, words.known(), terms);
  if (set === null) return null;
  const still = inFirstOnly(set, base.gone);
  const found = days === null ? still : between(still, placeOf(base, days.from), placeOf(base, days.to + 1));
  const later = [...tokens.later].flatMap(([n, entry]) => {
    const isOfDays = days === null || (entry.day >= days.from && entry.day <= days.to);
    return isOfDays && entry.ids.length > 0 && meets(terms, entry, words.laterOf(n)) ? [n] : [];
  });
  return {
    size: sizeOf(found) + later.length,
    pieces: function* () {
      for (let at = 0; at < found.length; at += pieceLength)
        yield { places: placesIn(found.subarray(at, at + pieceLength), at) };
      if (later.length > 0) yield { passages: later };
    },
  };
};

const placesMeeting = (base: PassageTokens, words: ReturnType<FrequentWords["known"]>, terms: Terms): PlaceSet | null =>
  together(terms, {
    everything: () => fullSet(base.numbers.length),
    nothing: () => emptySet(base.numbers.length),
    of: (key) => words?.get(key) ?? base.sets.get(key) ?? null,
    both: inEach,
    either: inEither,
    without: inFirstOnly,
  });

const meets = (terms: Terms, { kept }: Later, words: readonly string[]): boolean =>
  together(terms, {
    everything: () => true,
    nothing: () => false,
    of: (key) => kept.includes(key) || words.includes(key),
    both: (one, other) => one && other,
    either: (one, other) => one || other,
    without: (one, other) => one && !other,
  }) === true;

/** The first place of a day or the next there is. */
const placeOf = ({ days, numbers }: PassageTokens, day: number): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return days[low]?.from ?? numbers.length;
};
