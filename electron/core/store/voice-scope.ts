/**
 * Which appearances a view is drawn from: days of the article, both included, and the passages that a search found: byte `n` - 1
 * is 1 for passage `n`, which a statement can look at 600,000 times in less than it takes to read a list of ids once.
 */
export type VoiceScope = { readonly first: number | null; readonly last: number | null; readonly found: Buffer | null };

/** The condition on `voice v`, of the parameters of a `VoiceScope`. */
export const inVoiceScope = `(@first IS NULL OR v.day >= @first) AND (@last IS NULL OR v.day <= @last)
  AND (@found IS NULL OR substr(@found, v.passage, 1) = x'01')`;

/** Every appearance there is. */
export const isWhole = ({ first, last, found }: VoiceScope): boolean =>
  first === null && last === null && found === null;

/** Passages as `found` of a scope wants them. */
export const foundPassages = (numbers: readonly number[]): Buffer => {
  let greatest = 0;
  for (const n of numbers) greatest = Math.max(greatest, n);
  const found = Buffer.alloc(greatest);
  for (const n of numbers) found[n - 1] = 1;
  return found;
};
