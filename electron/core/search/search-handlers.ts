import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { openAskers } from "./askers.ts";
import { claimsLike } from "./claims-like.ts";
import { completeValues } from "./complete-values.ts";
import { facetCounter } from "./count-facets.ts";
import { countHits } from "./count-hits.ts";
import { findInArticle } from "./find-in-article.ts";
import { findEntries } from "./find-entries.ts";
import { findSimilar } from "./find-similar.ts";
import { groupHits } from "./group-hits.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import { idsFound, runSearch } from "./run-search.ts";
import { savedSearchHandlers } from "./saved-searches.ts";

/** @param indexChanged - the index finds what it did not find before, or no longer what it did */
export const searchHandlers = (
  store: Pick<Store, "search" | "savedSearches" | "index" | "readOnly">,
  indexChanged: () => void = () => {},
): HandlersOf<"search."> => {
  const askers = openAskers();
  const countFacets = facetCounter(store.search);
  return {
    "search.run": (input) => {
      askers.asks(input);
      return runSearch(store.search, input);
    },
    "search.count": (input) => countHits(store.search, input, askers.asks(input)),
    "search.ids": (input) => idsFound(store.search, input),
    "search.inArticle": (input) => findInArticle(store.search, input),
    "search.groups": (input) =>
      groupHits(store.search, input, askers.asks({ query: `${input.by} ${input.query}`, asker: input.asker })),
    "search.entries": (input) => findEntries(store.search, input),
    "search.similar": (input) => findSimilar(store.search, input, askers.asks({ query: input.id, asker: input.asker })),
    "search.claimsLike": (input) =>
      claimsLike(store.search, input, askers.asks({ query: input.text, asker: input.asker })),
    "search.values": (input) => completeValues(store.search, input),
    "search.facets": (input) => countFacets(input, askers.asks(input)),
    ...savedSearchHandlers(store),
    "search.rebuild": async (input, job) => {
      const report = await rebuildIndex(store, input, job);
      if (report.problems.length > 0 || report.rebuilt) indexChanged();
      return report;
    },
  };
};
