export { CopiesView } from "./CopiesView.tsx";
export { CopyNote } from "./CopyNote.tsx";
export { LinkCopyDialog } from "./LinkCopyDialog.tsx";
export { findCopies } from "./find-copies.ts";
