import { searchScopes } from "../../../shared/contract/search.ts";
import type { SearchAnswer, SearchScope } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { allOf } from "../../../shared/query/query.ts";
import type { Filter, QueryNode, QueryProblem } from "../../../shared/query/query.ts";
import type { Store } from "../store/index.ts";
import { compileQuery, resolveFilters, wantedText } from "./compile-query.ts";
import type { FilterTokens } from "./compile-query.ts";
import { marksOf } from "./highlight.ts";
import { matchArticles } from "./match-articles.ts";
import type { Match } from "./match-articles.ts";
import { resolveFilter } from "./resolve-filter.ts";
import { showHits } from "./show-hits.ts";

/** Other scopes are counted up to here: "10,000+". */
const countedUpTo = 10_001;

const noTotals = { passages: 0, articles: 0, notes: 0 } as const;

/** Answer a search. A query that cannot be understood is an answer too: it says what is wrong. */
export const runSearch = (search: Store["search"], input: Input<"search.run">): SearchAnswer => {
  const began = performance.now();
  const nothing = (problem: QueryProblem | null): SearchAnswer => ({
    total: 0,
    hits: [],
    totals: noTotals,
    tookMs: performance.now() - began,
    problem,
  });
  const plan = planSearch(search, input.query, input.articleId ?? null);
  if (!plan.ok) return nothing(plan.problem);
  if (plan.query === null) return nothing(null);

  const match = plan.matchIn(input.scope);
  const { total, numbers } = search.page(input.scope, match, {
    ranked: match.ranked && input.sort === "relevance",
    limit: input.limit,
    offset: input.offset,
  });
  const hits = showHits(search.hits, input.scope, numbers, marksOf(wantedText(plan.query)));
  const countOf = (scope: SearchScope): number => {
    if (scope === input.scope) return total;
    return input.totals !== false ? search.count(scope, plan.matchIn(scope), countedUpTo) : 0;
  };
  const [passages, articles, notes] = searchScopes.map(countOf);
  return {
    total,
    hits,
    totals: { passages: passages ?? 0, articles: articles ?? 0, notes: notes ?? 0 },
    tookMs: performance.now() - began,
    problem: null,
  };
};

/** The ids of every passage a query finds, newest first; for what works on a whole result, like an export. */
export const findPassages = (
  search: Store["search"],
  query: string,
): { readonly ok: true; readonly ids: readonly Id[] } | { readonly ok: false; readonly problem: QueryProblem } => {
  const plan = planSearch(search, query, null);
  if (!plan.ok) return plan;
  if (plan.query === null) return { ok: true, ids: [] };
  return { ok: true, ids: search.hits.passageIds(search.all("passages", plan.matchIn("passages").expression)) };
};

export type Plan =
  | { readonly ok: false; readonly problem: QueryProblem }
  | { readonly ok: true; readonly query: QueryNode | null; readonly matchIn: (scope: SearchScope) => Match };

/** What a query asks of each scope, its names resolved. */
export const planSearch = (search: Store["search"], text: string, articleId: Id | null): Plan => {
  const parsed = parseQuery(text);
  if (!parsed.ok) return parsed;
  const resolved = resolveFilters(parsed.query, (filter) => resolveFilter(search.names, filter));
  if (!resolved.ok) return resolved;
  const { query, tokens } = within(search, parsed.query, resolved.tokens, articleId);
  return {
    ok: true,
    query: parsed.query,
    matchIn: (scope) => {
      if (query === null) throw new Error("there is nothing to match");
      if (scope === "articles") return matchArticles(search, query, tokens);
      return {
        expression: compileQuery(query, scope, tokens),
        among: null,
        except: [],
        ranked: wantedText(query).length > 0,
      };
    },
  };
};

/** The query, limited to one article. */
const within = (
  search: Store["search"],
  query: QueryNode | null,
  tokens: FilterTokens,
  articleId: Id | null,
): { query: QueryNode | null; tokens: FilterTokens } => {
  if (articleId === null || query === null) return { query, tokens };
  const here: Filter = { kind: "filter", field: "article", value: articleId, at: 0 };
  const number = search.articleNumber(articleId);
  return {
    query: allOf([query, here]),
    tokens: new Map([...tokens, [here, number === null ? [] : [`ar${number}`]]]),
  };
};
