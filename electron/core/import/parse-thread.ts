import { Worker } from "node:worker_threads";
import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";
import type { Work, WorkerAnswer, WorkerTask } from "./parse-worker.ts";
import type { Parsed, Unpacked } from "./parsed.ts";
import type { Prepared } from "./prepared.ts";

export type Limits = {
  /** How long it may take until it answers or says that it gets on. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
};
export type Attempt =
  | { readonly parsed: Parsed }
  | { readonly unpacked: Unpacked }
  | { readonly texts: readonly (Prepared | null)[] }
  | { readonly compared: WorkedOut }
  | Failed;
/**
 * `unsure` when it may have been the work of another thread: only the memory of all together is seen. `unbegun` when the
 * thread was stopped over the task before.
 */
type Failed = { readonly failed: string; readonly unsure?: true; readonly unbegun?: true };

/** What JavaScript does not count, decompressed bytes above all, is seen only in the whole process. */
const watchEveryMs = 50;

/**
 * One worker thread, started when first needed and again after it had to be killed. Runs one task at a time; of those sent
 * ahead each has its time from when it is begun.
 */
export const openThread = (file: string, memoryMb: number) => {
  let worker: Worker | null = null;
  let count = 0;
  /** The task sent last, done. */
  let last: Promise<unknown> = Promise.resolve();
  const tooMuch = `it needs more than ${memoryMb} MB of memory`;

  const stop = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: 8 } });
    // An error between two tasks is told by the exit that the next task sees.
    started.on("error", () => {
      if (worker === started) worker = null;
    });
    return started;
  };

  const run = (work: Work, timeoutMs: number): Promise<Attempt> => {
    const at = (worker ??= start());
    count += 1;
    const task: WorkerTask = { id: count, ...work };
    const before = last;
    const attempted = new Promise<Attempt>((resolve) => {
      let begun = false;
      let ended = false;
      let timer: NodeJS.Timeout | undefined;
      let watch: NodeJS.Timeout | undefined;
      const end = (attempt: Attempt): void => {
        ended = true;
        clearTimeout(timer);
        clearInterval(watch);
        at.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(attempt);
      };
      const onMessage = (answer: WorkerAnswer): void => {
        if (answer.id !== task.id) return;
        if ("goingOn" in answer) timer?.refresh();
        else end("error" in answer ? { failed: answer.error } : answer);
      };
      const onError = (error: Error): void =>
        end({
          failed: "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch : error.message,
          ...(begun ? {} : { unbegun: true }),
        });
      const onExit = (): void => {
        if (worker === at) worker = null;
        end({ failed: "the parser was stopped", ...(begun ? {} : { unbegun: true }) });
      };
      const kill = (failed: Failed): void => {
        clearInterval(watch);
        at.off("exit", onExit);
        void stop().then(() => end(failed));
      };
      void before.then(() => {
        if (ended) return;
        begun = true;
        timer = setTimeout(() => kill({ failed: `it took longer than ${Math.round(timeoutMs / 1000)} s` }), timeoutMs);
        const used = process.memoryUsage.rss();
        watch = setInterval(() => {
          if (process.memoryUsage.rss() - used > memoryMb * 1_048_576) kill({ failed: tooMuch, unsure: true });
        }, watchEveryMs);
      });
      at.on("message", onMessage).on("error", onError).on("exit", onExit);
      at.postMessage(task);
    });
    last = attempted;
    return attempted;
  };
  return { run, stop };
};
