import type { Database } from "better-sqlite3";
import { wordsIn } from "../../../shared/query/tokens.ts";
import { mayBeFilterToken } from "./filter-tokens.ts";
import { keptAsSetFrom } from "./passage-tokens.ts";
import type { PassageTokensReader } from "./passage-tokens.ts";
import { emptySet, putPlace } from "./place-set.ts";
import type { PlaceSet } from "./place-set.ts";
import { readInSteps } from "./read-in-steps.ts";
import { openSlices } from "./search-slices.ts";
import { wordKey } from "./terms.ts";

/** 32 MB at a million passages; some 250 words are in a hundredth of them and more. */
const mostWords = 256;

/**
 * The passages with each of the most frequent words as sets in memory, so that what such a word finds need not be walked through
 * row by row in the index. Read in steps when nothing else is due (1 s in all at a million passages), then kept by the index as
 * it writes.
 *
 * @param frequent - the words that about so many rows have at least, the most frequent first
 */
export const openFrequentWords = (
  db: Database,
  passages: Pick<PassageTokensReader, "value" | "begun">,
  frequent: (atLeast: number) => readonly string[],
) => {
  /** Of each passage written since its words, or of these the frequent ones when they are known. */
  const later = new Map<number, readonly string[]>();
  const rowsWith = db
    .prepare<[string, bigint, bigint], number>(
      "SELECT rowid & 4294967295 FROM passage_fts WHERE passage_fts MATCH ? AND rowid BETWEEN ? AND ?",
    )
    .pluck();
  const slices = openSlices(db, "passage_fts");

  const sets = readInSteps(function* (): Generator<undefined, ReadonlyMap<string, PlaceSet>> {
    const { places, numbers } = passages.value();
    const found = new Map<string, PlaceSet>();
    // A word that looks like a filter token is looked for otherwise.
    const words = frequent(keptAsSetFrom(numbers.length)).filter((word) => !mayBeFilterToken(word, false));
    for (const word of words.slice(0, mostWords)) {
      const set = emptySet(numbers.length);
      for (const slice of slices()) {
        for (const n of rowsWith.all(`"${word}"`, ...slice)) {
          const place = places[n] ?? 0;
          if (place !== 0) putPlace(set, place - 1);
        }
        yield;
      }
      found.set(wordKey(word), set);
    }
    for (const [n, all] of later) later.set(n, keysIn(found, all));
    return found;
  });

  return {
    /** Folded texts that a passage was indexed with; none when it is in the index no more. */
    set: (n: number, texts: readonly string[]): void => {
      if (!passages.begun()) return;
      const words = texts.flatMap(wordsIn).map(wordKey);
      const known = sets.known();
      later.set(n, known === null ? words : keysIn(known, words));
    },
    read: sets.read,
    known: sets.known,
    /** The keys of the frequent words that a passage written since has. */
    laterOf: (n: number): readonly string[] => later.get(n) ?? [],
    forget: (): void => {
      sets.forget();
      later.clear();
    },
  };
};

/** Each once, as the sets have it: a piece of a text would keep all of the text in memory. */
const keysIn = (sets: ReadonlyMap<string, PlaceSet>, keys: readonly string[]): readonly string[] => {
  const there = new Set(keys);
  return [...sets.keys()].filter((key) => there.has(key));
};
