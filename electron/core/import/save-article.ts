import type { ImportItem } from "../../../shared/contract/import.ts";
import { version } from "../../../shared/domain/version.ts";
import { creditArticle } from "../claims/index.ts";
import { sha256Of } from "../store/index.ts";
import type { BatchPosition, Store } from "../store/index.ts";
import type { Parsed } from "./parsed.ts";
import type { Original } from "./read/original.ts";
import { withoutTracking } from "./without-tracking.ts";

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
};

const tool = `Claimbook ${version}`;

/** Write an article, within the caller's transaction; one that is there already is left alone. */
export const saveArticle = (store: Store, { name, original, sha256, parsed }: Ready): ImportItem => {
  const textSha256 = sha256Of(parsed.text);
  const there = store.articles.findDuplicate({ sha256, textSha256 });
  if (there !== null) return duplicate(store, name, there);
  const { articleId, revisionId } = store.articles.add({
    snapshot: {
      bytes: original.bytes,
      sha256,
      mediaType: original.mediaType,
      encoding: original.encoding,
      originKind: original.originKind,
      originName: original.originName,
      retrievedAt: original.retrievedAt ?? new Date().toISOString(),
      http: original.http ?? null,
      tool,
    },
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

/** As the page claims, else as it was given; either without what only tracks its reader. */
const canonicalOf = ({ canonicalUrl, meta }: Parsed): string | null => {
  const address = canonicalUrl ?? meta.url;
  return address === null ? null : withoutTracking(address);
};

export const duplicate = (store: Store, name: string, articleId: string): ImportItem => ({
  name,
  status: "duplicate",
  articleId,
  title: store.articles.head(articleId)?.title ?? null,
  message: "is in the notebook already",
});
