import { lookUp } from "../../bridge/act.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { undo } from "./undo.ts";

/** Say what was done, with a button that takes back just that: when more was done since, it says so instead. */
export const offerUndo = (message: string): void => {
  const newest = lookUp("history.state", {});
  const run = async (): Promise<void> => {
    const [then, now] = await Promise.all([newest, lookUp("history.state", {})]);
    if (then === null || now === null) return;
    if (then.undo === now.undo) await undo();
    else
      showToast({ kind: "done", message: `You did more since. Undo would first take back: ${now.undo ?? "nothing"}` });
  };
  showToast({ kind: "done", message, action: { label: "Undo", run: () => void run() } });
};
