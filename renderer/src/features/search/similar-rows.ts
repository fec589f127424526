import type { Alike, SimilarAnswer } from "../../../../shared/contract/search.ts";
import type { Id } from "../../../../shared/domain/id.ts";

/** A line of the list of similar things. */
export type SimilarRow =
  | { readonly kind: "heading"; readonly text: string; readonly count: number }
  | { readonly kind: "hit"; readonly hit: Alike }
  | { readonly kind: "claim"; readonly id: Id; readonly text: string; readonly likeness: number };

export const similarRows = (answer: SimilarAnswer, of: "passage" | "claim"): readonly SimilarRow[] => {
  const part = (text: string, rows: readonly SimilarRow[]): readonly SimilarRow[] =>
    rows.length === 0 ? [] : [{ kind: "heading", text, count: rows.length }, ...rows];
  const hits = (some: readonly Alike[]): readonly SimilarRow[] => some.map((hit) => ({ kind: "hit", hit }) as const);
  return [
    ...part("The same quotation elsewhere", hits(answer.same)),
    ...part(of === "claim" ? "Other wordings: passages" : "Passages in like words", hits(answer.passages)),
    ...part(
      of === "claim" ? "Other wordings: sentences nobody tagged" : "Sentences nobody tagged",
      hits(answer.sentences),
    ),
    ...part(
      "Claims in like words",
      answer.claims.map((claim) => ({ kind: "claim", ...claim }) as const),
    ),
  ];
};
