import { create } from "zustand";
import type { GroupField, SearchSort } from "../../../../shared/contract/search.ts";

type Memory = {
  /** What was asked when the cursor was moved, and the hit it stands on. */
  readonly cursor: { readonly asked: string; readonly index: number };
  readonly sort: SearchSort;
  /** What passages are grouped by; null for one list. */
  readonly groupBy: GroupField | null;
  /** Whether the facets stand beside the hits. */
  readonly facets: boolean;
};

/** Where the user stood among the hits, so that coming back from one finds the next. */
export const useSearchMemory = create<Memory>(() => ({
  cursor: { asked: "", index: 0 },
  sort: "relevance",
  groupBy: null,
  facets: false,
}));

export const rememberCursor = (asked: string, index: number): void =>
  useSearchMemory.setState({ cursor: { asked, index } });

export const rememberSort = (sort: SearchSort): void => useSearchMemory.setState({ sort });

export const showFacets = (facets: boolean): void => useSearchMemory.setState({ facets });

export const groupHitsBy = (groupBy: GroupField | null): void => useSearchMemory.setState({ groupBy });
