import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCore } from "../electron/core/core.ts";
import type { Core } from "../electron/core/core.ts";
import { createNotebook } from "../electron/core/store/index.ts";
import type { JobName, Asked, Output } from "../shared/contract/methods.ts";

/** Work in a folder that is gone afterwards. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const newNotebook = (path: string): Core => startCore(createNotebook(path, "Bench"));

/** Run a job to its end. */
export const runJob = async <M extends JobName>(core: Core, name: M, input: Asked<M>): Promise<Output<M>> => {
  const started = await core.dispatch(name, input);
  if (!started.ok) throw new Error(started.failure.message);
  const ended = await core.finished((started.value as { readonly jobId: string }).jobId);
  if (!ended.ok) throw new Error(ended.failure.message);
  // The core gives what the method's handler returned.
  return ended.value as Output<M>;
};
