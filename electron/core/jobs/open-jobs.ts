import type { JobEvent } from "../../../shared/contract/events.ts";
import type { Fetched } from "../../../shared/contract/fetched.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Failure, Outcome } from "../../../shared/contract/failure.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { closing } from "../handlers.ts";
import type { JobContext, WriteOptions } from "../handlers.ts";
import { openPace } from "./pace.ts";

type Needs = {
  readonly who: string;
  readonly emit: (event: JobEvent) => void;
  readonly write: <T>(
    command: string,
    input: unknown,
    gesture: Id,
    work: (label: (text: string) => void) => T,
    options: WriteOptions,
  ) => T;
  readonly pathsOf: (token: Id) => readonly string[];
  readonly savePathOf: (token: Id) => string;
  readonly fetchPage: (url: string, signal: AbortSignal) => Promise<Fetched>;
  readonly sort: (error: unknown) => Failure;
};

/** Progress is told at most this often: a window needs no more, and an import would drown it. */
const progressEveryMs = 100;

type Running = {
  readonly abort: AbortController;
  readonly pause: (paused: boolean) => void;
  readonly ended: Promise<Outcome<unknown>>;
};

/** Long work: any number may run, each in steps that let others in between. */
export const openJobs = (needs: Needs) => {
  const running = new Map<Id, Running>();

  const start = (method: string, work: (context: JobContext) => Promise<unknown>): Id => {
    const jobId = newId();
    const abort = new AbortController();
    const state = { label: method, done: 0, total: null as number | null, at: null as string | null };
    let toldAt = 0;
    const pace = openPace();
    /** Wakes the job up; null while it is not paused. */
    let goOn: (() => void) | null = null;
    let held = Promise.resolve();
    const pause = (paused: boolean): void => {
      if (paused === (goOn !== null) || (paused && abort.signal.aborted)) return;
      pace.pause(paused);
      goOn?.();
      goOn = null;
      if (paused) held = new Promise((resolve) => (goOn = resolve));
      tell(running_);
    };
    abort.signal.addEventListener("abort", () => pause(false));
    const tell = (end: Pick<JobEvent, "state" | "result" | "failure">): void =>
      needs.emit({
        jobId,
        method,
        ...state,
        paused: goOn !== null,
        remainingMs: pace.remainingMs(state.done, state.total),
        ...end,
      });
    const running_ = { state: "running", result: null, failure: null } as const;
    const context: JobContext = {
      jobId,
      who: needs.who,
      signal: abort.signal,
      label: (text) => {
        state.label = text;
      },
      progress: ({ done, total, at = null }) => {
        Object.assign(state, { done, total, at });
        const now = Date.now();
        pace.at(done);
        if (now - toldAt < progressEveryMs) return;
        toldAt = now;
        tell(running_);
      },
      write: (label, change, options = {}) =>
        needs.write(
          method,
          { job: jobId },
          jobId,
          (say) => {
            const value = change();
            say(typeof label === "string" ? label : label(value));
            return value;
          },
          options,
        ),
      pathsOf: needs.pathsOf,
      savePathOf: needs.savePathOf,
      fetchPage: (url) => needs.fetchPage(url, abort.signal),
      isPaused: () => goOn !== null,
      breathe: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        await held;
      },
    };

    const run = async (): Promise<Outcome<unknown>> => {
      // The caller learns the job's id before the first event of it.
      await context.breathe();
      tell(running_);
      try {
        const result = await work(context);
        tell({ state: abort.signal.aborted ? "cancelled" : "done", result, failure: null });
        return { ok: true, value: result };
      } catch (error) {
        const failure = needs.sort(error);
        tell({ state: failure.kind === "cancelled" ? "cancelled" : "failed", result: null, failure });
        return { ok: false, failure };
      } finally {
        running.delete(jobId);
      }
    };
    const ended = run();
    running.set(jobId, { abort, pause, ended });
    return jobId;
  };

  return {
    start,
    isRunning: (jobId: Id): boolean => running.has(jobId),
    cancel: (jobId: Id): void => running.get(jobId)?.abort.abort(),
    pause: (jobId: Id, paused: boolean): void => running.get(jobId)?.pause(paused),
    finished: (jobId: Id): Promise<Outcome<unknown>> =>
      running.get(jobId)?.ended ??
      Promise.resolve({ ok: false, failure: new Refusal("not-found", `no job ${jobId} is running`).failure }),
    close: async (): Promise<void> => {
      for (const { abort } of running.values()) abort.abort(closing);
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
};
