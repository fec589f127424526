import * as v from "valibot";
import type { Id } from "../domain/id.ts";
import type { HistoryState } from "./events.ts";
import { action, id, limit, offset, path, query } from "./method.ts";

export type ChangeRecord = {
  readonly id: Id;
  readonly at: string;
  readonly who: string;
  readonly command: string;
  readonly label: string;
  readonly state: "done" | "undone" | "dropped";
};

export type CheckReport = {
  readonly ok: boolean;
  /** One line per thing that is wrong; empty when nothing is. */
  readonly problems: readonly string[];
  readonly orphans: number;
};

export const historyMethods = {
  "history.state": query<HistoryState>("history")(v.strictObject({})),
  "history.list": query<readonly ChangeRecord[]>("history")(v.strictObject({ limit, offset: v.optional(offset, 0) })),
  /** Take back the newest gesture, in one transaction. Null when there is nothing to undo. */
  "history.undo": action<{ readonly label: string } | null>()(v.strictObject({})),
  "history.redo": action<{ readonly label: string } | null>()(v.strictObject({})),
  "notebook.check": action<CheckReport>()(v.strictObject({})),
  /** A whole, compact copy of the notebook; refuses to overwrite. */
  "notebook.backup": action<null>()(v.strictObject({ path })),
  "jobs.cancel": action<null>()(v.strictObject({ jobId: id })),
  /** It holds still at its next step, until resumed or cancelled. */
  "jobs.pause": action<null>()(v.strictObject({ jobId: id })),
  "jobs.resume": action<null>()(v.strictObject({ jobId: id })),
};
