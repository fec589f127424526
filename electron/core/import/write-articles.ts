import { Refusal } from "../../../shared/contract/failure.ts";
import type { ImportItem } from "../../../shared/contract/import.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { JobContext } from "../handlers.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { LogFolding, Store } from "../store/index.ts";
import type { Prepared } from "./prepared.ts";
import type { Report } from "./report.ts";
import { fateOf, learnWords, saveArticle } from "./save-article.ts";
import type { Ready } from "./save-article.ts";

/** Small files are written together: each commit writes some pages again. */
const mostTogether = 128;
const mostTextTogether = 2_000_000;
/** Nor so many that a tag would wait for them: indexing and committing take as long again. */
const writingMs = 12;
/** Nor is what is ready held back long: the list fills while slow pages are parsed. */
const longestWaitMs = 400;

/**
 * Gathers parsed articles and writes them a handful at a time.
 *
 * @param batchId - the batch that is remembered as done so far; null when it is not
 */
export const openWriter = (
  store: Store,
  job: JobContext,
  report: Report,
  { batchId, folding }: { readonly batchId: Id | null; readonly folding: LogFolding | null },
) => {
  let waiting: Ready[] = [];
  let size = 0;
  /** Counted when they are in: one that turns out to be there already is not imported. */
  let imported = 0;
  let updated = 0;
  let since = 0;
  let label = "Import";

  /** @returns how many of them it wrote: as many as there is time for, and go together */
  const write = (batch: readonly Ready[]): number => {
    // A new article rests on nothing that is written meanwhile: undo takes later work on it back first, then all of them.
    // A newer version rests on every passage of the one before.
    const [first] = batch;
    const firstFate = first === undefined ? null : fateOf(store, first);
    const versions = firstFate?.kind === "version";
    const items = job.write(
      (written: readonly ImportItem[]) => {
        label = labelOf(imported, updated, written);
        return label;
      },
      () => {
        const until = performance.now() + writingMs;
        const saved: ImportItem[] = [];
        for (const ready of batch) {
          const fate = ready === first && firstFate !== null ? firstFate : fateOf(store, ready);
          if (saved.length > 0 && (fate.kind === (versions ? "new" : "version") || performance.now() > until)) break;
          const item = saveArticle(store, ready, fate);
          saved.push(item);
          report.put(ready.at, item);
        }
        const last = batch[saved.length - 1];
        if (batchId !== null && last !== undefined)
          store.importBatches.advance(batchId, last.position, JSON.stringify(report.unkept(last.at)));
        return saved;
      },
      // After a power cut a batch that is remembered goes on from wherever it was written to.
      { asOne: !versions, lasting: batchId === null },
    );
    imported += items.filter(isImported).length;
    updated += items.filter(({ status }) => status === "updated").length;
    const last = batch[items.length - 1];
    if (last !== undefined) report.keptUpTo(last.at);
    folding?.wrote(batch.slice(0, items.length).reduce((sum, { prepared }) => sum + weightOf(prepared), 0));
    return items.length;
  };
  const oneByOne = (batch: readonly Ready[]): void => {
    for (const ready of batch) {
      try {
        write([ready]);
      } catch (error) {
        if (stopsEverything(error)) throw error;
        learnWords(store, ready);
        report.fail(ready.at, ready.name, error);
      }
    }
  };
  /** Some of what is waiting. Whether there is more. */
  const flush = (): boolean => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return false;
    since = Date.now();
    try {
      waiting = batch.slice(write(batch));
    } catch (error) {
      if (stopsEverything(error)) throw error;
      // The whole transaction was taken back: find the one at fault, and let the others in.
      oneByOne(batch);
    }
    size = waiting.reduce((sum, { prepared }) => sum + prepared.parsed.text.length, 0);
    return waiting.length > 0;
  };
  return {
    /** Whether it wrote some: then it is time to let others in. */
    add: (ready: Ready): boolean => {
      if (waiting.length === 0) since = Date.now();
      waiting.push(ready);
      size += ready.prepared.parsed.text.length;
      const due = waiting.length >= mostTogether || size >= mostTextTogether || Date.now() - since >= longestWaitMs;
      if (due) flush();
      return due;
    },
    flush,
    /** What the Undo menu says of the import so far. */
    label: (): string => label,
  };
};

const weightOf = ({ parsed, packed }: Prepared): number => parsed.text.length + packed.bytes.length;

const isImported = ({ status }: ImportItem): boolean => status === "imported";

/** What the job has imported so far, these included. */
const labelOf = (before: number, updatedBefore: number, written: readonly ImportItem[]): string => {
  const imported = written.filter(isImported);
  const [first] = imported;
  const updates = written.filter(({ status }) => status === "updated");
  const [update] = updates;
  if (before + imported.length === 0 && update !== undefined)
    return updatedBefore + updates.length === 1
      ? `Update ${quoted(update.title ?? update.name)}`
      : `Update ${countOf(updatedBefore + updates.length, "article")}`;
  return before === 0 && imported.length === 1 && first !== undefined
    ? `Import ${quoted(first.title ?? first.name)}`
    : `Import ${countOf(before + imported.length, "article")}`;
};

/** A full disk or a notebook that cannot be written is no fault of the file. */
const stopsEverything = (error: unknown): boolean =>
  error instanceof Refusal
    ? ["disk-full", "read-only", "damaged"].includes(error.failure.kind)
    : error instanceof Error && "code" in error && /^SQLITE_(?:FULL|READONLY|CORRUPT|IOERR)/u.test(String(error.code));
