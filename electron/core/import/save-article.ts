import type { ImportItem } from "../../../shared/contract/import.ts";
import { countWords } from "../../../shared/domain/words.ts";
import { version } from "../../../shared/domain/version.ts";
import { creditsOf } from "../claims/index.ts";
import { debrisByRules } from "../debris/index.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { bodyOf } from "../store/prepare-text.ts";
import type { NewSnapshot } from "../store/snapshots.ts";
import type { BatchPosition, Store } from "../store/index.ts";
import type { Compared } from "./compared.ts";
import { canonicalOf, knownArticle, placeOf } from "./known-article.ts";
import type { Prepared } from "./prepared.ts";
import { updateArticle } from "./update-article.ts";

/** Prepared and waiting to be written. */
export type Ready = {
  /** Up to and with it, everything of the batch is settled once it is written. */
  readonly position: BatchPosition;
  /** Its place in the report, and its name there. */
  readonly at: number;
  readonly name: string;
  readonly prepared: Prepared;
  /** The article that it is to be a version of; null for none, whatever its address; left out where its address decides. */
  readonly versionOf?: Id | null;
  /** With what it may be a version of, where that took long and was done before. */
  readonly compared?: readonly Compared[];
};

const tool = `Claimbook ${version}`;

/** What becomes of it: nothing where its bytes or text are there already; a version of a known article; or a new one. */
export type Fate =
  | { readonly kind: "duplicate"; readonly of: Id }
  | { readonly kind: "version"; readonly of: Id }
  | { readonly kind: "new" };

export const fateOf = (store: Store, { prepared, versionOf, compared = [] }: Ready): Fate => {
  const { about, sha256, parsed, text } = prepared;
  const there = store.articles.findDuplicate({ sha256, textSha256: text.textSha256 });
  if (there !== null) return { kind: "duplicate", of: there };
  const known = versionOf === undefined ? knownArticle(store, about, parsed, compared) : versionOf;
  return known === null ? { kind: "new" } : { kind: "version", of: known };
};

/** Write an article, within the caller's transaction, or a newer version of one; what is there already is left alone. */
export const saveArticle = (store: Store, ready: Ready, fate: Fate): ImportItem => {
  const { name, prepared, compared = [] } = ready;
  const { about, sha256, byteLength, packed, parsed, text } = prepared;
  if (fate.kind !== "new") learnWords(store, ready);
  if (fate.kind === "duplicate") return duplicate(store, name, fate.of);
  const snapshot: NewSnapshot = {
    sha256,
    byteLength,
    packed,
    mediaType: about.mediaType,
    encoding: about.encoding,
    originKind: about.originKind,
    originName: about.originName,
    retrievedAt: about.retrievedAt ?? new Date().toISOString(),
    http: about.http ?? null,
    place: placeOf(store, about),
    tool,
  };
  if (fate.kind === "version") return updateArticle(store, fate.of, { name, snapshot, prepared, compared });
  const byRule = debrisByRules(store, parsed);
  const debris = [...parsed.debris, ...byRule];
  // The index was given the text to read before the notebook's rules were known.
  if (byRule.length > 0) learnWords(store, ready);
  const folded = debris.toSorted((a, b) => a.start - b.start);
  const { articleId, revisionId } = store.articles.add({
    snapshot,
    meta: parsed.meta,
    canonicalUrl: canonicalOf(parsed),
    metaOrigin: parsed.metaOrigin,
    text: parsed.text,
    prepared: byRule.length === 0 ? text : { ...text, body: bodyOf(parsed.text, folded), newWords: null },
    words: byRule.length === 0 ? parsed.words : countWords(parsed.text, folded),
    credits: creditsOf(store, parsed.meta),
  });
  for (const { start, end, kind, reason } of debris)
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

/** Its thread tells each word once, whatever becomes of the article: only where it is written as new does the index learn them. */
export const learnWords = (store: Store, { prepared: { text } }: Ready): void => {
  if (text.newWords !== null) store.index.learnWords(text.newWords);
};

export const duplicate = (store: Store, name: string, articleId: string): ImportItem => ({
  name,
  status: "duplicate",
  articleId,
  title: store.articles.head(articleId)?.title ?? null,
  message: "is in the notebook already",
});
