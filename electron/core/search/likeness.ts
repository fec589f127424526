import { wordsOf } from "../../../shared/query/tokens.ts";

/** Of fewer rows than this none can be called frequent. */
const fewRows = 40;

export type Likeness = ReturnType<typeof likenessTo>;

/** How many rows there are, and how many have each of some words. */
export type Rarity = { readonly rows: number; readonly withWords: (words: readonly string[]) => readonly number[] };

/**
 * How like other texts are to any of these: the cosine of their words, each weighing the more the fewer rows have it (tf-idf
 * with tf 0 or 1, for sentences hardly repeat a word). 1 is the same words, in whatever order.
 */
export const likenessTo = (texts: readonly string[], rarity: Rarity) => {
  const known = new Map<string, { readonly weight: number; readonly rows: number }>();
  const { rows } = rarity;
  const learn = (words: readonly string[]): void => {
    const missing = words.filter((word) => !known.has(word));
    const withWords = rarity.withWords(missing);
    for (const [at, word] of missing.entries()) {
      const having = withWords[at] ?? 0;
      known.set(word, { weight: Math.log(1 + rows / Math.max(1, having)), rows: having });
    }
  };
  const square = (word: string): number => (known.get(word)?.weight ?? 0) ** 2;
  const lengthOf = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += square(word);
    return Math.sqrt(sum);
  };
  const originals = texts.flatMap((text) => {
    const words = new Set(wordsOf(text));
    learn([...words]);
    return words.size === 0 ? [] : [{ words, length: lengthOf(words) }];
  });
  const rare = [...new Set(originals.flatMap(({ words }) => [...words]))]
    .filter((word) => (known.get(word)?.rows ?? 0) > 0)
    .toSorted((a, b) => (known.get(a)?.rows ?? 0) - (known.get(b)?.rows ?? 0) || (a < b ? -1 : 1));
  return {
    /** The words that the fewest rows have, but at least one; what every fourth row has tells little, unless there is nothing else. */
    rarest: (most: number): readonly string[] => {
      const telling = rare.filter((word) => rows < fewRows || (known.get(word)?.rows ?? 0) * 4 <= rows);
      return (telling.length > 0 ? telling : rare).slice(0, most);
    },
    of: (text: string): number => {
      const words = new Set(wordsOf(text));
      if (words.size === 0 || ![...words].some((word) => known.has(word))) return 0;
      learn([...words]);
      const length = lengthOf(words);
      return Math.max(
        0,
        ...originals.map((original) => {
          let shared = 0;
          for (const word of words) if (original.words.has(word)) shared += square(word);
          return shared / (length * original.length);
        }),
      );
    },
  };
};
