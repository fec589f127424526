import type { FilterProblem, ViewFilter } from "../../../shared/contract/view-filter.ts";
import { dayOf, lastDayOf } from "../../../shared/domain/day.ts";
import { findPassageNumbers } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import { foundPassages } from "../store/voice-scope.ts";
import type { VoiceScope } from "../store/voice-scope.ts";

/** What a filter leaves, or what is wrong with its query. */
export const voiceScopeOf = (
  store: Store,
  { query, from, to }: ViewFilter,
): { readonly ok: true; readonly scope: VoiceScope } | { readonly ok: false; readonly problem: FilterProblem } => {
  const days = { first: from === null ? null : dayOf(from), last: to === null ? null : lastDayOf(to) };
  if (query.trim() === "") return { ok: true, scope: { ...days, found: null } };
  const found = findPassageNumbers(store.search, query);
  return found.ok
    ? { ok: true, scope: { ...days, found: foundPassages(found.numbers) } }
    : { ok: false, problem: { message: found.problem.message, at: found.problem.at } };
};
