/** Which passages a view is drawn from: days of the article, both included, and the ids that a search found, as JSON. */
export type Scope = { readonly first: number | null; readonly last: number | null; readonly found: string | null };

/** The condition on `passage p`, of the parameters of a `Scope`. */
export const inScope = `(@first IS NULL OR p.day >= @first) AND (@last IS NULL OR p.day <= @last)
  AND (@found IS NULL OR p.id IN (SELECT value FROM json_each(@found)))`;

/** Every passage there is. */
export const isWhole = ({ first, last, found }: Scope): boolean => first === null && last === null && found === null;
