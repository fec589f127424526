import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { importAgain } from "./import-again.ts";
import { resumeImport, runImport } from "./run-import.ts";
import { splitOff } from "./split-off.ts";
import { previewTables } from "./table/preview-tables.ts";

/** Articles come in. */
export const importHandlers = (store: Store): HandlersOf<"import."> => {
  /** Batches that a job of this process is at: those are not broken off. */
  const running = new Set<Id>();
  const refuseRunning = (batchId: Id): void => {
    if (running.has(batchId)) throw new Refusal("in-use", "this import is going on already");
  };
  const refuseReadOnly = (): void => {
    if (store.readOnly !== null) throw new Refusal("read-only", store.readOnly);
  };
  return {
    "import.again": (input, job) => {
      refuseReadOnly();
      return importAgain(store, input, job);
    },
    "import.splitOff": (input, job) => {
      refuseReadOnly();
      return splitOff(store, input, job);
    },
    "import.run": async ({ items, tables, separate }, job) => {
      refuseReadOnly();
      let batchId: Id | null = null;
      try {
        return await runImport(store, { items, tables, separate }, job, (id) => {
          batchId = id;
          running.add(id);
        });
      } finally {
        if (batchId !== null) running.delete(batchId);
      }
    },
    "import.tables": async ({ token }, job) => {
      job.label("Look at tables");
      return { tables: await previewTables(job.pathsOf(token)) };
    },
    "import.interrupted": () =>
      store.readOnly === null ? store.importBatches.all().filter(({ id }) => !running.has(id)) : [],
    "import.resume": async ({ batchId }, job) => {
      refuseReadOnly();
      refuseRunning(batchId);
      running.add(batchId);
      try {
        return await resumeImport(store, batchId, job);
      } finally {
        running.delete(batchId);
      }
    },
    "import.discard": ({ batchId }) => {
      refuseReadOnly();
      refuseRunning(batchId);
      store.importBatches.remove(batchId);
      return null;
    },
  };
};
