import { create } from "zustand";
import type { SourceListing } from "../../../../shared/contract/claims.ts";

type SourceListState = Pick<SourceListing, "sort" | "reliability">;

/** How the list of sources is sorted and narrowed, while the window is open. */
export const useSourceListState = create<SourceListState>(() => ({ sort: "use", reliability: null }));
