import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";
import { zipOf } from "../test-zip.ts";
import type { TestEntry } from "../test-zip.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, properties = ""): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (text: string, id: string): string => paragraph(text, `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`);
const style = (id: string, name: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

const entries = (body: string, core = ""): readonly TestEntry[] => [
  {
    name: "[Content_Types].xml",
    content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: "_rels/.rels",
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: "word/styles.xml",
    content: `<w:styles ${w}>${style("Title", "Title")}${style("H2", "heading 2")}</w:styles>`,
  },
  { name: "word/document.xml", content: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
  {
    name: "docProps/core.xml",
    content: `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
  },
];

const parse = (bytes: Uint8Array): Promise<Parsed> =>
  parseSource({ format: "docx", bytes, name: "gate.docx", url: null, fragment: false });

const sentence = "The east gate gave way on Monday, and the water took the road to Orsk with it.";

test("reads headings, paragraphs, tables and what the properties say", async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Dead")}${cell("12")}</w:tr></w:tbl>`;
  const deleted = `<w:p><w:del><w:r><w:delText>Never said.</w:delText></w:r></w:del><w:r><w:t>Said.</w:t></w:r></w:p>`;
  const body = styled("East gate failed", "Title") + paragraph(sentence) + styled("The toll", "H2") + table + deleted;
  const core =
    "<dc:title>Template</dc:title><dc:creator>Ilse Varga</dc:creator><dcterms:created>2031-04-12T08:15:00Z</dcterms:created>";
  const { text, blocks, meta, metaOrigin } = await parse(zipOf(entries(body, core)));
  expect(text).toContain(`East gate failed\n\n${sentence}\n\nThe toll`);
  expect(text).toContain("Said.");
  expect(text).not.toContain("Never said");
  expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
  expect(meta).toMatchObject({
    title: "East gate failed",
    byline: "Ilse Varga",
    publishedAt: "2031-04-12T08:15:00Z",
  });
  expect(metaOrigin).toMatchObject({ title: "heading", byline: "document properties" });
});

test("keeps the text of an invented entity out and reads on", async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const attacked = entries(paragraph("&f;&a;")).map((entry) =>
    entry.name === "word/document.xml" ? { ...entry, content: laughs + String(entry.content) } : entry,
  );
  const outcome = await parse(zipOf(attacked)).then(
    ({ text }) => text,
    (error: unknown) => String(error),
  );
  expect(outcome).not.toContain("root:");
  expect(outcome).not.toContain("hahaha");
});

const document = (name: string) => (entry: TestEntry) => entry.name === name;
const hostile = [
  {
    what: "a bomb",
    bytes: () => zipOf([...entries(""), { name: "word/media/a.xml", content: Buffer.alloc(100_000_000) }]),
    says: "decompression bomb",
  },
  {
    what: "a lie about its size",
    bytes: () =>
      zipOf(
        entries(paragraph("a".repeat(5_000_000))).map((entry) =>
          document("word/document.xml")(entry) ? { ...entry, claims: 10_000 } : entry,
        ),
      ),
    says: "damaged archive",
  },
  { what: "no document", bytes: () => zipOf([{ name: "a.txt", content: "a" }]), says: "it is no Word document" },
  {
    what: "a name that leads out",
    bytes: () => zipOf([{ name: "../../a.xml", content: "a" }]),
    says: "leads out of it",
  },
  { what: "a password", bytes: () => Buffer.from("\u00D0\u00CF\u0011\u00E0\u00A1", "latin1"), says: "password" },
  { what: "broken XML", bytes: () => zipOf(entries("<w:p><w:r")), says: "damaged Word document" },
  { what: "half of it missing", bytes: () => zipOf(entries("")).subarray(0, 300), says: "damaged archive" },
];

test.each(hostile)("refuses a document with $what, at once", async ({ bytes, says }) => {
  const file = bytes();
  const start = Date.now();
  await expect(parse(file)).rejects.toThrow(says);
  expect(Date.now() - start).toBeLessThan(3_000);
});
