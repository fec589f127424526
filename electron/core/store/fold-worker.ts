import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

/** Entry of a thread that folds a notebook's write-ahead log into its file whenever it is told to, and says when it has. */
const path: unknown = workerData;
const port = parentPort;
if (typeof path === "string" && port !== null) {
  const db = new Database(path, { fileMustExist: true });
  db.pragma("synchronous = FULL");
  port.on("message", (message: "fold" | "end") => {
    if (message === "end") {
      db.close();
      port.close();
      return;
    }
    // Never waits for the one that writes, nor makes it wait: what is written meanwhile is left for the next time.
    db.pragma("wal_checkpoint(PASSIVE)");
    port.postMessage("folded");
  });
}
