import { SqliteError } from "better-sqlite3";
import { Refusal } from "../../../shared/contract/failure.ts";

/** Give a SQLite error the kind and the sentence a user needs; anything else is returned as it is. */
export const sortSqliteError = (error: unknown, path: string): unknown => {
  if (!(error instanceof SqliteError)) return error;
  const code = error.code;
  if (code.startsWith("SQLITE_NOTADB")) return new Refusal("not-a-notebook", `${path} is not a Claimbook notebook`);
  if (code.startsWith("SQLITE_CORRUPT"))
    return new Refusal(
      "damaged",
      `${path} is damaged (${error.message}). Restore it from a backup; what is written so far was kept`,
    );
  if (code.startsWith("SQLITE_FULL"))
    return new Refusal(
      "disk-full",
      `the disk is full: ${path} could not be written. Nothing was lost; free some space and try again`,
    );
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new Refusal("in-use", `${path} is busy in another program`);
  if (code.startsWith("SQLITE_READONLY")) return new Refusal("read-only", `${path} is open for reading only`);
  if (code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_CANTOPEN"))
    return new Refusal("io", `${path} could not be read or written (${error.message})`);
  return error;
};
