import { Refusal } from "../../../shared/contract/failure.ts";
import type { ImportItem } from "../../../shared/contract/import.ts";
import type { Id } from "../../../shared/domain/id.ts";

export type Report = ReturnType<typeof openReport>;

/**
 * What became of each input.
 *
 * @param before - what an import that is taken up again had reported
 */
export const openReport = (before: readonly ImportItem[] = []) => {
  const items = new Map<number, ImportItem>(before.entries());
  let kept = before.length;
  return {
    put: (at: number, item: ImportItem): void => void items.set(at, item),
    fail: (at: number, name: string, error: unknown): void => {
      // Stopped by the user, it is not in the report at all.
      if (error instanceof Refusal && error.failure.kind === "cancelled") return;
      items.set(at, { name, status: "failed", articleId: null, title: null, message: messageOf(error) });
    },
    skip: (at: number, name: string, message: string): void =>
      void items.set(at, { name, status: "skipped", articleId: null, title: null, message }),
    /** What is not kept in the notebook yet, up to and with one. */
    unkept: (last: number): readonly ImportItem[] =>
      Array.from({ length: last + 1 - kept }, (_, step) => items.get(kept + step)).filter((item) => item !== undefined),
    keptUpTo: (last: number): void => {
      kept = last + 1;
    },
    /** The articles that came in, or came in a newer version. */
    imported: (): readonly Id[] => [
      ...new Set(
        [...items.values()].flatMap(({ status, articleId }) =>
          cameIn.has(status) && articleId !== null ? [articleId] : [],
        ),
      ),
    ],
    /** Tell more of what was imported. */
    remark: (remarks: ReadonlyMap<Id, string>): void => {
      for (const [at, item] of items) {
        const remark = item.articleId === null || !cameIn.has(item.status) ? undefined : remarks.get(item.articleId);
        if (remark === undefined) continue;
        items.set(at, { ...item, message: item.message === null ? remark : `${item.message}; ${remark}` });
      }
    },
    /** In the order given; what was not reached is left out. */
    finished: (): readonly ImportItem[] => [...items.entries()].sort(([a], [b]) => a - b).map(([, item]) => item),
  };
};

const cameIn: ReadonlySet<ImportItem["status"]> = new Set(["imported", "updated"]);

const messageOf = (error: unknown): string =>
  error instanceof Refusal
    ? error.failure.message
    : `this is a fault in Claimbook, nothing of the file was kept: ${error instanceof Error ? error.message : String(error)}`;
