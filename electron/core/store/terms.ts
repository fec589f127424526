/**
 * What a query of words and filters asks for, each word and filter token by itself: sets of rows that are put together. The
 * same as an expression of the index says; null where one says more, as a phrase does.
 */
export type Terms =
  | { readonly kind: "everything" }
  /** A folded word that is no filter token, in any column. */
  | { readonly kind: "word"; readonly word: string }
  /** A filter token (see search-index.ts). */
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "all" | "any"; readonly of: readonly Terms[] }
  | { readonly kind: "without"; readonly of: Terms; readonly not: Terms };

/** Put the sets of terms together; null where one of them is not there. */
export const together = <Set>(
  terms: Terms,
  sets: {
    readonly everything: () => Set;
    readonly nothing: () => Set;
    /** A word or a token under its key; null if it is not there. */
    readonly of: (key: string) => Set | null;
    readonly both: (one: Set, other: Set) => Set;
    readonly either: (one: Set, other: Set) => Set;
    readonly without: (one: Set, other: Set) => Set;
  },
): Set | null => {
  switch (terms.kind) {
    case "everything":
      return sets.everything();
    case "word":
      return sets.of(wordKey(terms.word));
    case "token":
      return sets.of(tokenKey(terms.token));
    case "without": {
      const [of, not] = [together(terms.of, sets), together(terms.not, sets)];
      return of === null || not === null ? null : sets.without(of, not);
    }
    case "all":
    case "any": {
      let found: Set | null = null;
      for (const term of terms.of) {
        const one: Set | null = together(term, sets);
        if (one === null) return null;
        if (found === null) found = one;
        else found = terms.kind === "all" ? sets.both(found, one) : sets.either(found, one);
      }
      return found ?? (terms.kind === "all" ? sets.everything() : sets.nothing());
    }
  }
};

export const wordKey = (word: string): string => `"${word}"`;
export const tokenKey = (token: string): string => token;
