import { Refusal } from "../../../shared/contract/failure.ts";
import type { ImportItem } from "../../../shared/contract/import.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { JobContext } from "../handlers.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import type { Report } from "./report.ts";
import { saveArticle, versionOf } from "./save-article.ts";
import type { Ready } from "./save-article.ts";

/** Small files are written together: a commit each would wait for the disk each time. */
const mostTogether = 128;
const mostTextTogether = 2_000_000;
/** Nor is what is ready held back long: the list fills while slow pages are parsed. */
const longestWaitMs = 400;

/**
 * Gathers parsed articles and writes them a handful at a time.
 *
 * @param batchId - the batch that is remembered as done so far; null when it is not
 */
export const openWriter = (store: Store, job: JobContext, report: Report, batchId: Id | null) => {
  let waiting: Ready[] = [];
  let size = 0;
  /** Counted when they are in: one that turns out to be there already is not imported. */
  let imported = 0;
  let updated = 0;
  let since = 0;
  let label = "Import";

  const write = (batch: readonly Ready[]): void => {
    // A new article rests on nothing that is written meanwhile: undo takes later work on it back first, then all of them.
    // A newer version rests on every passage of the one before.
    const asOne = batch.every((ready) => versionOf(store, ready) === null);
    const items = job.write(
      (written: readonly ImportItem[]) => {
        label = labelOf(imported, updated, written);
        return label;
      },
      () => {
        const saved = batch.map((ready) => saveArticle(store, ready));
        batch.forEach((ready, index) => {
          const item = saved[index];
          if (item !== undefined) report.put(ready.at, item);
        });
        const last = batch.at(-1);
        if (batchId !== null && last !== undefined)
          store.importBatches.advance(batchId, last.position, JSON.stringify(report.unkept(last.at)));
        return saved;
      },
      { asOne },
    );
    imported += items.filter(isImported).length;
    updated += items.filter(({ status }) => status === "updated").length;
    const last = batch.at(-1);
    if (last !== undefined) report.keptUpTo(last.at);
  };
  const oneByOne = (batch: readonly Ready[]): void => {
    for (const ready of batch) {
      try {
        write([ready]);
      } catch (error) {
        if (stopsEverything(error)) throw error;
        report.fail(ready.at, ready.name, error);
      }
    }
  };
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    size = 0;
    if (batch.length === 0) return;
    try {
      write(batch);
    } catch (error) {
      if (stopsEverything(error)) throw error;
      // The whole transaction was taken back: find the one at fault, and let the others in.
      oneByOne(batch);
    }
  };
  return {
    add: (ready: Ready): void => {
      if (waiting.length === 0) since = Date.now();
      waiting.push(ready);
      size += ready.parsed.text.length;
      if (waiting.length >= mostTogether || size >= mostTextTogether || Date.now() - since >= longestWaitMs) flush();
    },
    flush,
    /** What the Undo menu says of the import so far. */
    label: (): string => label,
  };
};

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
