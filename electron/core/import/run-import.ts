import { Refusal } from "../../../shared/contract/failure.ts";
import { readItems } from "../../../shared/contract/import.ts";
import type { ImportReport } from "../../../shared/contract/import.ts";
import type { Input as Asked } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { closing } from "../handlers.ts";
import type { JobContext } from "../handlers.ts";
import type { BatchPosition, Store } from "../store/index.ts";
import { findCopiesOf } from "./find-copies-of.ts";
import { listAgain } from "./list-again.ts";
import { listInputs } from "./list-inputs.ts";
import type { Given, Input } from "./list-inputs.ts";
import { openContainers } from "./open-containers.ts";
import { openParser } from "./open-parser.ts";
import type { Parser } from "./open-parser.ts";
import { prepare } from "./prepare.ts";
import { openReport } from "./report.ts";
import type { Report } from "./report.ts";
import type { Ready } from "./save-article.ts";
import { openWriter } from "./write-articles.ts";

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

type Work = {
  readonly given: readonly Given[];
  readonly start: BatchPosition;
  readonly batchId: Id | null;
  /** Newer versions become articles of their own. */
  readonly separate: boolean;
  readonly report: Report;
  /** Where in the report the first of them stands. */
  readonly from: number;
};

const importGiven = async (store: Store, work: Work, job: JobContext): Promise<ImportReport> => {
  const parser = openParser();
  const stop = (): void => void parser.close();
  job.signal.addEventListener("abort", stop);
  try {
    const report = await importAll(store, work, job, parser);
    // Stopped by the user it is over; with the program it is only put off. So it is when the disk is full.
    if (work.batchId !== null && job.signal.reason !== closing) store.importBatches.remove(work.batchId);
    return report;
  } finally {
    job.signal.removeEventListener("abort", stop);
    await parser.close();
  }
};

const importAll = async (
  store: Store,
  { given, start, batchId, separate, report, from }: Work,
  job: JobContext,
  parser: Parser,
): Promise<ImportReport> => {
  const writer = openWriter(store, job, report, batchId);
  /** Being read and parsed, in order; as many as the parser can work on. */
  const ahead: Promise<Ready | null>[] = [];
  let total = given.length;
  let done = start.input;
  const takeOne = async (): Promise<void> => {
    const ready = await ahead.shift();
    if (ready !== null && ready !== undefined && !job.signal.aborted) writer.add(ready);
    done += 1;
  };
  let at = from - 1;
  for await (const { input, position } of inOrder(given, start, parser, (more) => (total += more))) {
    if (job.signal.aborted) break;
    at += 1;
    job.progress({ done, total, at: input.name });
    ahead.push(prepare(store, input, { at, position, ...(separate ? { versionOf: null } : {}) }, parser, report));
    if (ahead.length >= parser.width) await takeOne();
    if (job.isPaused()) {
      // What was read until then is seen, and safe, while the user pauses.
      while (ahead.length > 0) await takeOne();
      if (!job.signal.aborted) writer.flush();
      job.progress({ done, total, at: null });
    }
    await job.breathe();
  }
  while (ahead.length > 0) await takeOne();
  if (!job.signal.aborted) writer.flush();
  job.progress({ done, total, at: null });
  await findCopiesOf(store, report, job, writer.label);
  return { items: report.finished() };
};

type Placed = { readonly input: Input; readonly position: BatchPosition };

/** From a position on: each with the position after it. */
async function* inOrder(
  given: readonly Given[],
  start: BatchPosition,
  parser: Parser,
  onMore: (count: number) => void,
): AsyncGenerator<Placed> {
  for (const [at, { listed }] of given.entries()) {
    if (at < start.input) continue;
    let member = 0;
    for await (const input of openContainers([listed], parser, onMore)) {
      member += 1;
      if (at > start.input || member > start.member) yield { input, position: { input: at, member } };
    }
  }
}
