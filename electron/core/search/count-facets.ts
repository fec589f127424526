import type { Facet, FacetField, FacetsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { inSlices, untilRead } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { planSearch } from "./run-search.ts";

type Search = Store["search"];
type Match = Parameters<Search["count"]>[1];
type Letters = Parameters<ReturnType<Search["tokenCounter"]>["counts"]>[0];
type Count = Facet["entries"][number];
/** Names by row number; null for what is its own name. */
type Called = ReadonlyMap<number, string> | null;
type FacetCounter = (input: Input<"search.facets">, wanted: Wanted) => Promise<FacetsAnswer>;

/**
 * Counts what the passages that a query finds are made of: all of them are counted, and each count is what the query finds
 * with that value as one more filter.
 */
export const facetCounter = (search: Search): FacetCounter => {
  const { names } = search;
  return async (input, wanted) => {
    const began = performance.now();
    const nothing = { total: 0, facets: [] };
    const plan = planSearch(search, input.query, input.articleId ?? null);
    if (!plan.ok) return { ...nothing, tookMs: performance.now() - began, problem: plan.problem };
    if (plan.query === null) return { ...nothing, tookMs: performance.now() - began, problem: null };

    const { counter, total } = await countTokens(search, plan.matchIn("passages"), wanted);

    const facet = (field: FacetField, letters: Letters, called: Called = null): Facet => {
      const { entries, all } = counter.greatest(letters, input.limit);
      const most = (called === null ? entries : named(entries, called))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, input.limit);
      return { field, entries: most, more: all - most.length };
    };
    const months = facet("published", "mo");
    const facets = [
      facet("kind", "k"),
      facet("code", "co", names.codeNames()),
      facet("actor", "ac", names.actorNames()),
      facet("source", "so", names.sourceNames()),
      facet("publication", "pu", names.publicationNames()),
      facet("stance", "st"),
      { ...months, entries: months.entries.toSorted((a, b) => (a.value < b.value ? -1 : 1)) },
    ];
    return {
      total,
      facets: facets.filter(({ entries }) => entries.length > 0),
      tookMs: performance.now() - began,
      problem: null,
    };
  };
};

/** Under their names instead of their row numbers. */
const named = (entries: readonly Count[], called: NonNullable<Called>): readonly Count[] =>
  entries.flatMap(({ value, count }) => {
    const name = called.get(Number(value));
    return name === undefined ? [] : [{ value: name, count }];
  });

/** Add up the filter tokens of all passages that match. */
export const countTokens = async (
  search: Search,
  match: Match,
  wanted: Wanted,
): Promise<{ readonly counter: ReturnType<Search["tokenCounter"]>; readonly total: number }> => {
  await inSlices(untilRead(search.readTokens), wanted);
  const counter = search.tokenCounter();
  let total = 0;
  await inSlices(search.found(match), wanted, (found) => {
    counter.add(found);
    total += (found.passages ?? found.places).length;
  });
  return { counter, total };
};
