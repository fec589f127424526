import type { SearchScope } from "../../../shared/contract/search.ts";
import type { Filter, Phrase, Query, QueryNode, QueryProblem, Word } from "../../../shared/query/query.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";

/** The tokens each filter of a query stands for. */
export type FilterTokens = ReadonlyMap<Filter, readonly string[]>;

/** Turn a query into an FTS5 expression; everything in it is quoted and bound to its columns. */
export const compileQuery = (node: QueryNode, scope: SearchScope, tokens: FilterTokens): string => {
  switch (node.kind) {
    case "word":
    case "phrase":
      return `${textColumns[scope]} : ${quoted(node)}`;
    case "filter":
      return metaAnyOf(tokens.get(node) ?? []);
    case "or":
      return `(${node.of.map((choice) => compileQuery(choice, scope, tokens)).join(" OR ")})`;
    case "not":
      return `(${everything} NOT ${compileQuery(node.of, scope, tokens)})`;
    case "and": {
      const wanted = node.of.filter((term) => term.kind !== "not").map((term) => compileQuery(term, scope, tokens));
      const unwanted = node.of.flatMap((term) => (term.kind === "not" ? [compileQuery(term.of, scope, tokens)] : []));
      const all = wanted.length === 0 ? everything : wanted.join(" AND ");
      return unwanted.length === 0 ? `(${all})` : `((${all}) NOT (${unwanted.join(" OR ")}))`;
    }
  }
};

/** Every row has this token. */
export const everything = 'meta : "all"';

const metaAnyOf = (tokens: readonly string[]): string =>
  tokens.length === 0 ? 'meta : "none"' : `meta : (${tokens.map((token) => `"${token}"`).join(" OR ")})`;

const textColumns: Readonly<Record<SearchScope, string>> = {
  passages: "{quote note names}",
  articles: "{title body}",
  notes: "{title body}",
};

/** Folded words hold neither quotes nor anything else that FTS5 would read as its own language. */
const quoted = (term: Word | Phrase): string =>
  `"${wordsOf(term.text).join(" ")}"${term.kind === "word" && term.prefix ? " *" : ""}`;

/** The words and phrases that make a row a hit, for ranking and highlighting. */
export const wantedText = (query: Query): readonly (Word | Phrase)[] => {
  if (query === null) return [];
  switch (query.kind) {
    case "word":
    case "phrase":
      return [query];
    case "and":
    case "or":
      return query.of.flatMap(wantedText);
    default:
      return [];
  }
};

/** Every filter in a query, wherever it stands. */
export const everyFilter = (query: Query): readonly Filter[] => {
  if (query === null) return [];
  switch (query.kind) {
    case "filter":
      return [query];
    case "and":
    case "or":
      return query.of.flatMap(everyFilter);
    case "not":
      return everyFilter(query.of);
    default:
      return [];
  }
};

/** Give every filter its tokens, or say what is wrong with the first that has none. */
export const resolveFilters = (
  query: Query,
  resolve: (filter: Filter) => { ok: true; tokens: readonly string[] } | { ok: false; problem: QueryProblem },
): { ok: true; tokens: FilterTokens } | { ok: false; problem: QueryProblem } => {
  const tokens = new Map<Filter, readonly string[]>();
  for (const filter of everyFilter(query)) {
    const resolved = resolve(filter);
    if (!resolved.ok) return resolved;
    tokens.set(filter, resolved.tokens);
  }
  return { ok: true, tokens };
};
