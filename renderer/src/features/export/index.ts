export { ExportDialog } from "./ExportDialog.tsx";
export { openExport } from "./export-state.ts";
