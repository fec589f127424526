import { expect, test } from "vitest";
import { parseSource } from "./parse-source.ts";
import type { Parsed } from "./parsed.ts";
import { toOriginal } from "./read/to-original.ts";
import { pdfOf } from "./test-pdf.ts";
import { zipOf } from "./test-zip.ts";

const title = "East gate of the Orsk reservoir failed within minutes";
const byline = "By Ilse Varga";
const paragraphs = [
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, officials said on Monday; nobody had been told to leave the lower town.",
  "“We had no warning,” said Tam Rook – a fisherman’s son of 61 – who lives nearest to the river. “It took eleven minutes, no more.”",
  "The regional office denied on Tuesday that it had known of cracks in the gate, and said that 1,200 people were safe at the school in Mill Lane.",
  "An engineer who asked not to be named said that he had written to the ministry twice in March & once in April about the hinge.",
];
const expected = [title, byline, ...paragraphs].join("\n\n");

const xml = (text: string): string => text.replaceAll("&", "&amp;");
const body = `<h1>${xml(title)}</h1><p>${byline}</p>${paragraphs.map((text) => `<p>${xml(text)}</p>`).join("")}`;
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${xml(title)} | The Herald</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>${body}</article><footer>© The Herald</footer></body></html>`;

const docx = (): Buffer => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const written = (text: string, style = ""): string =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
  const all = [
    written(title, '<w:pPr><w:pStyle w:val="T"/></w:pPr>'),
    ...[byline, ...paragraphs].map((text) => written(text)),
  ];
  return zipOf([
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
    {
      name: "word/styles.xml",
      content: `<w:styles ${word}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`,
    },
    { name: "word/document.xml", content: `<w:document ${word}><w:body>${all.join("")}</w:body></w:document>` },
  ]);
};

const odt = (): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    {
      name: "content.xml",
      content: `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">${xml(title)}</text:h>${[byline, ...paragraphs].map((text) => `<text:p>${xml(text)}</text:p>`).join("")}</office:text></office:body></office:document-content>`,
    },
  ]);

const epub = (): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/epub+zip" },
    {
      name: "META-INF/container.xml",
      content: '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    },
    {
      name: "a.opf",
      content:
        '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
    {
      name: "a.xhtml",
      content: `<?xml version="1.0" encoding="utf-8"?><html><head><title/></head><body>${body}</body></html>`,
    },
  ]);

const rtf = (): Buffer => {
  const written = (text: string): string =>
    text.replace(/[^\p{ASCII}]/gu, (letter) => `\\u${letter.charCodeAt(0)}?`).replaceAll("\n", "\\par ");
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}\\pard\\s1 ${written(title)}\\par\\pard ${written([byline, ...paragraphs].join("\n"))}\\par}`,
  );
};

const eml = (): Buffer =>
  Buffer.from(
    `From: Desk <desk@herald.example>\r\nSubject: ${title}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<html><body>${body}</body></html>`).toString("base64")}\r\n`,
  );

/** Set in lines of about 80 letters, a paragraph's first line below a gap. */
const pdf = (): Buffer => {
  const winAnsi = (text: string): string =>
    text.replace(/[“”’–]/gu, (mark) => ({ "“": "\u0093", "”": "\u0094", "’": "\u0092", "–": "\u0096" })[mark] ?? mark);
  let y = 740;
  const lines = [title, byline, ...paragraphs].flatMap((text, index) => {
    const size = index === 0 ? 18 : 11;
    const broken = (text.match(/.{1,80}(?:\s|$)/gu) ?? []).map((line) => {
      y -= size * 1.3;
      return { text: winAnsi(line.trim()), x: 72, y, size };
    });
    y -= 16;
    return broken;
  });
  return pdfOf([lines]);
};

const formats: readonly { readonly name: string; readonly bytes: () => Buffer }[] = [
  { name: "gate.txt", bytes: () => Buffer.from(`${expected}\n`) },
  { name: "gate.md", bytes: () => Buffer.from(`# ${expected}\n`) },
  { name: "gate.html", bytes: () => Buffer.from(page) },
  { name: "gate.pdf", bytes: pdf },
  { name: "gate.docx", bytes: docx },
  { name: "gate.odt", bytes: odt },
  { name: "gate.rtf", bytes: rtf },
  { name: "gate.epub", bytes: epub },
  { name: "gate.eml", bytes: eml },
];

const read = (name: string, bytes: Uint8Array): Promise<Parsed> => parseSource(toOriginal(bytes, name).source);

test.each(formats)("gives the same text and title from $name", async ({ name, bytes }) => {
  const { text, blocks, meta } = await read(name, bytes());
  const shown = blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n");
  // A page's title and byline are told apart from its text; there they are in what is known of it.
  const whole = name.endsWith(".html")
    ? [meta.title, `By ${meta.byline ?? ""}`, shown.replace(`${title}\n\n`, "").replace(`${byline}\n\n`, "")].join(
        "\n\n",
      )
    : shown;
  expect(whole).toBe(expected);
  expect(meta).toMatchObject({ title, byline: "Ilse Varga" });
});
