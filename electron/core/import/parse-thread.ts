import { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerTask } from "./parse-worker.ts";
import type { Parsed, Source } from "./parsed.ts";

export type Limits = { readonly timeoutMs: number; readonly memoryMb: number };
export type Attempt = { readonly parsed: Parsed } | { readonly failed: string };

/** One worker thread, started when first needed and again after it had to be killed. Runs one task at a time. */
export const openThread = (file: string, { timeoutMs, memoryMb }: Limits) => {
  let worker: Worker | null = null;
  let count = 0;

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

  const run = (source: Source, whole: boolean): Promise<Attempt> => {
    const at = (worker ??= start());
    count += 1;
    const task: WorkerTask = { id: count, source, whole };
    return new Promise((resolve) => {
      const end = (attempt: Attempt): void => {
        clearTimeout(timer);
        at.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(attempt);
      };
      const onMessage = (answer: WorkerAnswer): void => {
        if (answer.id === task.id) end("parsed" in answer ? { parsed: answer.parsed } : { failed: answer.error });
      };
      const onError = (error: Error): void =>
        end({
          failed:
            "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
              ? `it needs more than ${memoryMb} MB of memory`
              : error.message,
        });
      const onExit = (): void => {
        if (worker === at) worker = null;
        end({ failed: "the parser was stopped" });
      };
      const timer = setTimeout(() => {
        at.off("exit", onExit);
        void stop().then(() => end({ failed: `it took longer than ${timeoutMs / 1000} s` }));
      }, timeoutMs);
      at.on("message", onMessage).on("error", onError).on("exit", onExit);
      at.postMessage(task);
    });
  };
  return { run, stop };
};
