import { act } from "../../bridge/act.ts";
import { showToast } from "../../ui/Toasts.tsx";

/** Take back the newest gesture, wherever it was made. */
export const undo = (): Promise<void> => flip("history.undo", "Undone", "There is nothing to undo");

export const redo = (): Promise<void> => flip("history.redo", "Redone", "There is nothing to redo");

const flip = async (name: "history.undo" | "history.redo", done: string, nothing: string): Promise<void> => {
  const answer = await act(name, {});
  if (answer === null) return;
  showToast({ kind: "done", message: answer.value === null ? nothing : `${done}: ${answer.value.label}` });
};
