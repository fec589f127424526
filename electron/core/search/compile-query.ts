import type { SearchScope } from "../../../shared/contract/search.ts";
import type { Like, Phrase, Query, QueryNode, Word } from "../../../shared/query/query.ts";
import { mayBeFilterToken } from "../store/index.ts";
import { meaningOf } from "./meaning.ts";
import type { Meanings } from "./meaning.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";

/** Turn a query that the index can answer into an FTS5 expression; everything in it is quoted, and bound to its columns where another could have it. */
export const compileQuery = (node: QueryNode, scope: SearchScope, meanings: Meanings): string => {
  switch (node.kind) {
    case "word":
    case "phrase":
      return `${inText(wordsOf(node.text), node.kind === "word" && node.prefix, scope)}${quoted(node)}`;
    case "like":
      return anyWord(meanings.words(scope, node), scope);
    case "near":
      return `${runningText[scope]} : NEAR(${node.of.map(quoted).join(" ")}, ${node.distance})`;
    case "filter": {
      const meaning = meaningOf(node, meanings);
      if (meaning.kind !== "tokens") throw new Error(`${node.field}: is nothing that the index knows`);
      return metaAnyOf(meaning.tokens);
    }
    case "within":
    case "overlaps":
    case "followed-by":
    case "same-claim":
      throw new Error(`${node.kind} is nothing that the index knows`);
    case "or":
      return `(${node.of.map((choice) => compileQuery(choice, scope, meanings)).join(" OR ")})`;
    case "not":
      return `(${everything} NOT ${compileQuery(node.of, scope, meanings)})`;
    case "and": {
      const wanted = withoutImplied(node.of, meanings)
        .filter((term) => term.kind !== "not")
        .map((term) => compileQuery(term, scope, meanings));
      const unwanted = node.of.flatMap((term) => (term.kind === "not" ? [compileQuery(term.of, scope, meanings)] : []));
      const all = wanted.length === 0 ? everything : wanted.join(" AND ");
      return unwanted.length === 0 ? `(${all})` : `((${all}) NOT (${unwanted.join(" OR ")}))`;
    }
  }
};

/**
 * The terms of AND without `kind:` where another filter says as much: only a claim has a stance or a position. Ranking looks
 * through every row of each token, and those of a kind are half of all.
 */
const withoutImplied = (terms: readonly QueryNode[], meanings: Meanings): readonly QueryNode[] => {
  const tokensOf = (term: QueryNode): readonly string[] => {
    const meaning = term.kind === "filter" ? meaningOf(term, meanings) : null;
    return meaning?.kind === "tokens" ? meaning.tokens : [];
  };
  return terms.filter((term) => {
    const kinds = tokensOf(term);
    const implying = implyingKind.find(({ kind }) => kinds.length === 1 && kinds[0] === kind)?.letters;
    if (implying === undefined) return true;
    return !terms.some((other) => {
      const tokens = tokensOf(other);
      return tokens.length > 0 && tokens.every((token) => implying.test(token));
    });
  });
};

/** As search-index-passages.ts writes them: who says something, how, and whether it is affirmed is known of claims alone. */
const implyingKind = [
  { kind: "kclaim", letters: /^(?:st[a-z]|po[a-z]|cl\d|sp\d|ss\d)/u },
  { kind: "kcode", letters: /^co\d/u },
] as const;

/** Every row has this token. */
export const everything = 'meta : "all"';

export const noRow = 'meta : "none"';

const anyWord = (words: readonly string[], scope: SearchScope): string =>
  words.length === 0
    ? noRow
    : `${words.some((word) => mayBeFilterToken(word, false)) ? `${textColumns[scope]} : ` : ""}(${words.map((word) => `"${word}"`).join(" OR ")})`;

/** Binds words to the columns of text where that makes a difference: a phrase with one word that is no filter token is in no other. */
const inText = (words: readonly string[], begins: boolean, scope: SearchScope): string =>
  words.every((word, at) => mayBeFilterToken(word, begins && at === words.length - 1))
    ? `${textColumns[scope]} : `
    : "";

const metaAnyOf = (tokens: readonly string[]): string =>
  tokens.length === 0 ? noRow : `meta : (${tokens.map((token) => `"${token}"`).join(" OR ")})`;

const textColumns: Readonly<Record<SearchScope, string>> = {
  passages: "{quote note names}",
  articles: "{title body}",
  notes: "{title body}",
};

/** Where being near means something: the names of what is tagged only stand in a row, a word apart from each other. */
const runningText: Readonly<Record<SearchScope, string>> = { ...textColumns, passages: "{quote note}" };

/** Folded words hold neither quotes nor anything else that FTS5 would read as its own language. */
const quoted = (term: Word | Phrase): string =>
  `"${wordsOf(term.text).join(" ")}"${term.kind === "word" && term.prefix ? " *" : ""}`;

/** The words and phrases that make a row a hit, for ranking and highlighting. */
export const wantedText = (query: Query): readonly (Word | Phrase | Like)[] => {
  if (query === null) return [];
  switch (query.kind) {
    case "word":
    case "phrase":
    case "like":
      return [query];
    case "near":
      return query.of;
    case "and":
    case "or":
    case "within":
      return query.of.flatMap(wantedText);
    case "overlaps":
    case "followed-by":
    case "same-claim":
      return wantedText(query.of[0]);
    default:
      return [];
  }
};
