import { Refusal } from "../../../shared/contract/failure.ts";
import type { ImportInput, ImportReport } from "../../../shared/contract/import.ts";
import type { JobContext } from "../handlers.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { findCopiesOf } from "./find-copies-of.ts";
import { listInputs } from "./list-inputs.ts";
import type { Input, Listed } from "./list-inputs.ts";
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
 */
export const runImport = async (
  store: Store,
  items: readonly ImportInput[],
  job: JobContext,
): Promise<ImportReport> => {
  job.label("Import");
  const parser = openParser();
  const stop = (): void => void parser.close();
  job.signal.addEventListener("abort", stop);
  try {
    const inputs = await listInputs(items, job);
    const [only] = inputs;
    job.label(
      inputs.length === 1 && only !== undefined
        ? `Import ${only.name}`
        : `Import ${inputs.length.toLocaleString("en")} articles`,
    );
    return await importAll(store, inputs, job, parser);
  } finally {
    job.signal.removeEventListener("abort", stop);
    await parser.close();
  }
};

const importAll = async (
  store: Store,
  inputs: readonly Listed[],
  job: JobContext,
  parser: Parser,
): Promise<ImportReport> => {
  const report = openReport();
  const writer = openWriter(store, job, report);
  /** Being read and parsed, in order; as many as the parser can work on. */
  const ahead: Promise<Ready | null>[] = [];
  let total = inputs.length;
  let done = 0;
  const takeOne = async (): Promise<void> => {
    const ready = await ahead.shift();
    if (ready !== null && ready !== undefined && !job.signal.aborted) writer.add(ready);
    done += 1;
  };
  let at = -1;
  for await (const input of openContainers(inputs, parser, (more) => (total += more))) {
    if (job.signal.aborted) break;
    at += 1;
    job.progress({ done, total, at: input.name });
    ahead.push(prepare(store, input, at, parser, report));
    if (ahead.length >= parser.width) await takeOne();
    await job.breathe();
  }
  while (ahead.length > 0) await takeOne();
  if (!job.signal.aborted) writer.flush();
  job.progress({ done, total, at: null });
  await findCopiesOf(store, report, job, writer.label);
  return { items: report.finished() };
};

/** Read and parse; null when there is nothing to write, and the report says why. */
const prepare = async (
  store: Store,
  input: Input,
  at: number,
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
    return { at, name: input.name, original, sha256, parsed };
  } catch (error) {
    report.fail(at, input.name, error);
    return null;
  }
};

/** The caller's title counts before any that was found; the text beside a page stands in when the page has none. */
const withGiven = async (found: Parsed, { title, spare, source }: Original): Promise<Parsed> => {
  const parsed =
    found.text.trim() === "" && spare !== null
      ? await parseSource({ ...source, format: "text", content: spare })
      : found;
  return title === null
    ? parsed
    : {
        ...parsed,
        meta: { ...parsed.meta, title },
        metaOrigin: { ...parsed.metaOrigin, title: "given on import" },
      };
};
