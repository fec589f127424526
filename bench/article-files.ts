import { plistOf } from "../electron/core/import/test-plist.ts";
import { pdfOf } from "../electron/core/import/test-pdf.ts";
import { warcOf } from "../electron/core/import/test-warc.ts";
import { zipOf } from "../electron/core/import/test-zip.ts";
import { article } from "./prose.ts";

/** A file of a format with one article in it, or with as many as it is given. */
export type FileFormat = {
  readonly ending: string;
  readonly make: (texts: readonly string[]) => string | Uint8Array;
  /** How many articles a file holds; one by default. */
  readonly holds?: number;
};

const paragraphs = (text: string): readonly string[] => text.split("\n\n");
const first = (texts: readonly string[]): string => texts[0] ?? "";
const titleOf = (text: string): string => paragraphs(text)[0] ?? "";

const page = (text: string): string => {
  const [title = "", ...rest] = paragraphs(text);
  const menu = Array.from({ length: 30 }, (_, n) => `<li><a href="/section-${n}">Section ${n}</a></li>`).join("");
  return `<!doctype html><html lang="en"><head><title>${title} | The Sandmark Post</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2031-04-12T08:00:00Z"></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>${title}</h1><p class="byline">By Ilse Varga</p>
${rest.map((each) => `<p>${each}</p>`).join("\n")}</article></main><footer><ul>${menu}</ul></footer></body></html>`;
};

const mail = (text: string): string =>
  `From: Ilse Varga <ilse@post.example>\r\nTo: desk@post.example\r\nSubject: ${titleOf(text)}\r\nDate: Sat, 12 Apr 2031 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll("\n", "\r\n")}\r\n`;

const mhtml = (text: string): string =>
  `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/story\r\nSubject: ${titleOf(text)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--edge"\r\n\r\n----edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://post.example/story\r\n\r\n${page(text)}\r\n----edge--\r\n`;

const docx = (text: string): Uint8Array => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const body = paragraphs(text)
    .map((each) => `<w:p><w:r><w:t xml:space="preserve">${each}</w:t></w:r></w:p>`)
    .join("");
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", content: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
  ]);
};

const odt = (text: string): Uint8Array =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    {
      name: "content.xml",
      content: `<office:document-content><office:body><office:text>${paragraphs(text)
        .map((each) => `<text:p>${each}</text:p>`)
        .join("")}</office:text></office:body></office:document-content>`,
    },
  ]);

const epub = (text: string): Uint8Array =>
  zipOf([
    { name: "mimetype", content: "application/epub+zip" },
    {
      name: "META-INF/container.xml",
      content: '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    },
    {
      name: "book.opf",
      content: `<package><metadata><dc:title>${titleOf(text)}</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    },
    { name: "a.xhtml", content: page(text) },
  ]);

const pdf = (text: string): Uint8Array => {
  const lines = text.split("\n").flatMap((each) => each.match(/.{1,80}(?:\s|$)/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / 45) }, (_, n) => lines.slice(n * 45, n * 45 + 45));
  return pdfOf(pages.map((each) => each.map((line, at) => ({ text: line, x: 72, y: 720 - at * 14 }))));
};

const rtf = (text: string): string =>
  `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n${paragraphs(text).join("\\par\n")}\\par}`;

const webarchive = (text: string): Uint8Array =>
  plistOf({
    WebMainResource: {
      WebResourceData: Buffer.from(page(text)),
      WebResourceTextEncodingName: "UTF-8",
      WebResourceMIMEType: "text/html",
      WebResourceURL: "https://post.example/story",
    },
  });

const feed = (texts: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><link>https://post.example/</link>${texts
    .map(
      (text, n) =>
        `<item><title>${titleOf(text)}</title><link>https://post.example/${n}</link><content:encoded><![CDATA[${paragraphs(
          text,
        )
          .map((each) => `<p>${each}</p>`)
          .join("")}]]></content:encoded></item>`,
    )
    .join("")}</channel></rss>`;

const many = 50;

export const fileFormats: readonly FileFormat[] = [
  { ending: "txt", make: first },
  { ending: "md", make: (texts) => `# ${first(texts)}` },
  { ending: "html", make: (texts) => page(first(texts)) },
  { ending: "mhtml", make: (texts) => mhtml(first(texts)) },
  { ending: "webarchive", make: (texts) => webarchive(first(texts)) },
  { ending: "pdf", make: (texts) => pdf(first(texts)) },
  { ending: "docx", make: (texts) => docx(first(texts)) },
  { ending: "odt", make: (texts) => odt(first(texts)) },
  { ending: "rtf", make: (texts) => rtf(first(texts)) },
  { ending: "epub", make: (texts) => epub(first(texts)) },
  { ending: "eml", make: (texts) => mail(first(texts)) },
  {
    ending: "mbox",
    holds: many,
    make: (texts) => texts.map((text) => `From desk Sat Apr 12 08:00:00 2031\n${mail(text)}\n`).join(""),
  },
  {
    ending: "csv",
    holds: many,
    make: (texts) => `title,text\n${texts.map((text) => `"${titleOf(text)}","${text}"`).join("\n")}\n`,
  },
  {
    ending: "jsonl",
    holds: many,
    make: (texts) => texts.map((text) => JSON.stringify({ title: titleOf(text), text })).join("\n"),
  },
  { ending: "rss", holds: many, make: feed },
  {
    ending: "warc",
    holds: many,
    make: (texts) =>
      warcOf(
        texts.map((text, n) => ({ url: `https://post.example/${n}`, body: page(text) })),
        { packed: false },
      ),
  },
  {
    ending: "zip",
    holds: many,
    make: (texts) => zipOf(texts.map((text, n) => ({ name: `${n}.html`, content: page(text) }))),
  },
];

/** So many texts, each of its own words. */
export const textsFrom = (start: number, count: number, wordsEach: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => article(wordsEach, start + n));
