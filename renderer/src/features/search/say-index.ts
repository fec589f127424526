import type { IndexReport } from "../../../../shared/contract/search.ts";

export const sayIndex = ({ problems, rebuilt, complete }: IndexReport): string => {
  if (rebuilt) return "The search index was made anew. Everything is found again.";
  if (!complete)
    return "The search index is not complete: some hits are missing. It is gone on with when the notebook is opened, or by Check Search Index.";
  return problems.length === 0 ? "The search index is whole." : "The search index was damaged.";
};
