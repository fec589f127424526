import { Refusal } from "../../../shared/contract/failure.ts";
import type { ShowableOriginal } from "../../../shared/contract/library.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { convertedPage } from "./converted-page.ts";
import { decode } from "../import/index.ts";
import type { Store } from "../store/index.ts";

/**
 * An original as it can be shown without anything in it running: a page as its HTML, a saved page with its parts (MHTML) as it
 * is, text as text, a PDF as it is, a document of a word processor as what was read of it. Of what only another program can
 * show, nothing but its type.
 */
export const showableOriginal = (store: Store, articleId: Id, revisionId: Id | undefined): ShowableOriginal => {
  const article = store.articles.head(articleId);
  const snapshot =
    revisionId === undefined ? store.articles.snapshot(articleId) : store.revisions.snapshot(articleId, revisionId);
  if (article === null || snapshot === null)
    throw new Refusal("not-found", "this article is no longer in the notebook");
  const { bytes, mediaType, originName, encoding } = snapshot;
  const about = { title: article.title, originName, retrievedAt: snapshot.retrievedAt };
  if (isArchive(originName, bytes))
    return { ...about, kind: "archive", content: Buffer.from(bytes).toString("base64"), mediaType };
  if (mediaType === "application/pdf")
    return { ...about, kind: "pdf", content: Buffer.from(bytes).toString("base64"), mediaType };
  if (converted.has(mediaType)) {
    const content = convertedPage(store, articleId, snapshot.sha256, originName);
    return { ...about, kind: content === null ? "other" : "page", content: content ?? "", mediaType };
  }
  if (encoding === null && !textual.test(mediaType)) return { ...about, kind: "other", content: "", mediaType };
  const { text } = decode(bytes, originName, encoding);
  return { ...about, kind: /html/iu.test(mediaType) ? "page" : "text", content: text, mediaType };
};

/** Documents whose layout nothing here can draw: shown is what was made of them. */
const converted: ReadonlySet<string> = new Set([
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.oasis.opendocument.text",
  "application/rtf",
  "application/epub+zip",
]);

const textual = /^(?:text\/|message\/rfc822|application\/(?:json|xml|x-ndjson|x-research-info-systems))/iu;

/** A page with what it shows, as browsers save it. */
const isArchive = (name: string, bytes: Uint8Array): boolean =>
  /\.mht(?:ml)?$/iu.test(name) ||
  /^content-type:\s*multipart\/related/imu.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
