import { randomBytes } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  accessSync,
  constants,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import type { Database as Db } from "better-sqlite3";
import { Refusal } from "../../../shared/contract/failure.ts";
import { newId } from "../../../shared/domain/id.ts";
import { takeLock } from "./lock.ts";
import type { Lock } from "./lock.ts";
import { latestVersion, migrate } from "./migrate.ts";
import { sortSqliteError } from "./sqlite-error.ts";

/** "Clmb": written into every notebook, so that another program's SQLite file is not taken for one. */
const applicationId = 0x43_6c_6d_62;

export type OpenedDatabase = {
  readonly db: Db;
  readonly path: string;
  /** Why nothing can be written, in words; null when it can. */
  readonly readOnly: string | null;
  /** Closes the file and lets others open it. */
  readonly close: () => void;
};

/**
 * Make a new, empty notebook.
 *
 * @throws Refusal `exists` when there is a file of that name
 */
export const createNotebook = (path: string, title: string): OpenedDatabase => {
  if (existsSync(path)) throw new Refusal("exists", `${path} exists already`);
  const lock = takeLock(path);
  let db: Db | null = null;
  try {
    db = openFile(path, false);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma("journal_mode = WAL");
    setUp(db);
    migrate(db, path);
    const put = db.prepare<[string, string]>("INSERT INTO notebook VALUES (?, ?)");
    db.transaction(() => {
      put.run("id", newId());
      put.run("title", title);
      put.run("created_at", new Date().toISOString());
    })();
    return { db, path, readOnly: null, close: closing(db, lock) };
  } catch (error) {
    db?.close();
    // Half a notebook is no notebook, and its name would be taken.
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    lock.release();
    throw sortSqliteError(error, path);
  }
};

/**
 * Open a notebook. One that cannot be written (permissions, a newer program's) opens read-only and says why.
 *
 * @throws Refusal `not-found`, `not-a-notebook`, `damaged`, `in-use`
 */
export const openNotebook = (path: string): OpenedDatabase => {
  if (!existsSync(path)) throw new Refusal("not-found", `there is no file ${path}`);
  const readOnly = unwritable(path);
  if (readOnly !== null) {
    inspect(path);
    return openReadOnly(path, readOnly);
  }
  const lock = takeLock(path);
  let db: Db | null = null;
  try {
    // Only under the lock: where this process has the notebook open already, opening and closing the file would let go
    // of SQLite's own locks on it.
    inspect(path);
    db = openFile(path, false);
    const version = identify(db, path);
    if (version > latestVersion) {
      db.close();
      lock.release();
      return openReadOnly(
        path,
        `${basename(path)} is at schema ${version}, this program knows ${latestVersion}: it was written by a newer Claimbook and is open for reading only`,
      );
    }
    db.pragma("journal_mode = WAL");
    setUp(db);
    migrate(db, path);
    return { db, path, readOnly: null, close: closing(db, lock) };
  } catch (error) {
    db?.close();
    lock.release();
    throw sortSqliteError(error, path);
  }
};

/** An empty notebook in memory, for tests and dry runs. */
export const notebookInMemory = (): OpenedDatabase => {
  const db = new Database(":memory:");
  setUp(db);
  migrate(db, ":memory:");
  db.prepare<[string, string]>("INSERT INTO notebook VALUES (?, ?)").run("id", newId());
  db.prepare<[string, string]>("INSERT INTO notebook VALUES (?, ?)").run("title", "In memory");
  return { db, path: ":memory:", readOnly: null, close: () => db.close() };
};

const openFile = (path: string, readonly: boolean): Db => {
  const db = new Database(path, { readonly });
  db.pragma("busy_timeout = 5000");
  return db;
};

const setUp = (db: Db): void => {
  // On every open: an already-WAL file opens as NORMAL in this build, which loses acknowledged commits in a power cut.
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  // Pages of 4 KB. An import fills SQLite's usual thousand with a few hundred articles, and each time waits for the disk twice.
  db.pragma("wal_autocheckpoint = 4000");
  db.pragma("temp_store = MEMORY");
  db.pragma("cache_size = -65536");
  // Confidential material: what is deleted is overwritten.
  db.pragma("secure_delete = ON");
};

/** Look at the file before SQLite does: its errors come late and say little. */
const inspect = (path: string): void => {
  const size = statSync(path).size;
  if (statSync(path).isDirectory())
    throw new Refusal("not-a-notebook", `${path} is a folder, not a Claimbook notebook`);
  const header = Buffer.alloc(100);
  const file = openForReading(path);
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (size < 100 || header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new Refusal("not-a-notebook", `${path} is not a Claimbook notebook${size === 0 ? ": it is empty" : ""}`);
  if (header.readUInt32BE(68) !== applicationId)
    throw new Refusal("not-a-notebook", `${path} is a database of another program, not a Claimbook notebook`);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const wanted = pageSize * header.readUInt32BE(28);
  // With a write-ahead log beside it the header may be ahead of the file.
  if (size < wanted && !existsSync(`${path}-wal`))
    throw new Refusal(
      "damaged",
      `${path} is cut short: it has ${size} bytes of ${wanted}. Restore it from a backup; nothing was changed`,
    );
};

const openForReading = (path: string): number => {
  try {
    return openSync(path, "r");
  } catch (error) {
    throw new Refusal("io", `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const identify = (db: Db, path: string): number => {
  if (db.pragma("application_id", { simple: true }) !== applicationId)
    throw new Refusal("not-a-notebook", `${path} is not a Claimbook notebook`);
  return Number(db.pragma("user_version", { simple: true }));
};

const unwritable = (path: string): string | null => {
  for (const place of [path, join(path, "..")]) {
    try {
      accessSync(place, constants.W_OK);
    } catch {
      return `${basename(path)} cannot be written (${place === path ? "the file" : "its folder"} is read-only): it is open for reading only`;
    }
  }
  // Root may write anything; a file marked read-only is still meant to be left alone.
  if ((statSync(path).mode & 0o222) === 0) return `${basename(path)} is marked read-only: it is open for reading only`;
  return null;
};

/**
 * SQLite must write a shared-memory file to read a notebook in WAL mode, so reading goes to a private copy when the
 * folder does not allow it.
 */
const openReadOnly = (path: string, why: string): OpenedDatabase => {
  const folder = mkdtempSync(join(tmpdir(), `claimbook-${randomBytes(4).toString("hex")}-`));
  const copy = join(folder, basename(path));
  try {
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    // The copy starts writable so that SQLite can fold a write-ahead log into it, and an older schema be brought up to date.
    const first = openFile(copy, false);
    identify(first, path);
    first.pragma("journal_mode = DELETE");
    migrate(first, null);
    first.close();
    const db = openFile(copy, true);
    return {
      db,
      path,
      readOnly: why,
      close: () => {
        db.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw sortSqliteError(error, path);
  }
};

const closing = (db: Db, lock: Lock) => (): void => {
  if (!db.open) return;
  try {
    // At rest a notebook is one file that any SQLite can read from anywhere.
    db.pragma("journal_mode = DELETE");
  } finally {
    db.close();
    lock.release();
  }
};
