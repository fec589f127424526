export { AddressDialog } from "./AddressDialog.tsx";
export { DropTarget } from "./DropTarget.tsx";
export { ImportReportDialog } from "./ImportReportDialog.tsx";
export { PasteDialog } from "./PasteDialog.tsx";
export { ResumeBanner } from "./ResumeBanner.tsx";
export { TablesDialog } from "./TablesDialog.tsx";
export { makeSeparate } from "./separate.ts";
export {
  chooseFilesToImport,
  chooseFolderToImport,
  importGranted,
  openAddresses,
  openPaste,
  readAgain,
  readAgainFromFile,
} from "./import-actions.ts";
