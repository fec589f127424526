/** Kinds, actors (also in chains), codes, publications, sources and stances, as search-index.ts writes them; `mo` a month. */
const counted = ["k", "ac", "ch", "co", "pu", "so", "st", "mo"] as const;
export type CountedLetters = (typeof counted)[number];

type Token = { readonly letters: CountedLetters; readonly value: string };

/** By a token the tokens that a passage with it counts for too. */
export type Implied = ReadonlyMap<string, readonly string[]>;

export type TokenIds = ReturnType<typeof openTokenIds>;

/** Small numbers for the tokens that are counted; one that has got its number keeps it. */
export const openTokenIds = () => {
  const ids = new Map<string, number>();
  const tokens: Token[] = [];
  const byLetters = new Map<CountedLetters, number[]>(counted.map((letters) => [letters, []]));
  const months = new Map<number, number>();

  const idOf = (letters: CountedLetters, value: string): number => {
    const token = letters + value;
    const known = ids.get(token);
    if (known !== undefined) return known;
    const id = tokens.length;
    ids.set(token, id);
    tokens.push({ letters, value });
    byLetters.get(letters)?.push(id);
    return id;
  };
  const among = (meta: Iterable<string>): readonly number[] => {
    const found: number[] = [];
    for (const token of meta) {
      const letters = counted.find((each) => token.startsWith(each));
      if (letters !== undefined) found.push(idOf(letters, token.slice(letters.length)));
    }
    return found;
  };

  return {
    idOf,
    /** Of all tokens of a passage those that are counted. */
    among,
    /** @param day - days since 1970-01-01 */
    month: (day: number): number => {
      const known = months.get(day);
      if (known !== undefined) return known;
      const id = idOf("mo", new Date(day * 86_400_000).toISOString().slice(0, 7));
      months.set(day, id);
      return id;
    },
    size: (): number => tokens.length,
    of: (id: number): Token | undefined => tokens[id],
    /** The numbers of all with these letters. */
    with: (letters: CountedLetters): readonly number[] => byLetters.get(letters) ?? [],
    /** By a token's number those of the tokens it implies. */
    implied: (implied: Implied): ReadonlyMap<number, readonly number[]> =>
      new Map(
        [...implied].flatMap(([token, others]) => {
          const [id] = among([token]);
          return id === undefined ? [] : [[id, among(others)] as const];
        }),
      ),
  };
};
