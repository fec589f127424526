import type { NamedEntry } from "../store/names.ts";

/** The words of a selection that say something, cut to their stems. */
export const wordsToShare = (folded: string): ReadonlySet<string> => stemsOf(folded);

/** 0 to 1: how far a claim's wording shares the selection's words; 0 unless it shares two. */
export const shareOfWords = (entry: NamedEntry, words: ReadonlySet<string>): number => {
  const own = stems(entry);
  const [few, many] = own.size < words.size ? [own, words] : [words, own];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared < 2 ? 0 : shared / Math.sqrt(own.size * words.size);
};

// Entries are kept while their table does not change; so are their stems.
const kept = new WeakMap<NamedEntry, ReadonlySet<string>>();

const stems = (entry: NamedEntry): ReadonlySet<string> => {
  const known = kept.get(entry);
  if (known !== undefined) return known;
  const made = stemsOf(entry.names.map((name) => name.folded).join(" "));
  kept.set(entry, made);
  return made;
};

/** Six letters tell words apart well enough and make "denied" of "denies" and "attack" of "attacks". */
const stemsOf = (folded: string): ReadonlySet<string> =>
  new Set(
    folded
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => (word.length > 2 || /\p{N}/u.test(word)) && !stopWords.has(word))
      .map((word) => word.slice(0, word.endsWith("s") || word.endsWith("ed") ? Math.min(6, word.length - 1) : 6)),
  );

const stopWords: ReadonlySet<string> = new Set(
  `the and for that this with from was were are has have had will would could should not but its his her their they them which who
  whom what when where than then into onto over under about after before been being said says say also more most some any all out`.split(
    /\s+/u,
  ),
);
