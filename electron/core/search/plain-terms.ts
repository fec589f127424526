import type { QueryNode } from "../../../shared/query/query.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import { mayBeFilterToken } from "../store/index.ts";
import type { Terms } from "../store/index.ts";
import { meaningOf } from "./meaning.ts";
import type { Meanings } from "./meaning.ts";

/**
 * What a query asks of passages as sets of words and filter tokens: the same as `compileQuery` says; null where it asks for more
 * than whether a word is there.
 */
export const plainTerms = (node: QueryNode, meanings: Meanings): Terms | null => {
  switch (node.kind) {
    case "word":
    case "phrase": {
      const [word, ...more] = wordsOf(node.text);
      if (word === undefined || more.length > 0 || (node.kind === "word" && node.prefix)) return null;
      return plainWord(word);
    }
    case "like":
      return put("any", meanings.words("passages", node).map(plainWord));
    case "filter": {
      const meaning = meaningOf(node, meanings);
      return meaning.kind === "tokens" ? put("any", meaning.tokens.map(plainToken)) : null;
    }
    case "or":
      return put(
        "any",
        node.of.map((choice) => plainTerms(choice, meanings)),
      );
    case "not": {
      const not = plainTerms(node.of, meanings);
      return not === null ? null : { kind: "without", of: plainAll, not };
    }
    case "and":
      return put(
        "all",
        node.of.map((term) => plainTerms(term, meanings)),
      );
    default:
      return null;
  }
};

export const plainAll: Terms = { kind: "everything" };

/** None of what has a token. */
export const plainWithout = (terms: Terms | null, token: string | null): Terms | null =>
  terms === null || token === null ? terms : { kind: "without", of: terms, not: plainToken(token) };

/** One that may be a filter token is bound to its columns in the index, and so is not the same as the word anywhere. */
const plainWord = (word: string): Terms | null => (mayBeFilterToken(word, false) ? null : { kind: "word", word });

const plainToken = (token: string): Terms => ({ kind: "token", token });

const put = (kind: "all" | "any", terms: readonly (Terms | null)[]): Terms | null => {
  const of = terms.filter((term) => term !== null);
  return of.length === terms.length ? { kind, of } : null;
};
