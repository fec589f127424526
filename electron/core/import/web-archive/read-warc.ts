import { AsyncIterReader, LimitReader, WARCParser } from "warcio";
import type { WARCRecord } from "warcio";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { decodeContent } from "./decode-content.ts";
import { unpackedStream } from "./unpacked-stream.ts";

/** One page as the server gave it. */
export type Page = {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** As the server called it; null when it did not. */
  readonly charset: string | null;
  /** ISO 8601. */
  readonly retrievedAt: string | null;
};
type Note = { readonly name: string; readonly skipped: string } | { readonly name: string; readonly failed: string };
export type WarcContents = {
  readonly pages: readonly Page[];
  /** What stands in it beside the pages and should be heard of. */
  readonly notes: readonly Note[];
  /** From an address to the one it was sent on to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Addresses that a browser asked for to fill a frame of another page. */
  readonly frames: ReadonlySet<string>;
};

const mostPages = 20_000;
const mostBytes = 300_000_000;
const largestPage = 60_000_000;
const pageTypes: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml", "application/pdf"]);

/**
 * The pages of a WARC file, packed or not. What was got twice is told, what is no page at all (pictures, scripts, the
 * records of the crawler itself) is not.
 */
export const readWarc = async (bytes: Uint8Array, name: string): Promise<WarcContents> => {
  const pages: Page[] = [];
  const notes: Note[] = [];
  const redirects = new Map<string, string>();
  const frames = new Set<string>();
  let size = 0;
  let count = 0;

  const take = async (record: WARCRecord): Promise<void> => {
    const url = record.warcTargetURI ?? "";
    if (record.warcType === "request") {
      if (/^(?:i?frame|embed|object)$/iu.test(headerOf(record, "Sec-Fetch-Dest") ?? "")) frames.add(url);
      return;
    }
    if (!/^https?:\/\//iu.test(url) || !isKept(record)) return;
    const mediaType = typeOf(record);
    const status = record.warcType === "resource" ? 200 : Number(record.httpHeaders?.statusCode ?? 0);
    const location = headerOf(record, "Location");
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, url)) {
      const target = new URL(location, url).href;
      redirects.set(url.replace(/#.*$/su, ""), target);
      if (pageTypes.has(mediaType)) notes.push({ name: url, skipped: `is a redirect to ${target}` });
      return;
    }
    if (!pageTypes.has(mediaType)) return;
    if (record.warcType === "revisit") {
      const before = record.warcRefersToDate;
      notes.push({
        name: url,
        skipped: `was the same as when it was got before${before === null ? "" : `, ${before}`}`,
      });
    } else if (status < 200 || status > 299)
      notes.push({ name: url, skipped: `is no page: the server answered with status ${status}` });
    else await addPage(record, url, mediaType);
  };
  const addPage = async (record: WARCRecord, url: string, mediaType: string): Promise<void> => {
    const content = await contentOf(record);
    if (typeof content === "string") {
      notes.push({ name: url, failed: content });
      return;
    }
    if (content.length === 0) {
      notes.push({ name: url, skipped: "has nothing in it" });
      return;
    }
    size += content.length;
    if (size > mostBytes || pages.length >= mostPages)
      throw new Refusal(
        "too-large",
        `it is a web archive of more than ${mostPages.toLocaleString("en")} pages or ${mostBytes / 1e6} MB of them`,
      );
    const charset = /charset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(headerOf(record, "Content-Type") ?? "")?.[1] ?? null;
    pages.push({ url, bytes: content, mediaType, charset, retrievedAt: dateOf(record) });
  };

  try {
    for await (const record of new WARCParser(new AsyncIterReader(unpackedStream(bytes), null))) {
      if (!record.warcHeaders.statusline.startsWith("WARC/")) break;
      count += 1;
      await take(record);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = error instanceof Error ? error.message : String(error);
    if (count === 0) throw new Refusal("unsupported", `it is no web archive, or a damaged one (${why})`);
    notes.push({ name: `what follows record ${count}`, failed: `cannot be read: ${name} is damaged there (${why})` });
  }
  if (count === 0) throw new Refusal("unsupported", "it is no web archive: it does not begin with a WARC record");
  return { pages, notes, redirects, frames };
};

const isKept = ({ warcType }: WARCRecord): boolean =>
  warcType === "response" || warcType === "revisit" || warcType === "resource";

const headerOf = (record: WARCRecord, name: string): string | null =>
  (record.warcType === "resource" ? record.warcHeaders : record.httpHeaders)?.headers.get(name) ?? null;

const typeOf = (record: WARCRecord): string =>
  (headerOf(record, "Content-Type") ?? "").replace(/;.*$/su, "").trim().toLowerCase();

const dateOf = ({ warcDate }: WARCRecord): string | null =>
  warcDate !== null && warcDate !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u.test(warcDate) ? warcDate : null;

/** The page itself, or why it cannot be had. */
const contentOf = async (record: WARCRecord): Promise<Uint8Array | string> => {
  const encoding = headerOf(record, "Content-Encoding");
  // The library would unpack it without a limit; here it only puts the pieces of a chunked answer together.
  record.httpHeaders?.headers.delete("Content-Encoding");
  if (/^(?:gzip|deflate)$/iu.test(headerOf(record, "Transfer-Encoding") ?? ""))
    record.httpHeaders?.headers.delete("Transfer-Encoding");
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > largestPage) return tooLarge;
    chunks.push(chunk);
  }
  // What the chunks of an answer leave over is no loss.
  const isChunked = /chunked/iu.test(headerOf(record, "Transfer-Encoding") ?? "");
  const { _reader: source } = record;
  if (!isChunked && source instanceof LimitReader && source.limit > 0) return "is cut off: the archive ends within it";
  return decodeContent(Buffer.concat(chunks), encoding, largestPage) ?? tooLarge;
};

const tooLarge = `is larger than a page that is read (${largestPage / 1e6} MB)`;
