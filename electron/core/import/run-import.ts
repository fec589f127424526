import { Refusal } from "../../../shared/contract/failure.ts";
import { readItems } from "../../../shared/contract/import.ts";
import type { ImportInput, ImportReport } from "../../../shared/contract/import.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { closing } from "../handlers.ts";
import type { TableChoice } from "../../../shared/domain/table-columns.ts";
import type { JobContext } from "../handlers.ts";
import { sha256Of } from "../store/index.ts";
import type { BatchPosition, Store } from "../store/index.ts";
import { findCopiesOf } from "./find-copies-of.ts";
import { listAgain } from "./list-again.ts";
import { listInputs } from "./list-inputs.ts";
import type { Given, Input } from "./list-inputs.ts";
import { openContainers } from "./open-containers.ts";
import { openParser } from "./open-parser.ts";
import type { Parser } from "./open-parser.ts";
import { parseSource } from "./parse-source.ts";
import type { Parsed } from "./parsed.ts";
import type { Original } from "./read/original.ts";
import { openReport } from "./report.ts";
import type { Report } from "./report.ts";
import { duplicate } from "./save-article.ts";
import type { Ready } from "./save-article.ts";
import { openWriter } from "./write-articles.ts";

/**
 * Import everything that was given. Each file goes in whole or not at all, and one that cannot is reported and held
 * against no other. Stops between files when the job is cancelled; what is in by then stays, and is one step to undo.
 * What is left to do is kept in the notebook while it runs, so that an import the program's end broke off can go on.
 */
export const runImport = async (
  store: Store,
  { items, tables }: { readonly items: readonly ImportInput[]; readonly tables: readonly TableChoice[] },
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
  const batchId = remembered && given.length > 0 ? store.importBatches.begin(places) : null;
  if (batchId !== null) onBatch(batchId);
  return importGiven(store, { given, start: { input: 0, member: 0 }, batchId, report: openReport(), from: 0 }, job);
};

/** Go on with an import that was broken off; its report is about all of it. */
export const resumeImport = (store: Store, batchId: Id, job: JobContext): Promise<ImportReport> => {
  const batch = store.importBatches.get(batchId);
  if (batch === null) throw new Refusal("not-found", "this import is not waiting to be taken up again");
  const { given, start } = listAgain(batch, job);
  const before = batch.outcomes.flatMap(readItems);
  job.label(`Import ${(given.length - start.input).toLocaleString("en")} more articles`);
  return importGiven(store, { given, start, batchId, report: openReport(before), from: before.length }, job);
};

type Work = {
  readonly given: readonly Given[];
  readonly start: BatchPosition;
  readonly batchId: Id | null;
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
  { given, start, batchId, report, from }: Work,
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
    ahead.push(prepare(store, input, { at, position }, parser, report));
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

/** Read and parse; null when there is nothing to write, and the report says why. */
const prepare = async (
  store: Store,
  input: Input,
  { at, position }: Pick<Ready, "at" | "position">,
  parser: Parser,
  report: Report,
): Promise<Ready | null> => {
  if ("skipped" in input) {
    report.skip(at, input.name, input.skipped);
    return null;
  }
  try {
    const original = await input.read();
    const sha256 = sha256Of(original.bytes);
    // A page takes long to parse; for a plain text the look-up when it is written is soon enough.
    const there = original.source.format === "text" ? null : store.articles.findBytes(sha256);
    if (there !== null) {
      report.put(at, duplicate(store, input.name, there));
      return null;
    }
    const parsed = await withGiven(await parser.parse(original.source), original);
    if (parsed.text.trim() === "") throw new Refusal("bad-input", `${input.name} has no text in it`);
    return { at, position, name: input.name, original, sha256, parsed };
  } catch (error) {
    report.fail(at, input.name, error);
    return null;
  }
};

/** The caller's title counts before any that was found; the text beside a page stands in when the page has none. */
const withGiven = async (found: Parsed, { title, spare, source, remark }: Original): Promise<Parsed> => {
  const read =
    found.text.trim() === "" && spare !== null
      ? await parseSource({ ...source, format: "text", content: spare })
      : found;
  const parsed =
    remark === undefined ? read : { ...read, warning: read.warning === null ? remark : `${read.warning}; ${remark}` };
  return title === null
    ? parsed
    : {
        ...parsed,
        meta: { ...parsed.meta, title },
        metaOrigin: { ...parsed.metaOrigin, title: "given on import" },
      };
};
