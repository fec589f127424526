import { create } from "zustand";
import type { Id } from "../../../shared/domain/id.ts";

/** What others like it are looked for. */
export type SimilarTo = { readonly kind: "passage" | "claim"; readonly id: Id; readonly words: string };

const useSimilar = create<{ readonly to: SimilarTo | null }>(() => ({ to: null }));

export const useSimilarTo = (): SimilarTo | null => useSimilar((state) => state.to);

/** Show what is like a passage or a claim. */
export const openSimilar = (to: SimilarTo): void => useSimilar.setState({ to });

export const closeSimilar = (): void => useSimilar.setState({ to: null });
