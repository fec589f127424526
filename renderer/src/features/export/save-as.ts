import { toCsv } from "../../../../shared/domain/csv.ts";
import type { Cell } from "../../../../shared/domain/csv.ts";
import { tellShell } from "../../bridge/act.ts";
import { showToast } from "../../ui/Toasts.tsx";

/** Ask where, and save a table as CSV; the first row is its head. */
export const saveTable = async (name: string, rows: readonly (readonly Cell[])[]): Promise<void> => {
  const saved = await tellShell("shell.saveAs", { name: `${name}.csv`, content: toCsv(rows) });
  if (saved !== null) showToast({ kind: "done", message: `Saved ${saved.name}` });
};

/** Ask where, and save a picture. @param png - base64 */
export const savePicture = async (name: string, png: string): Promise<void> => {
  const saved = await tellShell("shell.saveAs", { name: `${name}.png`, content: png, encoding: "base64" });
  if (saved !== null) showToast({ kind: "done", message: `Saved ${saved.name}` });
};
