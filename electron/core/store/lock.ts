import { closeSync, openSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { Refusal } from "../../../shared/contract/failure.ts";

export type Lock = { readonly release: () => void };

/**
 * Hold a notebook for this process alone. The lock is an exclusive transaction on a small database beside the notebook:
 * the system lets go of it when the process dies, however it dies, so there is never a stale lock to clear.
 *
 * @throws Refusal `in-use` when another process holds it, `io` when the folder cannot be written
 */
export const takeLock = (path: string): Lock => {
  const lockPath = join(dirname(path), `.${basename(path)}.lock`);
  for (;;) {
    const before = fileNumber(lockPath, path);
    const db = new Database(lockPath, { timeout: 0 });
    try {
      db.exec("BEGIN EXCLUSIVE");
    } catch {
      db.close();
      throw new Refusal(
        "in-use",
        `${path} is already open in another program (Claimbook or a script). Close it there first`,
      );
    }
    // The holder before may have removed the file between our opening and our locking it: then we lock a ghost.
    if (fileNumber(lockPath, path) === before) {
      return {
        release: () => {
          if (!db.open) return;
          removeQuietly(lockPath);
          db.exec("ROLLBACK");
          db.close();
        },
      };
    }
    db.close();
  }
};

/**
 * Makes the file if there is none, so that two starters meet at the same one. One that is there is only looked at, never
 * opened: on POSIX systems closing any handle of a file lets go of all locks the process has on it.
 */
const fileNumber = (lockPath: string, path: string): bigint => {
  for (;;) {
    const there = statSync(lockPath, { bigint: true, throwIfNoEntry: false });
    if (there !== undefined) return there.ino;
    try {
      closeSync(openSync(lockPath, "wx"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Refusal("io", `${path} cannot be written: its folder is missing or protected (${reason})`);
    }
  }
};

/** Windows does not remove an open file; the empty lock file may stay there. */
const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
};
