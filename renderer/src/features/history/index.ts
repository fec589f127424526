export { offerUndo } from "./offer-undo.ts";
export { redo, undo } from "./undo.ts";
export { useHistoryState } from "./use-history-state.ts";
