export { ExportDialog } from "./ExportDialog.tsx";
export { openExport } from "./export-state.ts";
export { saveTable } from "./save-as.ts";
