import { Refusal } from "../../../shared/contract/failure.ts";
import { readItems } from "../../../shared/contract/import.ts";
import type { ImportReport } from "../../../shared/contract/import.ts";
import type { Input as Asked } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { closing } from "../handlers.ts";
import type { JobContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { importAll } from "./import-all.ts";
import type { Work } from "./import-all.ts";
import { listAgain } from "./list-again.ts";
import { listInputs } from "./list-inputs.ts";
import { openParser } from "./open-parser.ts";
import { openReport } from "./report.ts";

/**
 * Import everything that was given. Each file goes in whole or not at all, and one that cannot is reported and held
 * against no other. Stops between files when the job is cancelled; what is in by then stays, and is one step to undo.
 * What is left to do is kept in the notebook while it runs, so that an import the program's end broke off can go on.
 */
export const runImport = async (
  store: Store,
  { items, tables, separate }: Pick<Asked<"import.run">, "items" | "tables" | "separate">,
  job: JobContext,
  onBatch: (batchId: Id) => void,
): Promise<ImportReport> => {
  job.label("Import");
  const given = await listInputs(items, tables, job);
  const [only] = given;
  job.label(
    given.length === 1 && only !== undefined
      ? `Import ${only.listed.name}`
      : `Import ${given.length.toLocaleString("en")} articles`,
  );
  const places = given.flatMap(({ from }) => (from === null ? [] : [from]));
  const remembered =
    places.length === given.length && (given.length > 1 || (only !== undefined && !("read" in only.listed)));
  const batchId = remembered && given.length > 0 ? store.importBatches.begin(places, separate) : null;
  if (batchId !== null) onBatch(batchId);
  const start = { input: 0, member: 0 };
  return importGiven(store, { given, start, batchId, separate, report: openReport(), from: 0 }, job);
};

/** Go on with an import that was broken off; its report is about all of it. */
export const resumeImport = (store: Store, batchId: Id, job: JobContext): Promise<ImportReport> => {
  const batch = store.importBatches.get(batchId);
  if (batch === null) throw new Refusal("not-found", "this import is not waiting to be taken up again");
  const { given, start } = listAgain(batch, job);
  const before = batch.outcomes.flatMap(readItems);
  job.label(`Import ${(given.length - start.input).toLocaleString("en")} more articles`);
  const { separate } = batch;
  return importGiven(store, { given, start, batchId, separate, report: openReport(before), from: before.length }, job);
};

const importGiven = async (store: Store, work: Work, job: JobContext): Promise<ImportReport> => {
  const parser = openParser();
  const folding = store.foldLogBeside();
  const stop = (): void => void parser.close();
  job.signal.addEventListener("abort", stop);
  try {
    const report = await importAll(store, work, job, { parser, folding });
    // Stopped by the user it is over; with the program it is only put off. So it is when the disk is full.
    if (work.batchId !== null && job.signal.reason !== closing) store.importBatches.remove(work.batchId);
    return report;
  } finally {
    job.signal.removeEventListener("abort", stop);
    await Promise.all([parser.close(), folding.end()]);
  }
};
