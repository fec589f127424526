import { openPlacing } from "../../../shared/anchoring/place-again.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { metaFields, metaWith } from "../../../shared/domain/article.ts";
import type { MetaField } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { RevisionSummary } from "../../../shared/domain/revision.ts";
import { quoteOf } from "../../../shared/domain/range.ts";
import { countWords } from "../../../shared/domain/words.ts";
import { creditArticle } from "../claims/index.ts";
import type { JobContext } from "../handlers.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import type { Revision } from "../store/revisions.ts";
import { canonicalOf } from "./known-article.ts";
import { openParser } from "./open-parser.ts";
import type { Parsed } from "./parsed.ts";
import { sourceOfSnapshot } from "./source-of-snapshot.ts";

export type SplitOff = { readonly articleId: Id; readonly lost: number };

/**
 * Make an article of its own of a version that was taken for a newer one of this article, with those that came after it.
 * Both get the metadata of their own originals again, but for what the analyst put right. A passage stays with the article
 * where its words stand in the text that this has again; else it goes with the words it is on.
 */
export const splitOff = async (
  store: Store,
  { articleId, revisionId }: { readonly articleId: Id; readonly revisionId: Id },
  job: JobContext,
): Promise<SplitOff> => {
  const { first, last, before } = textsOf(store, articleId, revisionId);
  job.label(`Make ${quoted(first.title ?? "a version")} an article of its own`);
  const [newer, older] = await parseBoth(store, articleId, [last.id, before.id]);
  return job.write(
    `Make version ${first.number} of ${quoted(before.title ?? "an article")} an article of its own`,
    () => {
      const now = textsOf(store, articleId, revisionId);
      const head = store.articles.head(articleId);
      if (head === null || now.last.id !== last.id) throw gone();
      const meta = newer?.meta ?? { ...head, title: last.title ?? head.title };
      const id = store.splitting.split({
        articleId,
        from: first.number,
        meta: metaWith(meta.title, (field) => meta[field]),
        metaOrigin: newer?.metaOrigin ?? head.metaOrigin,
        canonicalUrl: newer === null ? null : canonicalOf(newer),
        textSha256: sha256Of(last.text),
        textSha256Before: sha256Of(before.text),
      });
      creditArticle(store, id, meta);
      takeBack(store, articleId, before, newer, older);
      const lost = share(store, articleId, id, before, last);
      const folded = store.exclusions.ofRevision(articleId, before.id).filter(({ state }) => state === "folded");
      store.articles.setWords(articleId, countWords(before.text, folded));
      return { articleId: id, lost };
    },
  );
};

const textsOf = (store: Store, articleId: Id, revisionId: Id) => {
  const all = store.revisions.ofArticle(articleId);
  const at = all.findIndex(({ id }) => id === revisionId);
  if (at === -1) throw gone();
  const text = (summary: RevisionSummary | undefined): Revision | null =>
    summary === undefined ? null : store.revisions.get(summary.id);
  const [first, last, before] = [text(all[at]), text(all.at(-1)), at === 0 ? null : text(all[at - 1])];
  if (first === null || last === null) throw gone();
  if (before === null || all[at]?.reason !== "reimport")
    throw new Refusal("bad-input", "only a version that was imported again can become an article of its own");
  return { first, last, before };
};

const gone = (): Refusal => new Refusal("not-found", "this version is no longer in the notebook");

/** As they would be read if they were imported now; null for what can only be read with what held it. */
const parseBoth = async (
  store: Store,
  articleId: Id,
  revisions: readonly [Id, Id],
): Promise<readonly [Parsed | null, Parsed | null]> => {
  const parser = openParser();
  const parse = async (revisionId: Id): Promise<Parsed | null> => {
    const snapshot = store.revisions.snapshot(articleId, revisionId);
    const source = snapshot === null ? null : sourceOfSnapshot(snapshot, null);
    return source === null ? null : parser.parse(source);
  };
  try {
    const [newer, older] = revisions;
    return [await parse(newer), await parse(older)];
  } finally {
    await parser.close();
  }
};

/** What the newer page had said of itself is the older one's again. */
const takeBack = (store: Store, articleId: Id, before: Revision, newer: Parsed | null, older: Parsed | null): void => {
  const head = store.articles.head(articleId);
  if (head === null) return;
  const isTaken = (field: MetaField): boolean =>
    head.metaOrigin[field] !== "analyst" && newer !== null && head[field] === newer.meta[field];
  const taken = metaFields.filter((field) => isTaken(field) && older !== null && older.meta[field] !== head[field]);
  const next = metaWith(
    older === null && head.metaOrigin["title"] !== "analyst"
      ? (before.title ?? head.title)
      : older !== null && taken.includes("title")
        ? older.meta.title
        : head.title,
    (field) => (older !== null && taken.includes(field) ? older.meta[field] : head[field]),
  );
  const origins = Object.entries(head.metaOrigin).filter(([name]) => !taken.some((each) => each === name));
  const restored = taken.flatMap((name) => {
    const origin = older?.metaOrigin[name];
    return origin === undefined ? [] : [[name, origin] as const];
  });
  store.articles.edit(articleId, next, Object.fromEntries([...origins, ...restored]));
  if (older !== null) store.revisions.setCanonical(articleId, canonicalOf(older));
  creditArticle(store, articleId, next);
};

/** @returns how many passages have no place in either text */
const share = (store: Store, articleId: Id, other: Id, before: Revision, last: Revision): number => {
  const placing = openPlacing(last.text, before.text);
  const elsewhere: Id[] = [];
  let lost = 0;
  for (const passage of store.passages.quotes(articleId)) {
    const range = placing.place(passage);
    if (range !== null)
      store.passages.move(
        passage.id,
        { articleId, revisionId: before.id, text: before.text },
        quoteOf(before.text, range),
      );
    else if (passage.state === "placed" && passage.revisionId === last.id) elsewhere.push(passage.id);
    else lost += 1;
  }
  const staying = store.splitting.movePassages(elsewhere, articleId, other);
  for (const id of staying) store.passages.lose(id);
  return lost + staying.length;
};
