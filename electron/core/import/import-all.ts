import { setImmediate as letOthersIn } from "node:timers/promises";
import type { ImportReport } from "../../../shared/contract/import.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { JobContext } from "../handlers.ts";
import type { BatchPosition, LogFolding, Store } from "../store/index.ts";
import { compareBefore } from "./compare-before.ts";
import { findCopiesOf } from "./find-copies-of.ts";
import type { Given, Input, Listed } from "./list-inputs.ts";
import { openContainers } from "./open-containers.ts";
import type { Parser } from "./open-parser.ts";
import { prepare } from "./prepare.ts";
import type { FoundFile } from "./read/find-files.ts";
import type { Report } from "./report.ts";
import type { Ready } from "./save-article.ts";
import { openWriter } from "./write-articles.ts";

export type Work = {
  readonly given: readonly Given[];
  readonly start: BatchPosition;
  readonly batchId: Id | null;
  /** Newer versions become articles of their own. */
  readonly separate: boolean;
  readonly report: Report;
  /** Where in the report the first of them stands. */
  readonly from: number;
};

/** In the order given; each file whole or not at all, and the report says which. */
export const importAll = async (
  store: Store,
  { given, start, batchId, separate, report, from }: Work,
  job: JobContext,
  { parser, folding }: { readonly parser: Parser; readonly folding: LogFolding },
): Promise<ImportReport> => {
  const writer = openWriter(store, job, report, { batchId, folding });
  const kind = separate ? { versionOf: null } : {};
  /** Being read and parsed, in order. */
  const ahead: Promise<readonly (Ready | null)[]>[] = [];
  let total = given.length;
  let done = start.input;
  let at = from;
  const takeOne = async (): Promise<void> => {
    for (const ready of (await ahead.shift()) ?? []) {
      if (job.signal.aborted) return;
      done += 1;
      if (ready !== null && writer.add(await compareBefore(store, ready, parser))) await letOthersIn();
    }
  };
  /** What was read until then is written. */
  const takeAll = async (): Promise<void> => {
    while (ahead.length > 0) await takeOne();
    while (!job.signal.aborted && writer.flush()) await letOthersIn();
    job.progress({ done, total, at: null });
  };
  const begin = async (name: string, preparing: Promise<readonly (Ready | null)[]>, most: number): Promise<void> => {
    job.progress({ done, total, at: name });
    ahead.push(preparing);
    if (ahead.length >= most) await takeOne();
    // It is seen, and safe, while the user pauses.
    if (job.isPaused()) await takeAll();
    await job.breathe();
  };

  let texts: Placed[] = [];
  const beginTexts = async (): Promise<void> => {
    const [first] = texts;
    if (first === undefined) return;
    const preparing = prepareTexts(store, texts, parser, report);
    texts = [];
    await begin(first.input.name, preparing, parser.textsAhead);
  };
  for (const [index, { listed }] of given.entries()) {
    if (job.signal.aborted) break;
    if (index < start.input) continue;
    if (isText(listed)) {
      if (index > start.input || start.member === 0)
        texts.push({ input: listed, as: { at: at++, position: { input: index + 1, member: 0 }, ...kind } });
      if (texts.length >= textsAtOnce) await beginTexts();
      continue;
    }
    await beginTexts();
    let member = 0;
    for await (const input of openContainers([listed], parser, (more) => (total += more))) {
      if (job.signal.aborted) break;
      member += 1;
      if (index === start.input && member <= start.member) continue;
      const as = { at: at++, position: { input: index, member }, ...kind };
      const preparing = prepare(store, input, as, parser, report);
      await begin(
        input.name,
        preparing.then((ready) => [ready]),
        parser.width,
      );
    }
  }
  if (!job.signal.aborted) await beginTexts();
  await takeAll();
  await findCopiesOf(store, report, job, writer.label);
  return { items: report.finished() };
};

/** So many small files of plain text are sent to a thread together. */
const textsAtOnce = 32;

type Text = Extract<Input, { readonly read: unknown }> & { readonly text: FoundFile };
type Placed = { readonly input: Text; readonly as: Pick<Ready, "at" | "position" | "versionOf"> };

const isText = (listed: Listed): listed is Text => "text" in listed && listed.text !== undefined;

const prepareTexts = async (
  store: Store,
  texts: readonly Placed[],
  parser: Parser,
  report: Report,
): Promise<readonly (Ready | null)[]> => {
  try {
    const prepared = await parser.texts(texts.map(({ input }) => input.text));
    const all: (Ready | null)[] = [];
    for (const [index, { input, as }] of texts.entries()) {
      const found = prepared[index] ?? null;
      all.push(
        found === null ? await prepare(store, input, as, parser, report) : { ...as, name: input.name, prepared: found },
      );
    }
    return all;
  } catch (error) {
    for (const { input, as } of texts) report.fail(as.at, input.name, error);
    return [];
  }
};
