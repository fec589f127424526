import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportItem, ImportReport } from "../../shared/contract/import.ts";
import { ok, warcOf } from "./import/test-warc.ts";
import { zipOf } from "./import/test-zip.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

let notebook: TestCore;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-hostile-"));
  notebook = openTestCore([]);
});
afterEach(async () => {
  await notebook.core.close();
  rmSync(folder, { recursive: true, force: true });
});

const sentence = "The east gate gave way on Monday, and the water took the road to Orsk with it.";
const many = 100_000;
const zeros = Buffer.alloc(60_000_000);
const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY c "${"&b;".repeat(1_000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;

const docx = (document: string | Uint8Array): Buffer =>
  zipOf([
    {
      name: "[Content_Types].xml",
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: "_rels/.rels",
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: "word/document.xml", content: document },
  ]);
const odt = (content: string | Uint8Array): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", content },
  ]);
const epub = (chapter: string | Uint8Array, opf = ""): Buffer =>
  zipOf([
    { name: "META-INF/container.xml", content: '<rootfile full-path="a.opf"/>' },
    {
      name: "a.opf",
      content: `${opf}<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    },
    { name: "a.xhtml", content: chapter },
  ]);
const mail = (body: string): string => `From: a@orsk.example\nSubject: Gate\n${body}`;
const deepMail = (): string => {
  const parts = Array.from({ length: 2_000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`);
  return mail(`${parts.join("")}Content-Type: text/plain\n\n${sentence}`);
};
const manyParts = (count: number): string =>
  `From: a@orsk.example\nSubject: Gate\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: text/plain\n\nx\n".repeat(count)}--b--\n`;
const packed = ok("Content-Type: text/html", "Content-Encoding: gzip");

type Case = {
  readonly name: string;
  readonly what: string;
  readonly content: () => string | Uint8Array;
  /** What the report says of it; null when its text comes in. */
  readonly says: RegExp | null;
};

const cases: readonly Case[] = [
  {
    name: "a.zip",
    what: "a bomb",
    content: () => zipOf([{ name: "a.txt", content: zeros }]),
    says: /decompression bomb/u,
  },
  { name: "a.docx", what: "a bomb", content: () => docx(zeros), says: /decompression bomb/u },
  { name: "a.odt", what: "a bomb", content: () => odt(zeros), says: /decompression bomb/u },
  { name: "a.epub", what: "a bomb", content: () => epub(zeros), says: /decompression bomb/u },
  {
    name: "a.wacz",
    what: "a bomb",
    content: () => zipOf([{ name: "archive/a.warc", content: zeros }]),
    says: /decompression bomb/u,
  },
  { name: "a.warc.gz", what: "a bomb", content: () => gzipSync(zeros), says: /no web archive/u },
  {
    name: "b.warc.gz",
    what: "a page that is a bomb",
    content: () => warcOf([{ url: "https://orsk.example/", http: packed, body: gzipSync(Buffer.alloc(61_000_000)) }]),
    says: /larger than a page/u,
  },
  {
    name: "a.docx",
    what: "entities that multiply",
    content: () => docx(`${entities}<w:document>&c;&f;</w:document>`),
    says: /./u,
  },
  {
    name: "a.odt",
    what: "entities that multiply",
    content: () => odt(`${entities}<text:p>&c;&f;${sentence}</text:p>`),
    says: null,
  },
  { name: "a.epub", what: "entities that multiply", content: () => epub(`<p>${sentence}</p>`, entities), says: null },
  {
    name: "a.rss",
    what: "entities that multiply",
    content: () => `${entities}<rss><channel><item><title>&c;&f;</title></item></channel></rss>`,
    says: /entities of its own/u,
  },
  {
    name: "a.opml",
    what: "entities that multiply",
    content: () => `${entities}<opml>&c;</opml>`,
    says: /entities of its own/u,
  },
  {
    name: "a.html",
    what: "elements in each other",
    content: () => `<p>${sentence}</p>${"<div>".repeat(many)}${sentence}`,
    says: null,
  },
  {
    name: "a.rss",
    what: "elements in each other",
    content: () => `<rss><channel>${"<item>".repeat(many)}`,
    says: /damaged feed/u,
  },
  {
    name: "a.opml",
    what: "elements in each other",
    content: () => `<opml>${"<outline>".repeat(many)}`,
    says: /nested too deeply/u,
  },
  {
    name: "a.odt",
    what: "elements in each other",
    content: () => odt("<text:span>".repeat(many)),
    says: /nested too deeply/u,
  },
  {
    name: "a.epub",
    what: "elements in each other",
    content: () => epub(`${"<div>".repeat(many)}${sentence}`),
    says: null,
  },
  {
    name: "a.rtf",
    what: "groups in each other",
    content: () => `{\\rtf1 ${"{".repeat(many)}`,
    says: /nested too deeply/u,
  },
  { name: "a.json", what: "lists in each other", content: () => "[".repeat(many), says: null },
  {
    name: "a.jsonl",
    what: "lists in each other",
    content: () => `{"text":${"[".repeat(many)}`,
    says: /no JSON object/u,
  },
  {
    name: "a.bib",
    what: "braces in each other",
    content: () => `@misc{a, title=${"{".repeat(many)}`,
    says: /cannot be read/u,
  },
  { name: "a.eml", what: "parts in each other", content: deepMail, says: /./u },
  {
    name: "a.csv",
    what: "one endless cell",
    content: () => `text\n"${"a".repeat(21_000_000)}`,
    says: /damaged table/u,
  },
  { name: "a.ris", what: "one endless line", content: () => `TY  - NEWS\nAB  - ${"a ".repeat(5_000_000)}`, says: null },
  {
    name: "a.html",
    what: "a page of 50 MB",
    content: () => `<html><body><p>${sentence}</p><script>${"x".repeat(50_000_000)}</script></body></html>`,
    says: null,
  },
  {
    name: "a.rtf",
    what: "a document of 50 MB",
    content: () => `{\\rtf1 ${"a".repeat(50_000_000)}}`,
    says: /rich text document of 50 MB/u,
  },
  {
    name: "a.zip",
    what: "names that lead out of it",
    content: () => zipOf([{ name: "../../a.txt", content: sentence }]),
    says: /leads out of it/u,
  },
  {
    name: "a.zip",
    what: "names of a machine's own files",
    content: () => zipOf([{ name: "/etc/a.txt", content: sentence }]),
    says: /leads out of it/u,
  },
  {
    name: "a.zip",
    what: "entries that share their bytes",
    content: () => {
      const content = Buffer.from(
        Array.from({ length: 20_000 }, (_, n) => `${sentence} ${(n * 7919) % 20_011}`).join(" "),
      );
      const again = { content, overlapping: true };
      return zipOf([
        { name: "0.txt", content },
        ...Array.from({ length: 400 }, (_, n) => ({ ...again, name: `${n + 1}.txt` })),
      ]);
    },
    says: /unpacks to more than 300 MB/u,
  },
  {
    name: "a.zip",
    what: "an archive in it",
    content: () => zipOf([{ name: "b.zip", content: zipOf([{ name: "a.txt", content: sentence }]) }]),
    says: /an archive within an archive/u,
  },
  {
    name: "a.mbox",
    what: "one endless line",
    content: () => `From a@orsk.example Mon Jan 1 00:00:00 2031\nSubject: ${"x".repeat(5_000_000)}\n\n${sentence}\n`,
    says: /damaged mail/u,
  },
  { name: "a.eml", what: "half a million parts", content: () => manyParts(500_000), says: /damaged mail/u },
  { name: "a.mhtml", what: "half a million parts", content: () => manyParts(500_000), says: /damaged mail/u },
  {
    name: "a.html",
    what: "a picture of 50 MB in its address",
    content: () => `<p>${sentence}</p><img src="data:image/png;base64,${"A".repeat(50_000_000)}">`,
    says: null,
  },
  {
    name: "a.html",
    what: "metadata 200,000 lists deep",
    content: () => `<script type="application/ld+json">${"[".repeat(200_000)}</script><p>${sentence}</p>`,
    says: null,
  },
  {
    name: "a.txt",
    what: "broken UTF-8",
    content: () => Buffer.concat([Buffer.from(sentence), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xe2])]),
    says: null,
  },
  {
    name: "a.txt",
    what: "half a letter of UTF-16",
    content: () => Buffer.concat([Buffer.from("\uFEFFGate gave way", "utf16le"), Buffer.from([0x3d])]),
    says: null,
  },
  { name: "a.txt", what: "UTF-32", content: () => Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), says: /UTF-32/u },
  {
    name: "a.html",
    what: "a charset nobody knows",
    content: () => Buffer.from(`<meta charset="x-none"><p>caf\xe9 ${sentence}</p>`, "latin1"),
    says: null,
  },
];

const run = async (path: string): Promise<readonly ImportItem[]> => {
  // What `import.run` gives; a job's answer does not know of which method.
  const report = (await notebook.run("import.run", { items: [{ kind: "path", path }] })) as ImportReport;
  return report.items;
};

test.each(cases)("$name of $what harms nothing beside it", { timeout: 60_000 }, async ({ name, content, says }) => {
  writeFileSync(join(folder, name), content());
  writeFileSync(join(folder, "z-good.txt"), `${sentence} The good one.`);
  const items = await run(folder);
  expect(items.at(-1)).toMatchObject({ name: join(folder, "z-good.txt"), status: "imported" });
  const [first] = items;
  if (says === null) expect(first).toMatchObject({ status: "imported" });
  else expect(first).toMatchObject({ status: "failed", message: expect.stringMatching(says) });
  expect(items.map(({ message }) => message ?? "").join("\n")).not.toContain("a fault in Claimbook");
  const stored = JSON.stringify(notebook.content());
  expect(stored).not.toContain("root:");
  expect(stored).not.toContain("hahaha");
});

const paragraph = `${sentence} `.repeat(5);
const longOnes = [
  { name: "a.txt", content: () => `${paragraph}\n`.repeat(64_000) },
  { name: "a.txt", content: () => "flood".repeat(5_200_000) },
  { name: "a.md", content: () => `# Gate\n\n${`${paragraph}\n\n`.repeat(64_000)}` },
  { name: "a.html", content: () => `<p>${sentence}</p><p>${"flood ".repeat(1_000_000)}</p>` },
  { name: "a.html", content: () => `<p>${paragraph}</p>`.repeat(14_000) },
  { name: "a.eml", content: () => `From: a@orsk.example\nSubject: Gate\n\n${`${paragraph}\n`.repeat(64_000)}` },
];

test.each(longOnes)(
  "of a text longer than any book only the beginning is taken: $name",
  { timeout: 60_000 },
  async ({ name, content }) => {
    writeFileSync(join(folder, name), content());
    expect(await run(folder)).toMatchObject([
      { status: "imported", message: expect.stringMatching(/more than (?:5|20) million characters/u) },
    ]);
  },
);

test("does not read devices and pipes, which never end", async () => {
  expect(await run("/dev/zero")).toMatchObject([
    { status: "failed", message: "/dev/zero is a device or a pipe and no file" },
  ]);
});
