import type { ImportItem } from "../../../shared/contract/import.ts";
import { version } from "../../../shared/domain/version.ts";
import { creditArticle } from "../claims/index.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { NewSnapshot } from "../store/snapshots.ts";
import { sha256Of } from "../store/index.ts";
import type { BatchPosition, Store } from "../store/index.ts";
import type { Parsed } from "./parsed.ts";
import type { Original } from "./read/original.ts";
import { canonicalOf, knownArticle, placeOf } from "./known-article.ts";
import { updateArticle } from "./update-article.ts";

/** Parsed and waiting to be written. */
export type Ready = {
  /** Up to and with it, everything of the batch is settled once it is written. */
  readonly position: BatchPosition;
  /** Its place in the report, and its name there. */
  readonly at: number;
  readonly name: string;
  readonly original: Original;
  readonly sha256: string;
  readonly parsed: Parsed;
  /** The article that it is to be a version of; null for none, whatever its address; left out where its address decides. */
  readonly versionOf?: Id | null;
};

const tool = `Claimbook ${version}`;

/** The article that it is a newer version of; null for an article of its own. */
export const versionOf = (store: Store, { original, parsed, versionOf: chosen }: Ready): Id | null =>
  chosen === undefined ? knownArticle(store, original, parsed) : chosen;

/** Write an article, within the caller's transaction, or a newer version of one; what is there already is left alone. */
export const saveArticle = (store: Store, ready: Ready): ImportItem => {
  const { name, original, sha256, parsed } = ready;
  const textSha256 = sha256Of(parsed.text);
  const there = store.articles.findDuplicate({ sha256, textSha256 });
  if (there !== null) return duplicate(store, name, there);
  const snapshot: NewSnapshot = {
    bytes: original.bytes,
    sha256,
    mediaType: original.mediaType,
    encoding: original.encoding,
    originKind: original.originKind,
    originName: original.originName,
    retrievedAt: original.retrievedAt ?? new Date().toISOString(),
    http: original.http ?? null,
    place: placeOf(store, original),
    tool,
  };
  const known = versionOf(store, ready);
  if (known !== null) return updateArticle(store, known, { name, snapshot, parsed });
  const { articleId, revisionId } = store.articles.add({
    snapshot,
    meta: parsed.meta,
    canonicalUrl: canonicalOf(parsed),
    metaOrigin: parsed.metaOrigin,
    text: parsed.text,
    textSha256,
    blocks: parsed.blocks,
    words: parsed.words,
  });
  creditArticle(store, articleId, parsed.meta);
  for (const { start, end, kind, reason } of parsed.debris)
    store.exclusions.add({
      articleId,
      revisionId,
      start,
      end,
      exact: parsed.text.slice(start, end),
      kind,
      reason,
      origin: "rule",
    });
  return { name, status: "imported", articleId, title: parsed.meta.title, message: parsed.warning };
};

export const duplicate = (store: Store, name: string, articleId: string): ImportItem => ({
  name,
  status: "duplicate",
  articleId,
  title: store.articles.head(articleId)?.title ?? null,
  message: "is in the notebook already",
});
