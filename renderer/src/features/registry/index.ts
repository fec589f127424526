export { NewEntryDialog } from "./NewEntryDialog.tsx";
export { RegistryDetail, SideSection } from "./RegistryDetail.tsx";
export { RegistryFrame } from "./RegistryFrame.tsx";
export { EntryDetailState } from "./EntryDetailState.tsx";
export { ConfirmRemoval, removeEntry } from "./RemoveEntry.tsx";
export { RowCount } from "./RowCount.tsx";
export { rowOf } from "./row-of.ts";
export { useKept } from "./use-kept.ts";
