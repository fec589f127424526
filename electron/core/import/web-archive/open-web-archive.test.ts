import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Unpacked } from "../parsed.ts";
import { pdfOf } from "../test-pdf.ts";
import { ok, warcOf } from "../test-warc.ts";
import type { TestRecord } from "../test-warc.ts";
import { zipOf } from "../test-zip.ts";
import { openWebArchive } from "./open-web-archive.ts";

const warc = (records: readonly TestRecord[], packed = true): Promise<Unpacked> =>
  openWebArchive({ format: "warc", bytes: warcOf(records, { packed }), name: "gate.warc.gz" });

const site = "https://herald.example";
const sentence = "The east gate gave way on Monday, and the water took the road to Orsk with it.";
const page = (title: string): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${sentence}</p>`.repeat(5)}</article></body></html>`;

const shown = (members: Unpacked): readonly string[] =>
  members.map(
    (member) =>
      `${member.name}: ${"skipped" in member ? member.skipped : "failed" in member ? member.failed : (member.article?.source.format ?? "")}`,
  );

const records: readonly TestRecord[] = [
  { type: "warcinfo", url: "urn:info", http: [], body: "software: test" },
  { url: `${site}/gate`, body: page("Gate") },
  { url: `${site}/logo.png`, http: ok("Content-Type: image/png"), body: "PNG" },
  { url: `${site}/old`, http: ["HTTP/1.1 301 Moved", "Content-Type: text/html", "Location: /gate"] },
  { url: `${site}/gone`, http: ["HTTP/1.1 404 Not Found", "Content-Type: text/html"], body: "gone" },
  { url: `${site}/advert`, body: page("Advert") },
  { type: "request", url: `${site}/advert`, http: ["GET /advert HTTP/1.1", "Sec-Fetch-Dest: iframe"] },
  {
    type: "revisit",
    url: `${site}/gate`,
    more: ["WARC-Refers-To-Date: 2031-04-12T08:15:00Z", `WARC-Refers-To-Target-URI: ${site}/gate`],
  },
  {
    url: `${site}/report.pdf`,
    http: ok("Content-Type: application/pdf"),
    body: pdfOf([[{ text: sentence, x: 72, y: 700 }]]),
  },
  { type: "resource", url: `${site}/kept`, more: ["Content-Type: text/html"], body: page("Kept") },
];
const expected = [
  `${site}/gate: html`,
  `${site}/advert: is a frame within another page`,
  `${site}/report.pdf: pdf`,
  `${site}/kept: html`,
  `${site}/old: is a redirect to ${site}/gate`,
  `${site}/gone: is no page: the server answered with status 404`,
  `${site}/gate: was the same as when it was got before, 2031-04-12T08:15:00Z`,
];

test.each([true, false])("gives the pages of a WARC file with address and date, packed: %s", async (packed) => {
  const members = await warc(records, packed);
  expect(shown(members)).toEqual(expected);
  const [first] = members;
  if (first === undefined || !("bytes" in first) || first.article === null) throw new Error("no page");
  expect(Buffer.from(first.bytes).toString()).toBe(page("Gate"));
  expect(first.article).toMatchObject({
    mediaType: "text/html",
    encoding: "utf-8",
    retrievedAt: "2031-04-12T08:15:00Z",
  });
  expect(await parseSource(first.article.source)).toMatchObject({
    meta: { title: "Gate", url: `${site}/gate` },
    text: expect.stringContaining(sentence),
  });
});

test("reads a file that is packed as a whole", async () => {
  const bytes = gzipSync(warcOf(records, { packed: false }));
  expect(shown(await openWebArchive({ format: "warc", bytes, name: "gate.warc.gz" }))).toEqual(expected);
});

const chunked = `5\r\n<html\r\n1f\r\n><body><p>It held.</p></body></\r\n5\r\nhtml>\r\n0\r\n\r\n`;
const whole = "<html><body><p>It held.</p></body></html>";
const sent = [
  { what: "in chunks", headers: ["Transfer-Encoding: chunked"], body: chunked },
  { what: "packed with gzip", headers: ["Content-Encoding: gzip"], body: gzipSync(whole) },
  { what: "packed with brotli", headers: ["Content-Encoding: br"], body: brotliCompressSync(whole) },
  { what: "unpacked already, against its own word", headers: ["Content-Encoding: gzip"], body: whole },
];

test.each(sent)("reads a page that was sent $what", async ({ headers, body }) => {
  const [member] = await warc([{ url: site, http: ok("Content-Type: text/html", ...headers), body }]);
  expect(member !== undefined && "bytes" in member && Buffer.from(member.bytes).toString()).toBe(whole);
});

test("reads letters as the server called them", async () => {
  const http = ok("Content-Type: text/html; charset=windows-1251");
  const body = Buffer.concat([Buffer.from("<html><body><p>"), Buffer.from([0xcf, 0xeb, 0xee]), Buffer.from("</p>")]);
  const [member] = await warc([{ url: site, http, body }]);
  expect(member).toMatchObject({
    article: { encoding: "windows-1251", source: { content: "<html><body><p>Пло</p>" } },
  });
});

const wacz = (pages: string, more: readonly TestRecord[] = []): Buffer =>
  zipOf([
    { name: "archive/data.warc.gz", content: warcOf([...records, ...more]) },
    { name: "pages/pages.jsonl", content: pages },
    { name: "datapackage.json", content: "{}" },
  ]);

test("takes of a WACZ the pages that it lists, redirects followed", async () => {
  const list = `{"format":"json-pages-1.0","id":"pages"}\n{"url":"${site}/old#top","title":"Gate"}\n{broken`;
  const members = await openWebArchive({ format: "wacz", bytes: wacz(list), name: "gate.wacz" });
  expect(shown(members).slice(0, 4)).toEqual([
    `${site}/gate: html`,
    `${site}/advert: is part of another page: it is not in the archive's list of pages`,
    `${site}/report.pdf: is part of another page: it is not in the archive's list of pages`,
    `${site}/kept: is part of another page: it is not in the archive's list of pages`,
  ]);
  const unlisted = await openWebArchive({ format: "wacz", bytes: wacz(""), name: "gate.wacz" });
  expect(shown(unlisted)).toEqual(expected);
});

test("gives what stands before the damage, and says where that begins", async () => {
  const two = [
    { url: `${site}/gate`, body: page("Gate") },
    { url: `${site}/b`, body: page("B") },
  ];
  const open = async (bytes: Uint8Array): Promise<readonly string[]> =>
    shown(await openWebArchive({ format: "warc", bytes, name: "gate.warc.gz" }));
  const file = warcOf(two);
  const damage = (record: number): unknown =>
    expect.stringContaining(`what follows record ${record}: cannot be read: gate.warc.gz is damaged there`);
  expect(await open(Buffer.concat([file, Buffer.from("no gzip here")]))).toEqual([
    `${site}/gate: html`,
    `${site}/b: html`,
    damage(2),
  ]);
  expect(await open(file.subarray(0, file.length - 60))).toEqual([`${site}/gate: html`, damage(1)]);
  expect(await open(warcOf(two, { packed: false }).subarray(0, -60))).toEqual([
    `${site}/gate: html`,
    `${site}/b: is cut off: the archive ends within it`,
  ]);
});

const bomb = gzipSync(Buffer.alloc(100_000_000));
const hostile = [
  { what: "no web archive", bytes: () => Buffer.from("Gate"), format: "warc" as const, says: "it is no web archive" },
  { what: "no packed web archive", bytes: () => bomb, format: "warc" as const, says: "it is no web archive" },
  {
    what: "an empty one",
    bytes: () => warcOf([{ type: "metadata", url: "urn:a" }]),
    format: "warc" as const,
    says: "without a page",
  },
  { what: "no archive at all", bytes: () => Buffer.from("PK"), format: "wacz" as const, says: "damaged archive" },
  {
    what: "a ZIP of other things",
    bytes: () => zipOf([{ name: "a.txt", content: "a" }]),
    format: "wacz" as const,
    says: "it is no web archive (WACZ)",
  },
  {
    what: "a collection of archives",
    bytes: () => zipOf([{ name: "a.wacz", content: "a" }]),
    format: "wacz" as const,
    says: "collection of web archives",
  },
  {
    what: "names that lead out",
    bytes: () => zipOf([{ name: "../archive/a.warc", content: "a" }]),
    format: "wacz" as const,
    says: "leads out of it",
  },
];

test.each(hostile)("refuses $what", async ({ bytes, format, says }) => {
  await expect(openWebArchive({ format, bytes: bytes(), name: "gate" })).rejects.toThrow(says);
});

test("refuses a page that unpacks to more than a page has, and reads the next", async () => {
  const http = ok("Content-Type: text/html", "Content-Encoding: gzip");
  const members = await warc([
    { url: `${site}/bomb`, http, body: bomb },
    { url: `${site}/gate`, body: page("Gate") },
  ]);
  expect(shown(members)).toEqual([`${site}/gate: html`, `${site}/bomb: is larger than a page that is read (60 MB)`]);
});
