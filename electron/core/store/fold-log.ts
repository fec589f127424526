import { Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";
import { bundledWorker } from "./bundled-worker.ts";

/** Folded in this thread, when it comes to it, each so many pages of 4 KB: as usual, and as the most while a thread does it. */
const usual = 4_000;
const most = 40_000;

/** KB of pages that are kept: what is written is not read again soon, and what others read the system keeps too. */
const cache = { usual: 65_536, small: 8_192 } as const;

export type LogFolding = {
  /** After a commit: so much of texts and originals was written, in units and bytes. */
  readonly wrote: (much: number) => void;
  readonly end: () => Promise<void>;
};

/**
 * For work that writes much: fold the write-ahead log into the file in a thread of its own. The thread that writes then does
 * not stop for 16 MB at a time, and a tag made meanwhile does not wait for that.
 *
 * @param worker - the bundled thread; null, as in tests run from sources, leaves all as it is
 */
export const foldLogBeside = (
  db: Database,
  path: string,
  {
    worker = bundledWorker("fold-worker"),
    every = foldEvery,
  }: { readonly worker?: string | null; readonly every?: number } = {},
): LogFolding => {
  if (worker === null || path === ":memory:") return { wrote: () => {}, end: async () => {} };
  let thread: Worker | null = null;
  let ended = Promise.resolve();
  /** Nothing is to be asked of the thread: it is at it, or gone. */
  let folding = false;
  let written = 0;

  const start = (): Worker => {
    db.pragma(`wal_autocheckpoint = ${most}`);
    db.pragma(`cache_size = -${cache.small}`);
    const started = new Worker(worker, {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    });
    // While it folded some was added: little enough to be folded here, and the log begins anew.
    started.on("message", () => {
      folding = false;
      if (!db.inTransaction) db.pragma("wal_checkpoint(PASSIVE)");
    });
    // Without it the log is folded as ever.
    started.on("error", () => {});
    ended = new Promise((resolve) =>
      started.on("exit", () => {
        folding = true;
        db.pragma(`wal_autocheckpoint = ${usual}`);
        db.pragma(`cache_size = -${cache.usual}`);
        resolve();
      }),
    );
    return started;
  };

  return {
    wrote: (much) => {
      written += much;
      if (folding || written < every) return;
      written = 0;
      folding = true;
      thread ??= start();
      thread.postMessage("fold");
    },
    end: async () => {
      thread?.postMessage("end");
      await ended;
    },
  };
};

/** With the index, and pages that are written again and again, some 12 MB of log. */
const foldEvery = 4_000_000;
