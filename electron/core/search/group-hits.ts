import type { GroupField, GroupsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { wantedText } from "./compile-query.ts";
import { openImplied } from "./count-facets.ts";
import { marksOf } from "./highlight.ts";
import { planSearch } from "./run-search.ts";
import { showHits } from "./show-hits.ts";

type Search = Store["search"];
type Match = Parameters<Search["count"]>[1];

/**
 * The passages that a query finds by the article they stand in, the claims they are on, or the actors or codes they have. All are
 * counted, and each count is what the query finds with that entry as one more filter; a passage may stand in several groups.
 */
export const groupHits = (search: Search, input: Input<"search.groups">): GroupsAnswer => {
  const began = performance.now();
  const nothing = { total: 0, groups: [], more: 0 };
  const plan = planSearch(search, input.query, null);
  if (!plan.ok) return { ...nothing, tookMs: performance.now() - began, problem: plan.problem };
  if (plan.query === null) return { ...nothing, tookMs: performance.now() - began, problem: null };

  const match = plan.matchIn("passages");
  const { total, counts } = countsOf(search, input.by, match);
  const wanted = input.only === undefined ? null : search.groups.numberOf(input.by, input.only.id);
  const largest = [...counts]
    .filter(([n]) => input.only === undefined || n === wanted)
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .slice(0, input.limit);
  const entries = search.groups.entries(
    input.by,
    largest.map(([n]) => n),
  );
  const marks = marksOf(wantedText(plan.query), (like) => plan.meanings.words("passages", like));
  const groups = largest.flatMap(([n, count]) => {
    const entry = entries.get(n);
    if (entry === undefined) return [];
    const tokens = tokensOf(search, input.by, n).map((token) => `"${token}"`);
    const within = { ...match, expression: `(${match.expression}) AND meta : (${tokens.join(" OR ")})` };
    const page = { ranked: match.ranked, limit: input.hits, offset: input.only?.offset ?? 0, exact: false };
    const numbers = input.hits === 0 ? [] : search.page("passages", within, page).numbers;
    return [{ id: entry.id, label: entry.label, count, hits: showHits(search.hits, "passages", numbers, marks) }];
  });
  return {
    total,
    groups,
    more: counts.size - largest.length,
    tookMs: performance.now() - began,
    problem: null,
  };
};

const letters = { article: "ar", claim: "cl", actor: "ac", code: "co" } as const satisfies Readonly<
  Record<GroupField, string>
>;

const countsOf = (
  search: Search,
  by: GroupField,
  match: Match,
): { readonly total: number; readonly counts: ReadonlyMap<number, number> } => {
  if (by === "actor" || by === "code") {
    const counter = search.tokenCounter(openImplied(search)());
    let total = 0;
    for (const slice of search.slices("passages", match)) {
      const rows = search.rowsIn(match, slice);
      counter.add(rows);
      total += rows.length;
    }
    return { total, counts: new Map(counter.counts(letters[by]).map(({ value, count }) => [Number(value), count])) };
  }
  const found = search.all("passages", match);
  const counts =
    by === "claim"
      ? search.structure.claimCounts(found)
      : new Map([...search.structure.byArticle(found, null)].map(([article, places]) => [article, places.length]));
  return { total: found.length, counts };
};

/** A code also has what is tagged with one below it. */
const tokensOf = ({ names }: Search, by: GroupField, n: number): readonly string[] => {
  const below = by === "code" ? (names.codes().find((code) => code.n === n)?.also ?? []) : [];
  return [n, ...below].map((number) => `${letters[by]}${number}`);
};
