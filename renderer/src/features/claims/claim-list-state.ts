import { create } from "zustand";
import type { ClaimListing } from "../../../../shared/contract/claims.ts";

type ClaimListState = Pick<ClaimListing, "sort" | "status" | "credibility">;

/** How the list of claims is sorted and narrowed, while the window is open. */
export const useClaimListState = create<ClaimListState>(() => ({ sort: "use", status: null, credibility: null }));
