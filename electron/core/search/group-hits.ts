import type { GroupField, GroupsAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { wantedText } from "./compile-query.ts";
import { countTokens } from "./count-facets.ts";
import { inSlices, resultInSlices, untilRead } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { marksOf } from "./highlight.ts";
import { planSearch } from "./run-search.ts";
import { showHits } from "./show-hits.ts";

type Search = Store["search"];
type Match = Parameters<Search["count"]>[1];
type Group = GroupsAnswer["groups"][number];

/**
 * The passages that a query finds by the article they stand in, the claims they are on, or the actors or codes they have. All are
 * counted, and each count is what the query finds with that entry as one more filter; a passage may stand in several groups.
 */
export const groupHits = async (
  search: Search,
  input: Input<"search.groups">,
  wanted: Wanted,
): Promise<GroupsAnswer> => {
  const began = performance.now();
  const nothing = { total: 0, groups: [], more: 0 };
  const plan = planSearch(search, input.query, null);
  if (!plan.ok) return { ...nothing, tookMs: performance.now() - began, problem: plan.problem };
  if (plan.query === null) return { ...nothing, tookMs: performance.now() - began, problem: null };

  const match = plan.matchIn("passages");
  const { total, counts } = await countsOf(search, input.by, match, wanted);
  const only = input.only === undefined ? null : search.groups.numberOf(input.by, input.only.id);
  const largest = [...counts]
    .filter(([n]) => input.only === undefined || n === only)
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .slice(0, input.limit);
  const entries = search.groups.entries(
    input.by,
    largest.map(([n]) => n),
  );
  const marks = marksOf(wantedText(plan.query), (like) => plan.meanings.words("passages", like));
  const groups: Group[] = [];
  await inSlices(largest, wanted, ([n, count]) => {
    const entry = entries.get(n);
    if (entry === undefined) return;
    const tokens = tokensOf(search, input.by, n).map((token) => `"${token}"`);
    const within: Match = {
      ...match,
      expression: `(${match.expression}) AND meta : (${tokens.join(" OR ")})`,
      filtered: true,
      terms: null,
    };
    const page = { ranked: match.ranked, limit: input.hits, offset: input.only?.offset ?? 0, exact: false };
    const numbers = input.hits === 0 ? [] : search.page("passages", within, page).numbers;
    groups.push({ id: entry.id, label: entry.label, count, hits: showHits(search.hits, "passages", numbers, marks) });
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

type Counts = { readonly total: number; readonly counts: ReadonlyMap<number, number> };

const countsOf = (search: Search, by: GroupField, match: Match, wanted: Wanted): Promise<Counts> => {
  switch (by) {
    case "actor":
    case "code":
      return byToken(search, letters[by], match, wanted);
    case "article":
      return byArticle(search, match, wanted);
    case "claim":
      return byClaim(search, match, wanted);
  }
};

const byToken = async (search: Search, of: "ac" | "co", match: Match, wanted: Wanted): Promise<Counts> => {
  const { counter, total } = await countTokens(search, match, wanted);
  return { total, counts: new Map(counter.counts(of).map(({ value, count }) => [Number(value), count])) };
};

const byArticle = async (search: Search, match: Match, wanted: Wanted): Promise<Counts> => {
  await inSlices(untilRead(search.readPlaces), wanted);
  const counter = search.articleCounter();
  let total = 0;
  await inSlices(search.found(match), wanted, (found) => {
    counter.add(search.passagesOf(found));
    total += (found.passages ?? found.places).length;
  });
  return { total, counts: counter.counts() };
};

const byClaim = async (search: Search, match: Match, wanted: Wanted): Promise<Counts> => {
  await inSlices(untilRead(search.readClaims), wanted);
  const counter = search.claimCounter();
  let total = 0;
  await inSlices(search.found(match), wanted, (found) => {
    counter.add(search.passagesOf(found));
    total += (found.passages ?? found.places).length;
  });
  return { total, counts: await resultInSlices(counter.counts(), wanted) };
};

/** A code also has what is tagged with one below it. */
const tokensOf = ({ names }: Search, by: GroupField, n: number): readonly string[] => {
  const below = by === "code" ? (names.codes().find((code) => code.n === n)?.also ?? []) : [];
  return [n, ...below].map((number) => `${letters[by]}${number}`);
};
