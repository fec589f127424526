import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { completeValues } from "./complete-values.ts";
import { countFacets } from "./count-facets.ts";
import { runSearch } from "./run-search.ts";
import { savedSearchHandlers } from "./saved-searches.ts";

export const searchHandlers = (store: Pick<Store, "search" | "savedSearches">): HandlersOf<"search."> => ({
  "search.run": (input) => runSearch(store.search, input),
  "search.values": (input) => completeValues(store.search, input),
  "search.facets": (input) => countFacets(store.search, input),
  ...savedSearchHandlers(store),
});
