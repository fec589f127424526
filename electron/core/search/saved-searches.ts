import { Refusal } from "../../../shared/contract/failure.ts";
import { countedUpTo } from "../../../shared/contract/search.ts";
import type { SavedSearch } from "../../../shared/contract/search.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import { planSearch } from "./run-search.ts";

type SavedSearchMethods = "search.saved" | "search.save" | "search.renameSaved" | "search.removeSaved";

/** Searches that are kept by name. */
export const savedSearchHandlers = ({
  search,
  savedSearches,
}: Pick<Store, "search" | "savedSearches">): Pick<HandlersOf<"search.">, SavedSearchMethods> => {
  const there = (id: Id) => {
    const saved = savedSearches.byId(id);
    if (saved === null) throw new Refusal("not-found", "that saved search is not in the notebook any more");
    return saved;
  };
  const refuseTwin = (name: string, id: Id | null): void => {
    const twin = savedSearches.named(name);
    if (twin !== null && twin.id !== id)
      throw new Refusal("exists", `there is a saved search ${quoted(twin.name)} already`);
  };
  return {
    "search.saved": ({ counts }) =>
      savedSearches.list().map((saved) => ({ ...saved, found: counts === false ? null : foundBy(search, saved) })),
    "search.save": ({ name, query, scope, sort }, change) => {
      const called = cleanName(name);
      refuseTwin(called, null);
      const plan = planSearch(search, query, null);
      if (!plan.ok) throw new Refusal("bad-input", plan.problem.message);
      change.label(`Save search ${quoted(called)}`);
      return { id: savedSearches.insert({ name: called, query, scope, sort }) };
    },
    "search.renameSaved": ({ id, name }, change) => {
      const before = there(id);
      const called = cleanName(name);
      refuseTwin(called, id);
      savedSearches.rename(id, called);
      change.label(`Rename saved search ${quoted(before.name)} to ${quoted(called)}`);
      return null;
    },
    "search.removeSaved": ({ id }, change) => {
      const { name } = there(id);
      savedSearches.remove(id);
      change.label(`Remove saved search ${quoted(name)}`);
      return null;
    },
  };
};

/** Counts only: no hit is fetched, ranked or marked. */
const foundBy = (
  search: Store["search"],
  { query, scope }: Pick<SavedSearch, "query" | "scope">,
): SavedSearch["found"] => {
  const plan = planSearch(search, query, null);
  if (!plan.ok) return { problem: plan.problem.message };
  return { count: plan.query === null ? 0 : search.count(scope, plan.matchIn(scope), countedUpTo) };
};
