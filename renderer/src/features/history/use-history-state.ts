import type { HistoryState } from "../../../../shared/contract/events.ts";
import { useAsk } from "../../bridge/ask.ts";

/** What Undo and Redo would do now, in words. */
export const useHistoryState = (): HistoryState => useAsk("history.state", {}).data ?? { undo: null, redo: null };
