import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportItem, ImportReport } from "../../shared/contract/import.ts";
import { pdfOf } from "./import/test-pdf.ts";
import { warcOf } from "./import/test-warc.ts";
import { zipOf } from "./import/test-zip.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

let notebook: TestCore;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-formats-"));
  notebook = openTestCore([]);
});
afterEach(async () => {
  await notebook.core.close();
  rmSync(folder, { recursive: true, force: true });
});

const sentence = "The east gate gave way on Monday, and the water took the road to Orsk with it.";
const mail = (subject: string): string =>
  `From: Ilse <ilse@orsk.example>\nSubject: ${subject}\n\n${sentence} So the mail on ${subject}.\n`;
const pdf = pdfOf([[{ text: `${sentence} So the report.`, x: 72, y: 700 }]]);

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const run = async (path: string): Promise<readonly ImportItem[]> => {
  // What `import.run` gives; a job's answer does not know of which method.
  const report = (await notebook.run("import.run", { items: [{ kind: "path", path }] })) as ImportReport;
  return report.items;
};
const shown = (items: readonly ImportItem[]): readonly string[] =>
  items.map(({ name, status }) => `${name.replace(folder, "").slice(1)}: ${status}`);

test("reads a folder of all formats, each as what it is, and goes on past the broken ones", async () => {
  put("a.eml", mail("one"));
  put("b.mbox", `From a Sat Apr 12 2031\n${mail("two")}\nFrom a Sat Apr 12 2031\n${mail("three")}`);
  put("c.pdf", pdf);
  put("d.csv", `title,text\nFourth,"${sentence} Fourth."\nFifth,\nSixth,"${sentence} Sixth."`);
  put("e.jsonl", `{"text":"${sentence} Seventh."}`);
  put("f.docx", "no document");
  put("g.zip", "no archive");
  put("h.mbox", "no mailbox");
  put("i.txt", `${sentence} Last.`);
  put("j.rtf", `{\\rtf1\\ansi ${sentence} So the letter.\\par}`);
  put(
    "k.rss",
    `<rss><channel><title>Herald</title><item><title>Ninth</title><description>${sentence} Ninth.</description></item></channel></rss>`,
  );
  put("l.opml", `<opml><body><outline text="Herald" xmlUrl="https://herald.example/rss"/></body></opml>`);
  put("m.xml", `${sentence} An odd file.`);
  const items = await run(folder);
  expect(shown(items)).toEqual([
    "a.eml: imported",
    "b.mbox/message 1: imported",
    "b.mbox/message 2: imported",
    "c.pdf: imported",
    "d.csv/row 2: imported",
    "d.csv/row 3: failed",
    "d.csv/row 4: imported",
    "e.jsonl/line 1: imported",
    "f.docx: failed",
    "g.zip: failed",
    "h.mbox: failed",
    "i.txt: imported",
    "j.rtf: imported",
    "k.rss/item 1: imported",
    "l.opml/Herald: skipped",
    "m.xml: imported",
  ]);
  const failures = items.filter(({ status }) => status === "failed").map(({ message }) => message);
  expect(failures[0]).toMatch(/d\.csv\/row 3 has no text$/u);
  expect(failures.slice(1)).toEqual([
    expect.stringMatching(/^f\.docx cannot be parsed: it is a damaged archive, or none/u),
    expect.stringMatching(/g\.zip cannot be parsed: it is a damaged archive, or none/u),
    expect.stringMatching(/h\.mbox cannot be parsed: it is no mailbox/u),
  ]);
  expect(await notebook.undo()).toEqual({ label: "Import 11 articles" });
});

test("reads archives with mailboxes and tables in them, but no archives within", async () => {
  const path = put(
    "desk.zip",
    zipOf([
      { name: "deep/report.pdf", content: pdf },
      { name: "empty.txt", content: "" },
      { name: "inner.zip", content: zipOf([]) },
      { name: "mails.mbox", content: `From a Sat Apr 12 2031\n${mail("two")}` },
      { name: "picture.png", content: Buffer.from("\u0089PNG\r\n", "latin1") },
      {
        name: "saved.html",
        content: `<!-- Page saved with SingleFile \n url: https://orsk.example/gate \n saved date: Sat Apr 12 2031 --><html><body><h1>Gate</h1>${`<p>${sentence}</p>`.repeat(6)}</body></html>`,
      },
    ]),
  );
  const items = await run(path);
  expect(shown(items)).toEqual([
    "desk.zip/deep/report.pdf: imported",
    "desk.zip/empty.txt: failed",
    "desk.zip/inner.zip: failed",
    "desk.zip/mails.mbox/message 1: imported",
    "desk.zip/picture.png: failed",
    "desk.zip/saved.html: imported",
  ]);
  expect(items[1]?.message).toMatch(/empty\.txt is empty$/u);
  expect(items[2]?.message).toMatch(/an archive within an archive/u);
  expect(items[4]?.message).toMatch(/a PNG picture/u);
  const report = await notebook.ask("library.article", { id: items[0]?.articleId ?? "" });
  expect(report.snapshot).toMatchObject({
    originName: "desk.zip/deep/report.pdf",
    mediaType: "application/pdf",
    encoding: null,
    byteLength: pdf.length,
  });
  const kept = await notebook.ask("library.snapshot", { articleId: report.id });
  expect(Buffer.from(kept.bytes).equals(pdf)).toBe(true);
  const saved = await notebook.ask("library.article", { id: items[5]?.articleId ?? "" });
  expect(saved).toMatchObject({ url: "https://orsk.example/gate", metaOrigin: { url: "SingleFile comment" } });
  expect((await run(path)).filter(({ status }) => status === "duplicate")).toHaveLength(3);
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const attachedTo = (subject: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string =>
  [
    `From: Ilse <ilse@orsk.example>\nSubject: ${subject}\nContent-Type: multipart/mixed; boundary="b"\n\n--b`,
    `Content-Type: text/plain\n\n${sentence} So the mail ${subject}.\n--b`,
    ...files.map(
      ({ name, bytes }) =>
        `Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${base64(bytes)}\n--b`,
    ),
  ].join("\n") + "--\n";

test("makes articles of what is attached to mails, and says where each came from", async () => {
  const deep = Buffer.from(attachedTo("inner", [{ name: "report.pdf", bytes: pdf }]));
  const zip = zipOf([{ name: "a.txt", content: `${sentence} In the archive.` }]);
  put(
    "a.eml",
    attachedTo("outer", [
      { name: "inner.eml", bytes: deep },
      { name: "more.zip", bytes: zip },
      { name: "x.png", bytes: zip },
    ]),
  );
  put(
    "b.mbox",
    `From a Sat Apr 12 2031\n${attachedTo("boxed", [{ name: "list.csv", bytes: Buffer.from(`text\n"${sentence} Listed."`) }])}`,
  );
  const items = await run(folder);
  expect(shown(items)).toEqual([
    "a.eml: imported",
    "a.eml/inner.eml: imported",
    "a.eml/inner.eml/report.pdf: imported",
    "a.eml/more.zip/a.txt: imported",
    "a.eml/x.png: skipped",
    "b.mbox/message 1: imported",
    "b.mbox/message 1/list.csv/row 2: imported",
  ]);
  const report = await notebook.ask("library.article", { id: items[2]?.articleId ?? "" });
  expect(report.snapshot.originName).toMatch(/\/a\.eml\/inner\.eml\/report\.pdf$/u);
});

test("stops at files in files in files without end", async () => {
  let bytes: Uint8Array = Buffer.from(mail("the innermost"));
  for (let n = 0; n < 10; n += 1) bytes = Buffer.from(attachedTo(`level ${n}`, [{ name: "next.eml", bytes }]));
  const items = await run(put("deep.eml", bytes));
  expect(items.map(({ status }) => status)).toEqual(["imported", "imported", "imported", "imported", "failed"]);
  expect(items.at(-1)?.message).toMatch(/a file in more than 4 others/u);
});

test("puts a reference's file in the place of its abstract, and leads nowhere else", async () => {
  put("desk/files/12/gate.pdf", pdf);
  put("secret.txt", `${sentence} Not to be read.`);
  const ris = (title: string, file: string, abstract = ""): string =>
    `TY  - NEWS\nTI  - ${title}\nAU  - Varga, Ilse\nL1  - ${file}\nAB  - ${abstract}\nER  - \n`;
  const path = put(
    "desk/mine.ris",
    ris("By its file", "files/12/gate.pdf", "Not this.") +
      ris("Out of it", "../secret.txt", "Only the abstract of it is read.") +
      ris("Missing", "files/13/none.pdf"),
  );
  const items = await run(path);
  expect(shown(items).map((line) => line.replace("desk/", ""))).toEqual([
    "mine.ris/reference 1: imported",
    "mine.ris/reference 2: imported",
    "mine.ris/reference 3: failed",
  ]);
  const article = await notebook.ask("library.article", { id: items[0]?.articleId ?? "" });
  expect(article).toMatchObject({
    title: "By its file",
    byline: "Ilse Varga",
    text: `${sentence} So the report.`,
    snapshot: { mediaType: "application/pdf", originName: "mine.ris/reference 1/files/12/gate.pdf" },
  });
  expect(items[1]?.message).toMatch(/the abstract of a reference: \.\.\/secret\.txt is not in the same folder/u);
  expect(items[2]?.message).toMatch(/its file cannot be had: files\/13\/none\.pdf was not found beside it/u);
});

test("keeps of a page in a web archive its address and when it was got", async () => {
  const html = `<html><body><h1>Gate</h1>${`<p>${sentence}</p>`.repeat(6)}</body></html>`;
  const [item] = await run(put("gate.warc.gz", warcOf([{ url: "https://orsk.example/gate", body: html }])));
  expect(item).toMatchObject({ status: "imported", name: expect.stringMatching(/gate\.warc\.gz\/https:\/\/orsk/u) });
  const article = await notebook.ask("library.article", { id: item?.articleId ?? "" });
  expect(article).toMatchObject({
    url: "https://orsk.example/gate",
    snapshot: {
      originName: "gate.warc.gz/https://orsk.example/gate",
      retrievedAt: "2031-04-12T08:15:00Z",
      mediaType: "text/html",
    },
  });
});

test("knows formats by their first bytes when the name does not tell", async () => {
  const items = await run(put("report", pdf));
  expect(items).toMatchObject([{ status: "imported" }]);
  const [bare] = await run(put("bytes", zipOf([{ name: "a.txt", content: "a" }])));
  expect(bare?.message).toMatch(/bytes is a ZIP archive or an office document/u);
});

test("says of an archive with nothing in it that it has nothing", async () => {
  const [item] = await run(put("desk.zip", zipOf([])));
  expect(item).toMatchObject({
    status: "failed",
    message: expect.stringMatching(/has nothing in it that could be imported$/u),
  });
});
