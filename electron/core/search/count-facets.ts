import type { Facet, FacetField, FacetsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { dayOfRow } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { inSlices } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { planSearch } from "./run-search.ts";

type Search = Store["search"];
type Count = { readonly value: string; readonly count: number };
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

    await inSlices(untilRead(search), wanted, () => undefined);
    const counter = search.tokenCounter(impliedTokens());
    const months = monthCounter();
    let total = 0;
    const match = plan.matchIn("passages");
    await inSlices(search.slices("passages", match), wanted, (slice) => {
      const rows = search.rowsIn(match, slice);
      counter.add(rows);
      months.add(rows);
      total += rows.length;
    });

    const facet = (field: FacetField, all: readonly Count[], inOrder = false): Facet => {
      const most = greatest(all, input.limit);
      const entries = inOrder ? most.toSorted((a, b) => (a.value < b.value ? -1 : 1)) : most;
      return { field, entries, more: all.length - most.length };
    };
    const named = (counts: readonly Count[], called: ReadonlyMap<number, string>): readonly Count[] =>
      counts.flatMap(({ value, count }) => {
        const name = called.get(Number(value));
        return name === undefined ? [] : [{ value: name, count }];
      });
    const byNumber = (entries: readonly { readonly n: number; readonly name: string }[]) =>
      new Map(entries.map(({ n, name }) => [n, name]));
    const facets = [
      facet("kind", counter.counts("k")),
      facet("code", named(counter.counts("co"), byNumber(names.codes()))),
      facet("actor", named(counter.counts("ac"), names.actorNames())),
      facet("source", named(counter.counts("so"), byNumber(names.sources()))),
      facet("publication", named(counter.counts("pu"), byNumber(names.publications()))),
      facet("stance", counter.counts("st")),
      facet("published", months.counts(), true),
    ];
    return {
      total,
      facets: facets.filter(({ entries }) => entries.length > 0),
      tookMs: performance.now() - began,
      problem: null,
    };
  };
};

/** A few milliseconds of reading for each turn. */
const untilRead = function* (search: Search): Generator<undefined> {
  while (search.readTokens(5)) yield;
};

/** The greatest counts, the greatest first; of tens of thousands only those that can be among them are put in order. */
const greatest = (all: readonly Count[], limit: number): readonly Count[] => {
  const least =
    all.length <= limit
      ? 0
      : (Float64Array.from(all, ({ count }) => count)
          .sort()
          .at(-limit) ?? 0);
  return all
    .filter(({ count }) => count >= least)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
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

const monthCounter = () => {
  const days = new Map<number, number>();
  return {
    /** @param rows - a day times 2^32 plus a row number, rising: those of a day stand together */
    add: (rows: readonly number[]): void => {
      let day = Number.NaN;
      let from = 0;
      let next = -Infinity;
      const close = (to: number): void => {
        if (to > from) days.set(day, (days.get(day) ?? 0) + to - from);
        from = to;
      };
      // By index: a few hundred thousand rows, of which each day's first matters.
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        if (row < next) continue;
        close(at);
        day = dayOfRow(row);
        next = (day + 1) * 4_294_967_296;
      }
      close(rows.length);
    },
    counts: (): readonly Count[] => {
      const months = new Map<string, number>();
      for (const [day, count] of days) {
        const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
        months.set(month, (months.get(month) ?? 0) + count);
      }
      return [...months].map(([value, count]) => ({ value, count }));
    },
  };
};
