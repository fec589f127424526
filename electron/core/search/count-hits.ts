import { countedUpTo, searchScopes } from "../../../shared/contract/search.ts";
import type { SearchCounts } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Store } from "../store/index.ts";
import { inSlices } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { planSearch } from "./run-search.ts";

/** How many hits each scope has: all of the one asked for, of the others enough to say that there are many. */
export const countHits = async (
  search: Store["search"],
  input: Input<"search.count">,
  wanted: Wanted,
): Promise<SearchCounts> => {
  const began = performance.now();
  const totals = { passages: 0, articles: 0, notes: 0 };
  const plan = planSearch(search, input.query, input.articleId ?? null);
  if (!plan.ok) return { totals, tookMs: performance.now() - began, problem: plan.problem };
  if (plan.query === null) return { totals, tookMs: performance.now() - began, problem: null };

  const match = plan.matchIn(input.scope);
  const known = search.knownCount(input.scope, match);
  if (known !== null) totals[input.scope] = known;
  else
    await inSlices(search.slices(input.scope, match), wanted, (slice) => {
      totals[input.scope] += search.countIn(input.scope, match, slice);
    });
  const others = searchScopes.filter((scope) => scope !== input.scope);
  await inSlices(others, wanted, (scope) => {
    totals[scope] = search.count(scope, plan.matchIn(scope), countedUpTo);
  });
  return { totals, tookMs: performance.now() - began, problem: null };
};
