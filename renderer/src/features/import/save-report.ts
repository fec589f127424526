import type { ImportItem } from "../../../../shared/contract/import.ts";
import { toCsv } from "../../../../shared/domain/csv.ts";
import { tellShell } from "../../bridge/act.ts";
import { showToast } from "../../ui/Toasts.tsx";

/** Ask where, and save what came of each file; what is filtered out of the dialog is left out of the file. */
export const saveReport = async (items: readonly ImportItem[], format: "csv" | "json"): Promise<void> => {
  const content = format === "csv" ? reportAsCsv(items) : `${JSON.stringify(items, null, 2)}\n`;
  const saved = await tellShell("shell.saveAs", { name: `Import report.${format}`, content });
  if (saved !== null) showToast({ kind: "done", message: `Saved ${saved.name}` });
};

export const reportAsCsv = (items: readonly ImportItem[]): string =>
  toCsv([
    ["result", "file", "title", "message", "article"],
    ...items.map(({ status, name, title, message, articleId }) => [status, name, title, message, articleId]),
  ]);
