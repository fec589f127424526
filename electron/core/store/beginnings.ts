/** More words than this are left to the index. */
const mostWords = 4096;

/**
 * An expression with each beginning of words spelled out as the words that begin so. For a beginning FTS5 puts all rows of all
 * such words together before it gives the first; the words themselves it goes through side by side, newest first, and stops
 * when the page is full: a fifth of the time. Ranking would look at each word for itself, so it keeps the beginning.
 *
 * @param wordsFrom - null where the words are not known yet
 */
export const spelledOut = (expression: string, wordsFrom: (beginning: string) => readonly string[] | null): string => {
  // Within NEAR there are only words.
  if (expression.includes("NEAR(")) return expression;
  return expression.replace(oneWordBeginning, (beginning, letters: string) => {
    const words = wordsFrom(letters);
    if (words === null || words.length === 0 || words.length > mostWords) return beginning;
    return `(${words.map((word) => `"${word}"`).join(" OR ")})`;
  });
};

const oneWordBeginning = /"([^"\s]+)" \*/gu;
