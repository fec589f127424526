const words = /[\p{L}\p{N}]+/gu;
const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

export type Bag = { readonly size: number; readonly counts: ReadonlyMap<string, number> };

/** How often each word stands in a text; scripts without spaces go by character. */
export const bagOf = (text: string): Bag => {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(words))
    for (const [part] of word.matchAll(ideographs)) {
      counts.set(part, (counts.get(part) ?? 0) + 1);
      size += 1;
    }
  return { size, counts };
};

/** The share of `a`'s words that `b` has too. */
export const shareIn = (a: Bag, b: Bag): number => {
  if (a.size === 0) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return common / a.size;
};

/** How alike two texts are by their words: 0 to 1. */
export const agreement = (a: Bag, b: Bag): number => {
  const precision = shareIn(a, b);
  const recall = shareIn(b, a);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
};

/** A text's words and nothing else, by which one text is found in another. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
