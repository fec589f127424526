import type { SearchScope } from "../../../shared/contract/search.ts";
import type { DayRange } from "../../../shared/query/dates.ts";
import { isStructure } from "../../../shared/query/query.ts";
import type { Filter, Like, Query, QueryNode, QueryProblem, Structure } from "../../../shared/query/query.ts";

/** What a filter asks for. Only tokens are in the index; the rest is a matter of row numbers. */
export type Meaning =
  /** A hit carries any of these tokens. */
  | { readonly kind: "tokens"; readonly tokens: readonly string[] }
  /** The date of the article is one of these days. */
  | { readonly kind: "days"; readonly days: DayRange }
  /** It is one of these passages, or stands in one of these articles, by row number. */
  | { readonly kind: "passages"; readonly numbers: readonly number[] }
  | { readonly kind: "articles"; readonly numbers: readonly number[] };

export type Resolved =
  | { readonly ok: true; readonly meaning: Meaning }
  | { readonly ok: false; readonly problem: QueryProblem };

/** What the filters, patterns and structures of a query stand for in this notebook. */
export type Meanings = {
  readonly filters: ReadonlyMap<Filter, Meaning>;
  readonly words: (scope: SearchScope, like: Like) => readonly string[];
  /** The filter token that passages must not have; null for no such thing. */
  readonly leavesOut: string | null;
  /** The passages that stand so, by row number, and how many articles were not read for it. */
  readonly standing: (structure: Structure) => { readonly numbers: readonly number[]; readonly unread: number };
};

const nothing: Meaning = { kind: "tokens", tokens: [] };

export const meaningOf = (filter: Filter, { filters }: Meanings): Meaning => filters.get(filter) ?? nothing;

/** The terms that every hit must meet. */
export const termsOf = (query: QueryNode): readonly QueryNode[] => (query.kind === "and" ? query.of : [query]);

/** Every term of a query that is no group of others, wherever it stands. */
export const leavesOf = (query: Query): readonly QueryNode[] => {
  if (query === null) return [];
  switch (query.kind) {
    case "and":
    case "or":
      return query.of.flatMap(leavesOf);
    case "not":
      return leavesOf(query.of);
    default:
      return [query];
  }
};

/** Whether the index alone can answer. */
export const isIndexed = (node: QueryNode, meanings: Meanings): boolean =>
  leavesOf(node).every(
    (leaf) => !isStructure(leaf) && (leaf.kind !== "filter" || meaningOf(leaf, meanings).kind === "tokens"),
  );

/** The query and everything in the structures of it, however deep. */
export const leavesWithin = (query: Query): readonly QueryNode[] =>
  leavesOf(query).flatMap((leaf) => (isStructure(leaf) ? [leaf, ...leaf.of.flatMap(leavesWithin)] : [leaf]));

/** Give every filter its meaning, or say what is wrong with the first that has none. */
export const resolveFilters = (
  query: Query,
  resolve: (filter: Filter) => Resolved,
): { ok: true; filters: Meanings["filters"] } | { ok: false; problem: QueryProblem } => {
  const filters = new Map<Filter, Meaning>();
  for (const filter of leavesWithin(query)) {
    if (filter.kind !== "filter") continue;
    const resolved = resolve(filter);
    if (!resolved.ok) return resolved;
    filters.set(filter, resolved.meaning);
  }
  return { ok: true, filters };
};
