import type { Facet, FacetField, FacetsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { planSearch } from "./run-search.ts";

type Search = Store["search"];
type Count = { readonly value: string; readonly count: number };

/**
 * What the passages that a query finds are made of: all of them are counted, and each count is what the query finds with that
 * value as one more filter.
 */
export const countFacets = (search: Search, input: Input<"search.facets">): FacetsAnswer => {
  const began = performance.now();
  const plan = planSearch(search, input.query, input.articleId ?? null);
  if (!plan.ok) return { total: 0, facets: [], tookMs: performance.now() - began, problem: plan.problem };
  if (plan.query === null) return { total: 0, facets: [], tookMs: performance.now() - began, problem: null };

  const found = search.rows(plan.matchIn("passages"));
  const counts = search.countTokens(found, impliedBy(search));
  const facet = (field: FacetField, all: readonly Count[], inOrder = false): Facet => {
    const most = all.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, input.limit);
    const entries = inOrder ? most.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : most;
    return { field, entries, more: all.length - most.length };
  };
  const words = (letters: string): readonly Count[] =>
    [...counts].flatMap(([token, count]) =>
      token.startsWith(letters) ? [{ value: token.slice(letters.length), count }] : [],
    );
  const named = (letters: string, names: ReadonlyMap<number, string>): readonly Count[] =>
    words(letters).flatMap(({ value, count }) => {
      const name = names.get(Number(value));
      return name === undefined ? [] : [{ value: name, count }];
    });
  const { names } = search;
  const facets = [
    facet("kind", words("k")),
    facet("code", named("co", new Map(names.codes().map(({ n, name }) => [n, name])))),
    facet("actor", named("ac", names.actorNames())),
    facet("source", named("so", new Map(names.sources().map(({ n, name }) => [n, name])))),
    facet("publication", named("pu", new Map(names.publications().map(({ n, name }) => [n, name])))),
    facet("stance", words("st")),
    facet("published", monthsOf(found), true),
  ];
  return {
    total: found.length,
    facets: facets.filter(({ entries }) => entries.length > 0),
    tookMs: performance.now() - began,
    problem: null,
  };
};

/** A code is also had by what has one below it, a source also stands behind what its actor passed on. */
const impliedBy = ({ names }: Search): ReadonlyMap<string, readonly string[]> => {
  const implied = new Map<string, Set<string>>();
  const add = (token: string, other: string): void => {
    const others = implied.get(token);
    if (others === undefined) implied.set(token, new Set([other]));
    else others.add(other);
  };
  for (const { n, also } of names.codes()) for (const below of also) add(`co${below}`, `co${n}`);
  for (const { n, actor } of names.sources()) if (actor !== null) add(`ch${actor}`, `so${n}`);
  return new Map([...implied].map(([token, others]) => [token, [...others]]));
};

/** @param rows - a day times 2^32 plus a row number */
const monthsOf = (rows: readonly number[]): readonly Count[] => {
  const days = new Map<number, number>();
  for (const row of rows) {
    const day = Math.floor(row / 4294967296);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const months = new Map<string, number>();
  for (const [day, count] of days) {
    const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return [...months].map(([value, count]) => ({ value, count }));
};
