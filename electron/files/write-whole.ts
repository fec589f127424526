import { randomBytes } from "node:crypto";
import { link, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Write a file beside its place and put it there at one go, so that there is never half a file. Throws as `fs` does, with
 * EEXIST where nothing may be replaced and something is there.
 */
export const writeWhole = async (path: string, bytes: Uint8Array, { replace = true } = {}): Promise<void> => {
  const beside = join(dirname(path), `.claimbook-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: "wx", flush: true });
    await (replace ? rename(beside, path) : placeNew(beside, path));
  } finally {
    await rm(beside, { force: true });
  }
};

/** Unlike a rename, a link fails when somebody has put a file there meanwhile. */
const placeNew = async (beside: string, path: string): Promise<void> => {
  try {
    await link(beside, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && knowsNoLinks.has(String(error.code)))) throw error;
    // The place is taken first, which fails in the same way.
    await (await open(path, "wx")).close();
    await rename(beside, path);
  }
};

/** Memory sticks. */
const knowsNoLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
