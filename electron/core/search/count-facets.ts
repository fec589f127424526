import type { Facet, FacetField, FacetsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { inSlices } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { planSearch } from "./run-search.ts";

type Search = Store["search"];
type Implied = Parameters<Search["tokenCounter"]>[0];
type Letters = Parameters<ReturnType<Search["tokenCounter"]>["counts"]>[0];
type Count = Facet["entries"][number];
/** Names by row number or in a list; null for what is its own name. */
type Called = ReadonlyMap<number, string> | readonly { readonly n: number; readonly name: string }[] | null;
type FacetCounter = (input: Input<"search.facets">, wanted: Wanted) => Promise<FacetsAnswer>;

/**
 * Counts what the passages that a query finds are made of: all of them are counted, and each count is what the query finds
 * with that value as one more filter.
 */
export const facetCounter = (search: Search): FacetCounter => {
  const { names } = search;
  const impliedTokens = openImplied(search);
  return async (input, wanted) => {
    const began = performance.now();
    const nothing = { total: 0, facets: [] };
    const plan = planSearch(search, input.query, input.articleId ?? null);
    if (!plan.ok) return { ...nothing, tookMs: performance.now() - began, problem: plan.problem };
    if (plan.query === null) return { ...nothing, tookMs: performance.now() - began, problem: null };

    const implied = impliedTokens();
    await inSlices(untilRead(search, implied), wanted, () => undefined);
    const counter = search.tokenCounter(implied);
    let total = 0;
    const match = plan.matchIn("passages");
    await inSlices(search.slices("passages", match), wanted, (slice) => {
      const rows = search.rowsIn(match, slice);
      counter.add(rows);
      total += rows.length;
    });

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
      facet("code", "co", names.codes()),
      facet("actor", "ac", names.actorNames()),
      facet("source", "so", names.sources()),
      facet("publication", "pu", names.publications()),
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

/** Under their names instead of their row numbers. In a list the last name of an entry is the one it is known by. */
const named = (entries: readonly Count[], called: NonNullable<Called>): readonly Count[] => {
  const wanted = new Map(entries.map(({ value, count }) => [Number(value), count]));
  const names =
    "get" in called ? called : new Map(called.flatMap(({ n, name }) => (wanted.has(n) ? [[n, name] as const] : [])));
  return [...wanted].flatMap(([n, count]) => {
    const name = names.get(n);
    return name === undefined ? [] : [{ value: name, count }];
  });
};

/** A few milliseconds of reading for each turn. */
const untilRead = function* (search: Search, implied: Implied): Generator<undefined> {
  while (search.readTokens(5, implied)) yield;
};

/** A code is also had by what has one below it, a source also stands behind what its actor passed on. */
export const openImplied = ({ names }: Search): (() => ReadonlyMap<string, readonly string[]>) => {
  let kept: { readonly codes: unknown; readonly sources: unknown; readonly tokens: Map<string, string[]> } | null =
    null;
  return () => {
    const [codes, sources] = [names.codes(), names.sources()];
    // The lists are the same ones until a name changes.
    if (kept?.codes === codes && kept.sources === sources) return kept.tokens;
    const implied = new Map<string, Set<string>>();
    const add = (token: string, other: string): void => {
      const others = implied.get(token);
      if (others === undefined) implied.set(token, new Set([other]));
      else others.add(other);
    };
    for (const { n, also } of codes) for (const below of also) add(`co${below}`, `co${n}`);
    for (const { n, actor } of sources) if (actor !== null) add(`ch${actor}`, `so${n}`);
    const tokens = new Map([...implied].map(([token, others]) => [token, [...others]]));
    kept = { codes, sources, tokens };
    return tokens;
  };
};
