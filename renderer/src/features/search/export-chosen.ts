import { lookUp } from "../../bridge/act.ts";
import { openExport } from "../export/index.ts";
import type { Which } from "./use-hit-selection.ts";

/** The export dialog, ready for the hits that are selected. */
export const exportChosen = async (which: Which): Promise<void> => {
  if ("ids" in which) {
    openExport({ passageIds: which.ids });
    return;
  }
  const except = new Set(which.except);
  if (except.size === 0) {
    openExport({ query: which.query });
    return;
  }
  const all = await lookUp("search.ids", { query: which.query, limit: 100_000 });
  if (all !== null) openExport({ passageIds: all.filter((id) => !except.has(id)) });
};
