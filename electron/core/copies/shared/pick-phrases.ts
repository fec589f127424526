/** Words of a phrase: by chance hardly any two articles share four in a row with a long word among them. */
const phraseLength = 4;
/** A phrase for each so many words, so that a quotation inside a sentence has one, and a changed word leaves others. */
const wordsAPhrase = 5;
const mostPhrases = 6;

/**
 * The phrases of a sentence by which to look for it elsewhere, evenly spread, each the one with the longest words around:
 * long words are rare, and a search costs what its rarest word costs.
 */
export const pickPhrases = (words: readonly string[]): readonly string[] => {
  const count = Math.min(mostPhrases, Math.max(1, Math.floor(words.length / wordsAPhrase)));
  const picked = new Set<string>();
  for (let part = 0; part < count; part += 1) {
    const from = Math.floor((part * words.length) / count);
    const to = Math.min(words.length, Math.floor(((part + 1) * words.length) / count)) - phraseLength;
    let best = -1;
    let weight = -1;
    for (let at = from; at <= to; at += 1) {
      const here = weightOf(words, at);
      if (here > weight) [best, weight] = [at, here];
    }
    if (best !== -1) picked.add(words.slice(best, best + phraseLength).join(" "));
  }
  return [...picked];
};

/** The longest word counts most; the others decide between phrases that have it. */
const weightOf = (words: readonly string[], at: number): number => {
  const lengths = words.slice(at, at + phraseLength).map(({ length }) => length);
  return Math.max(...lengths) * 100 + lengths.reduce((sum, length) => sum + length, 0);
};
