import type { CopyKind } from "../../../shared/domain/copy.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { findCopies } from "../copies/index.ts";
import type { JobContext } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import type { Report } from "./report.ts";

/** Compare what came in with the whole notebook, after all of it is in; part of the import for undo. */
export const findCopiesOf = async (
  store: Store,
  report: Report,
  job: JobContext,
  label: () => string,
): Promise<void> => {
  const ids = report.imported();
  if (ids.length === 0 || job.signal.aborted) return;
  if (ids.length > 1) job.label("Look for copies");
  const { proposed } = await findCopies(store, store.copies.numbers(ids), job, label);
  if (proposed > 0) report.remark(remarksOn(store, new Set(ids)));
};

const remarksOn = (store: Store, imported: ReadonlySet<Id>): ReadonlyMap<Id, string> => {
  const links = store.copies.links().filter(({ articleId }) => imported.has(articleId));
  const articles = store.copies.articles(links.map(({ originalId }) => originalId));
  return new Map(
    links.map(({ articleId, originalId, kind, share }) => [
      articleId,
      `${suspicion[kind]} ${quoted(articles.get(originalId)?.title ?? "")} (${Math.round(share * 100)} % of its words)`,
    ]),
  );
};

const suspicion: Readonly<Record<CopyKind, string>> = {
  duplicate: "seems the same as",
  syndicated: "seems a reprint of",
  rewritten: "seems a rewritten copy of",
  update: "seems another version of",
};
