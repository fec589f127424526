import { existsSync, realpathSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { SavedOriginal } from "../../../shared/contract/library.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { writeWhole } from "../../files/write-whole.ts";
import type { JobContext } from "../handlers.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";

/**
 * Write an article's original into a file, bit for bit and whole. Nothing is written when the bytes are no longer those that came in.
 */
export const saveOriginal = async (
  store: Store,
  { articleId, to }: Input<"library.saveOriginal">,
  job: JobContext,
): Promise<SavedOriginal> => {
  const chosen = "token" in to;
  const target = resolve(chosen ? job.savePathOf(to.token) : to.path);
  job.label(`Save original as ${basename(target)}`);
  refuseNotebook(target, store.path);
  const { bytes, sha256, byteLength } = intact(store, articleId);
  await job.breathe();
  if (job.signal.aborted) throw new Refusal("cancelled", "saving was cancelled; nothing was written");
  await write(target, bytes, chosen);
  return { name: basename(target), sha256, byteLength };
};

const intact = (store: Store, articleId: string) => {
  const verification = store.verifying.article(articleId);
  if (verification === null) throw new Refusal("not-found", "this article is no longer in the notebook");
  const damaged = (): never => {
    throw new Refusal(
      "damaged",
      `the original of “${verification.title}” is not what was imported, nothing was saved: ${verification.problems.join("; ")}`,
    );
  };
  // Damage elsewhere in the article is no reason to keep a whole original back.
  const snapshot = readable(() => store.articles.snapshot(articleId)) ?? damaged();
  return sha256Of(snapshot.bytes) === snapshot.sha256 ? snapshot : damaged();
};

/** Null when the bytes cannot be unpacked. */
const readable = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (codeOf(error).startsWith("Z_") || codeOf(error).startsWith("ERR_BUFFER")) return null;
    throw error;
  }
};

const refuseNotebook = (target: string, notebook: string): void => {
  const real = existsSync(target) ? realpathSync(target) : target;
  const own = existsSync(notebook) ? realpathSync(notebook) : notebook;
  if ([own, `${own}-wal`, `${own}-shm`].includes(real))
    throw new Refusal("exists", `${target} is the open notebook itself: choose another name`);
};

const write = async (target: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> => {
  try {
    if (!mayReplace && existsSync(target)) throw alreadyThere(target);
    await writeWhole(target, bytes, { replace: mayReplace });
  } catch (error) {
    throw explain(target, error);
  }
};

const alreadyThere = (target: string): Refusal =>
  new Refusal("exists", `${target} exists already: an original is never written over a file`);

/** A system error as a sentence; any other error as it is. */
const explain = (target: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (!(error instanceof Error) || error instanceof Refusal || code === "") return error;
  if (code === "EEXIST") return alreadyThere(target);
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new Refusal(full ? "disk-full" : "io", `${target} could not be written (${error.message})`);
};

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
