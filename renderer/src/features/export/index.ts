export { ExportDialog } from "./ExportDialog.tsx";
export { openExport } from "./export-state.ts";
export { savePicture, saveTable } from "./save-as.ts";
