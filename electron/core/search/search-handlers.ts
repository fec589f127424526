import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { countFacets } from "./count-facets.ts";
import { runSearch } from "./run-search.ts";

export const searchHandlers = (store: Pick<Store, "search">): HandlersOf<"search."> => ({
  "search.run": (input) => runSearch(store.search, input),
  "search.facets": (input) => countFacets(store.search, input),
});
