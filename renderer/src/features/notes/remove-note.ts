import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { flushAll } from "../../session/unsaved.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { undo } from "../history/index.ts";

/** Take a note out of the notebook; Undo brings it back with its last words. False when it could not be done. */
export const removeNote = async (id: Id): Promise<boolean> => {
  // What is being typed belongs to what Undo brings back.
  await flushAll();
  if ((await act("notes.remove", { id })) === null) return false;
  showToast({ kind: "done", message: "Note removed", action: { label: "Undo", run: () => void undo() } });
  return true;
};
