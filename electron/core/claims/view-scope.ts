import type { FilterProblem, ViewFilter } from "../../../shared/contract/view-filter.ts";
import { dayOf, lastDayOf } from "../../../shared/domain/day.ts";
import { findPassages } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import type { Scope } from "../store/view-scope.ts";

/** What a filter leaves, or what is wrong with its query. */
export const scopeOf = (
  store: Store,
  { query, from, to }: ViewFilter,
): { readonly ok: true; readonly scope: Scope } | { readonly ok: false; readonly problem: FilterProblem } => {
  const days = { first: from === null ? null : dayOf(from), last: to === null ? null : lastDayOf(to) };
  if (query.trim() === "") return { ok: true, scope: { ...days, found: null } };
  const found = findPassages(store.search, query);
  return found.ok
    ? { ok: true, scope: { ...days, found: JSON.stringify(found.ids) } }
    : { ok: false, problem: { message: found.problem.message, at: found.problem.at } };
};
