import { countedUpTo, searchScopes } from "../../../shared/contract/search.ts";
import type { SearchAnswer, SearchScope } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { printQuery } from "../../../shared/query/print-query.ts";
import { allOf, isStructure } from "../../../shared/query/query.ts";
import type { Filter, QueryNode, QueryProblem } from "../../../shared/query/query.ts";
import { localDay } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { wantedText } from "./compile-query.ts";
import { marksOf } from "./highlight.ts";
import { matchArticles } from "./match-articles.ts";
import { matching, matchRows } from "./match-rows.ts";
import type { Match } from "./match-rows.ts";
import { mostTexts, passagesStanding } from "./match-structure.ts";
import { leavesWithin, resolveFilters } from "./meaning.ts";
import type { Meaning, Meanings } from "./meaning.ts";
import { debrisToken, resolveFilter } from "./resolve-filter.ts";
import { showHits } from "./show-hits.ts";

const noTotals = { passages: 0, articles: 0, notes: 0 } as const;

/** Answer a search. A query that cannot be understood is an answer too: it says what is wrong. */
export const runSearch = (search: Store["search"], input: Input<"search.run">): SearchAnswer => {
  const began = performance.now();
  const nothing = (problem: QueryProblem | null): SearchAnswer => ({
    total: 0,
    exact: true,
    hits: [],
    totals: noTotals,
    tookMs: performance.now() - began,
    problem,
    remark: null,
  });
  const plan = planSearch(search, input.query, input.articleId ?? null);
  if (!plan.ok) return nothing(plan.problem);
  if (plan.query === null) return nothing(null);

  const match = plan.matchIn(input.scope);
  const { total, exact, numbers } =
    input.sort === "oldest" || input.sort === "position"
      ? pageInOrder(search, match, input, input.sort)
      : search.page(input.scope, match, {
          ranked: match.ranked && input.sort === "relevance",
          limit: input.limit,
          offset: input.offset,
          exact: input.totals !== false,
        });
  const hits = showHits(
    search.hits,
    input.scope,
    numbers,
    marksOf(wantedText(plan.query), (like) => plan.meanings.words(input.scope, like)),
  );
  const countOf = (scope: SearchScope): number => {
    if (scope === input.scope) return total;
    return input.totals !== false ? search.count(scope, plan.matchIn(scope), countedUpTo) : 0;
  };
  const [passages, articles, notes] = searchScopes.map(countOf);
  return {
    total,
    exact,
    hits,
    totals: { passages: passages ?? 0, articles: articles ?? 0, notes: notes ?? 0 },
    tookMs: performance.now() - began,
    problem: null,
    remark: remarkOn(search, input.scope, plan.query, plan.meanings),
  };
};

/** In an order that the index does not have: of everything found. */
const pageInOrder = (
  search: Store["search"],
  match: Match,
  { scope, limit, offset }: Pick<Input<"search.run">, "scope" | "limit" | "offset">,
  sort: "oldest" | "position",
): { readonly total: number; readonly exact: boolean; readonly numbers: readonly number[] } => {
  const newest = search.all(scope, match);
  const all =
    sort === "oldest"
      ? newest.toReversed()
      : scope === "passages"
        ? [...search.structure.byArticle(newest, null).values()].flatMap((places) =>
            places.toSorted((a, b) => a.start - b.start || a.end - b.end).map(({ n }) => n),
          )
        : newest;
  return { total: all.length, exact: true, numbers: all.slice(offset, offset + limit) };
};

/** The ids of a stretch of what a query finds among passages, in the order asked for. */
export const idsFound = (
  search: Store["search"],
  { query, sort, limit, offset }: Input<"search.ids">,
): readonly Id[] => {
  const plan = planSearch(search, query, null);
  if (!plan.ok || plan.query === null) return [];
  const match = plan.matchIn("passages");
  const page =
    sort === "oldest" || sort === "position"
      ? pageInOrder(search, match, { scope: "passages", limit, offset }, sort)
      : search.page("passages", match, { ranked: match.ranked && sort === "relevance", limit, offset, exact: true });
  return search.hits.passageIds(page.numbers);
};

/** The ids of every passage a query finds, newest first; for what works on a whole result, like an export. */
export const findPassages = (search: Store["search"], query: string): Found<"ids", Id> => {
  const found = findPassageNumbers(search, query);
  return found.ok ? { ok: true, ids: search.hits.passageIds(found.numbers) } : found;
};

/** The same by row numbers. */
export const findPassageNumbers = (search: Store["search"], query: string): Found<"numbers", number> => {
  const plan = planSearch(search, query, null, { texts: Infinity });
  if (!plan.ok) return plan;
  if (plan.query === null) return { ok: true, numbers: [] };
  return { ok: true, numbers: search.all("passages", plan.matchIn("passages")) };
};

type Found<As extends string, T> =
  | ({ readonly ok: true } & { readonly [Key in As]: readonly T[] })
  | { readonly ok: false; readonly problem: QueryProblem };

export type Plan =
  | { readonly ok: false; readonly problem: QueryProblem }
  | {
      readonly ok: true;
      readonly query: QueryNode | null;
      readonly meanings: Meanings;
      readonly matchIn: (scope: SearchScope) => Match;
    };

/**
 * What a query asks of each scope, its names and patterns resolved.
 *
 * @param today - the day that relative dates count from, as days since 1970-01-01
 * @param texts - so many articles are read at most for what only their text can tell
 */
export const planSearch = (
  search: Store["search"],
  text: string,
  articleId: Id | null,
  { today = localDay(new Date()), texts = mostTexts } = {},
): Plan => {
  const parsed = parseQuery(text);
  if (!parsed.ok) return parsed;
  const resolved = resolveFilters(parsed.query, (filter) => resolveFilter(search, filter, today));
  if (!resolved.ok) return resolved;
  const { query, filters } = within(search, parsed.query, resolved.filters, articleId);
  const meanings: Meanings = {
    filters,
    leavesOut: leftOut(search, parsed.query),
    words: (scope, like) => search.expand(scope, like).words,
    standing: (structure) => passagesStanding(search, structure, meanings, { day: today, texts }),
  };
  return {
    ok: true,
    query: parsed.query,
    meanings,
    matchIn: (scope) => {
      if (query === null) throw new Error("there is nothing to match");
      return scope === "articles" ? matchArticles(search, query, meanings) : matchRows(search, scope, query, meanings);
    },
  };
};

/** Passages in folded text, unless the query speaks of them; where there are none the index need not look. */
const leftOut = (search: Store["search"], query: QueryNode | null): string | null => {
  const asked = leavesWithin(query).some((leaf) => leaf.kind === "filter" && leaf.field === "in");
  return asked || search.count("passages", matching(`meta : "${debrisToken}"`), 1) === 0 ? null : debrisToken;
};

/** The query, limited to one article. */
const within = (
  search: Store["search"],
  query: QueryNode | null,
  filters: Meanings["filters"],
  articleId: Id | null,
): { query: QueryNode | null; filters: Meanings["filters"] } => {
  if (articleId === null || query === null) return { query, filters };
  const here: Filter = { kind: "filter", field: "article", value: articleId, at: 0 };
  const number = search.articleNumber(articleId);
  const meaning: Meaning = { kind: "tokens", tokens: number === null ? [] : [`ar${number}`] };
  return { query: allOf([query, here]), filters: new Map([...filters, [here, meaning]]) };
};

/** What a searcher should know of how the query was taken; null for nothing. */
const remarkOn = (search: Store["search"], scope: SearchScope, query: QueryNode, meanings: Meanings): string | null => {
  for (const leaf of leavesWithin(query)) {
    if (leaf.kind === "like") {
      const { words, more } = search.expand(scope, leaf);
      if (more > 0)
        return `${printQuery(leaf)} fits ${words.length + more} words; the ${words.length} most used are searched`;
    } else if (isStructure(leaf)) {
      const { unread } = meanings.standing(leaf);
      if (unread > 0)
        return `${printQuery(leaf)} was looked for in the newest ${mostTexts} articles; ${unread} older ones are left out`;
    }
  }
  return search.isIncomplete() ? "the search index is being made anew: until then hits are missing" : null;
};
