import { gzipSync } from "node:zlib";
import { decode } from "../../electron/core/import/read/decode.ts";
import { plistOf } from "../../electron/core/import/test-plist.ts";
import { zipOf } from "../../electron/core/import/test-zip.ts";
import { bytesOf } from "./read-truth.ts";
import type { Page } from "./read-truth.ts";

export type Wrapped = { readonly page: Page; readonly bytes: () => Uint8Array };

/** Each HTML page as browsers, archives and mail programs would have saved it, and in another encoding. */
export const wrapPages = (pages: readonly Page[]): readonly Wrapped[] =>
  pages
    .filter(({ name }) => name.endsWith(".html"))
    .flatMap((page) =>
      Object.entries(wraps).map(([ending, wrap]): Wrapped => ({
        page: { ...page, name: `${page.name.replace(/\.html$/u, "").replaceAll(".", "_")}.${ending}` },
        bytes: () => wrap(decode(bytesOf(page), page.name).text, page.truth.url ?? "https://unknown.example/page"),
      })),
    );

const singleFile = (html: string, url: string): Uint8Array => {
  const comment = `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: Sat Apr 12 2031 18:30:00 GMT+0000\n-->`;
  const opened = /<html\b[^>]*>/iu.exec(html);
  const at = opened === null ? 0 : opened.index + opened[0].length;
  return Buffer.from(`${html.slice(0, at)}${comment}${html.slice(at)}`);
};

const mhtml = (html: string, url: string): Uint8Array =>
  Buffer.from(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${url}\r\nSubject: page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=-b"\r\n\r\n--=-b\r\nContent-Type: text/html\r\nContent-Location: ${url}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(html)}\r\n--=-b--\r\n`,
  );

const mail = (html: string): Uint8Array =>
  Buffer.from(
    `From: Ilse Varga <ilse@orsk.example>\r\nSubject: Fwd: ${titleOf(html)}\r\nDate: Sat, 12 Apr 2031 18:30:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
      Buffer.from(html)
        .toString("base64")
        .match(/.{1,76}/gu) ?? []
    ).join("\r\n")}\r\n`,
  );

const titleOf = (html: string): string => {
  const title = /<title[^>]*>([^<]*)/iu.exec(html)?.[1]?.replace(/\s+/gu, " ").trim() ?? "page";
  return `=?UTF-8?B?${Buffer.from(title).toString("base64")}?=`;
};

const warcDate = "2031-04-12T18:30:00Z";

const warc = (html: string, url: string): Uint8Array => {
  const body = Buffer.from(html);
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${warcDate}\r\nWARC-Record-ID: <urn:uuid:6f7b0c1e-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http) + body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + http), body, Buffer.from("\r\n\r\n")]);
};

const wacz = (html: string, url: string): Uint8Array =>
  zipOf([
    { name: "archive/data.warc.gz", content: gzipSync(warc(html, url)) },
    {
      name: "pages/pages.jsonl",
      content: `{"format":"json-pages-1.0","id":"pages"}\n${JSON.stringify({ id: "1", url, ts: warcDate })}\n`,
    },
    { name: "datapackage.json", content: JSON.stringify({ profile: "data-package", wacz_version: "1.1.1" }) },
  ]);

const webarchive = (html: string, url: string): Uint8Array =>
  plistOf({
    WebMainResource: {
      WebResourceData: Buffer.from(html),
      WebResourceURL: url,
      WebResourceMIMEType: "text/html",
      WebResourceTextEncodingName: "UTF-8",
    },
  });

const charsetTags = /<meta[^>]{0,200}charset[^>]{0,200}>/giu;

const silent = (html: string): Uint8Array => encode(html.replace(charsetTags, "")).bytes;

const declared = (html: string): Uint8Array => {
  const { encoding, bytes } = encode(html.replace(charsetTags, ""));
  return Buffer.concat([Buffer.from(`<meta charset="${encoding}">`), bytes]);
};

const wraps: Readonly<Record<string, (html: string, url: string) => Uint8Array>> = {
  "singlefile.html": singleFile,
  mhtml,
  eml: mail,
  webarchive,
  warc,
  "warc.gz": (html, url) => gzipSync(warc(html, url)),
  wacz,
  "declared-encoding.html": declared,
  "silent-encoding.html": silent,
};

const quotedPrintable = (html: string): string => {
  const lines: string[] = [];
  for (const line of html.split(/\r?\n/u)) {
    let open = "";
    for (const byte of Buffer.from(line)) {
      const plain = byte >= 33 && byte < 127 && byte !== 61;
      const token = plain ? String.fromCodePoint(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      if (open.length + token.length > 74) {
        lines.push(`${open}=`);
        open = "";
      }
      open += token;
    }
    lines.push(open);
  }
  return lines.join("\r\n");
};

const encodings = [
  "windows-1252",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "iso-8859-7",
  "windows-1254",
  "windows-1256",
];

/** The old encoding that holds most of the page's letters; what it lacks is written as a reference. */
const encode = (html: string): { readonly encoding: string; readonly bytes: Uint8Array } => {
  const letters = html.match(/[^\p{ASCII}]/gu) ?? [];
  const [best] = encodings
    .map((encoding) => ({ encoding, table: tableOf(encoding) }))
    .map((one) => ({ ...one, missing: letters.filter((letter) => !one.table.has(letter)).length }))
    .sort((a, b) => a.missing - b.missing);
  if (best === undefined) throw new Error("no encodings");
  const bytes = [...html].flatMap((letter) => {
    const byte = best.table.get(letter);
    return byte === undefined ? [...Buffer.from(`&#${letter.codePointAt(0) ?? 0};`)] : [byte];
  });
  return { encoding: best.encoding, bytes: Uint8Array.from(bytes) };
};

const tableOf = (encoding: string): ReadonlyMap<string, number> => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (const byte of all) {
    const letter =
      encoding === "windows-1252"
        ? (upper[byte - 0x80] ?? String.fromCodePoint(byte))
        : decoder.decode(all.subarray(byte, byte + 1));
    if (letter !== "\uFFFD" && !table.has(letter)) table.set(letter, byte);
  }
  return table;
};

/** Node decodes windows-1252 as Latin-1. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
