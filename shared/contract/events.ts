import type { Id } from "../domain/id.ts";
import type { Passage } from "../domain/passage.ts";
import type { Failure } from "./failure.ts";

/** Kinds of things that change; a query names those it depends on. */
export const topics = [
  "notebook",
  "article",
  "exclusion",
  "copy",
  "passage",
  "claim",
  "actor",
  "source",
  "code",
  "question",
  "note",
  "saved-search",
  "history",
] as const;
export type Topic = (typeof topics)[number];

/** Something was written, undone or redone. Goes to every window of the notebook. */
export type Changed = {
  readonly label: string;
  readonly topics: readonly Topic[];
  /** Passages as they are now, so that a reader need not ask again; null when too many changed. */
  readonly passages: { readonly upserted: readonly Passage[]; readonly removed: readonly Id[] } | null;
  readonly history: HistoryState;
};

export type HistoryState = {
  /** What Undo would take back, in words; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
};

export type JobEvent = {
  readonly jobId: Id;
  readonly method: string;
  readonly label: string;
  /** Units done and in all; total is null while unknown. */
  readonly done: number;
  readonly total: number | null;
  /** What is being worked on: a file's name. */
  readonly at: string | null;
  readonly paused: boolean;
  /** What is left to wait, by how fast it went lately; null while that cannot be said. */
  readonly remainingMs: number | null;
  readonly state: "running" | "done" | "failed" | "cancelled";
  /** The job's output when done; also what was finished before a cancel. */
  readonly result: unknown;
  readonly failure: Failure | null;
};

export type Events = {
  readonly changed: Changed;
  readonly job: JobEvent;
};

/** An event on its way to a window. */
export type CoreEventMessage = {
  [E in keyof Events]: { readonly event: E; readonly payload: Events[E] };
}[keyof Events];
