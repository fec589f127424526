import { printJson } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { plain } from "../table.ts";

const flipping = (method: "history.undo" | "history.redo", summary: string, nothing: string): Command => ({
  usage: "",
  summary,
  details: ['  JSON: {"label"}: what was done, or null. Fails when there was nothing to do.'],
  options: {},
  takes: [0, 0],
  run: async (call) => {
    const flipped = await call.withNotebook((session) => session.ask(method, {}));
    if (call.json) printJson(call, { label: flipped?.label ?? null });
    if (flipped === null) {
      call.io.err(`${nothing}\n`);
      return status.failed;
    }
    if (!call.json) call.io.out(`${method === "history.undo" ? "undone" : "done again"}: ${plain(flipped.label)}\n`);
    return status.done;
  },
});

export const undo = flipping("history.undo", "Take back the newest change.", "there is nothing to undo");
export const redo = flipping("history.redo", "Do again what was taken back last.", "there is nothing to redo");
