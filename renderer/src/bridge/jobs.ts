import { useSyncExternalStore } from "react";
import type { JobEvent } from "../../../shared/contract/events.ts";
import type { JobName, Output } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { on } from "./bridge.ts";

let jobs: readonly JobEvent[] = [];
const listeners = new Set<() => void>();
const waiting = new Map<Id, (event: JobEvent) => void>();
/** The last that ended before anyone waited for them: a short job can be over before its caller learns its id. */
let over: readonly JobEvent[] = [];
const mostOver = 20;

/** Keep the list of running jobs. Called once, at start. */
export const followJobs = (): (() => void) =>
  on("job", (event) => {
    const rest = jobs.filter((job) => job.jobId !== event.jobId);
    jobs = event.state === "running" ? [...rest, event] : rest;
    for (const listener of listeners) listener();
    if (event.state === "running") return;
    const tell = waiting.get(event.jobId);
    if (tell === undefined) over = [...over, event].slice(-mostOver);
    else tell(event);
    waiting.delete(event.jobId);
  });

/** The process that ran them is gone. */
export const forgetJobs = (): void => {
  for (const [jobId, tell] of waiting) tell(stopped(jobId));
  waiting.clear();
  over = [];
  jobs = [];
  for (const listener of listeners) listener();
};

const stopped = (jobId: Id): JobEvent => ({
  jobId,
  method: "",
  label: "",
  done: 0,
  total: null,
  at: null,
  paused: false,
  remainingMs: null,
  state: "failed",
  result: null,
  failure: { kind: "core-gone", message: "the notebook's process stopped before this was finished" },
});

export const runningJobs = (): readonly JobEvent[] => jobs;

export const useJobs = (): readonly JobEvent[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, runningJobs);

/** Resolves when a job has ended; ask right after starting it. */
export const ended = (jobId: Id): Promise<JobEvent> => {
  const event = over.find((each) => each.jobId === jobId);
  if (event === undefined) return new Promise((resolve) => waiting.set(jobId, resolve));
  over = over.filter((each) => each !== event);
  return Promise.resolve(event);
};

/** What a job of this method gave; null when it failed or was cancelled before it had anything. */
export const resultOf = <M extends JobName>(_method: M, event: JobEvent): Output<M> | null =>
  // The core gives what the method's handler returned.
  event.result === null ? null : (event.result as Output<M>);
