import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { Refusal } from "../../../shared/contract/failure.ts";

/**
 * Write a whole, compact copy. `VACUUM INTO` and not the backup API: that one starts again with every write.
 *
 * @throws Refusal `exists` rather than overwrite
 */
export const backUp = (db: Database, path: string): void => {
  if (existsSync(path)) throw new Refusal("exists", `${path} exists already; choose another name for the copy`);
  db.prepare<[string]>("VACUUM INTO ?").run(path);
};
