import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";
import { zipOf } from "../test-zip.ts";
import type { TestEntry } from "../test-zip.ts";
import { bareMeta } from "../../../../shared/domain/article.ts";

const book: readonly TestEntry[] = [
  { name: "mimetype", content: "application/epub+zip" },
  {
    name: "META-INF/container.xml",
    content: '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
  },
  {
    name: "OPS/book.opf",
    content: `<package><metadata xmlns:dc="d"><dc:title>The gate</dc:title><dc:creator>Ilse Varga</dc:creator><dc:creator>Tam Rook</dc:creator><dc:publisher>Orsk Press</dc:publisher><dc:date>2031-04-12</dc:date><dc:language>en</dc:language></metadata>
      <manifest><item id="a" href="text/two.xhtml"/><item id="b" href="text/one%20more.xhtml"/><item id="n" href="nav.xhtml"/></manifest>
      <spine><itemref idref="b"/><itemref idref="a"/><itemref idref="n" linear="no"/></spine></package>`,
  },
  {
    name: "OPS/text/one more.xhtml",
    content:
      '<?xml version="1.0"?><html><head><title/></head><body><h1>One</h1><p>It <a id="x"/>held.</p></body></html>',
  },
  {
    name: "OPS/text/two.xhtml",
    content: '<html><body><h1>Two</h1><p>It <a href="https://orsk.example/">broke</a>.</p></body></html>',
  },
  { name: "OPS/nav.xhtml", content: "<html><body><p>Contents</p></body></html>" },
];
const parse = (entries: readonly TestEntry[]): Promise<Parsed> =>
  parseSource({ format: "epub", bytes: zipOf(entries), name: "gate.epub", url: null, fragment: false });

test("reads the chapters in reading order, and what the book says of itself", async () => {
  const { text, blocks, meta, warning } = await parse(book);
  expect(text).toBe("One\n\nIt held.\n\nTwo\n\nIt broke.");
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(["One", "It held.", "Two", "It broke."]);
  const link = blocks[3]?.links?.[0];
  expect(text.slice(link?.start, link?.end)).toBe("broke");
  expect(meta).toEqual({
    ...bareMeta("The gate"),
    byline: "Ilse Varga, Tam Rook",
    publication: "Orsk Press",
    publishedAt: "2031-04-12",
    language: "en",
  });
  expect(warning).toBeNull();
});

test("says which chapters are missing", async () => {
  const { warning } = await parse(book.filter(({ name }) => !name.endsWith("two.xhtml")));
  expect(warning).toBe("chapters are missing in it: OPS/text/two.xhtml");
});

const encryption = (uri: string): TestEntry => ({
  name: "META-INF/encryption.xml",
  content: `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
});

test("reads a book of which only the fonts are encrypted, and refuses one whose text is", async () => {
  expect((await parse([...book, encryption("OPS/font.otf")])).text).toContain("It held.");
  await expect(parse([...book, encryption("OPS/text/two.xhtml")])).rejects.toThrow("DRM");
});

test("refuses what is no book", async () => {
  await expect(parse([{ name: "a", content: "a" }])).rejects.toThrow("it is no EPUB");
  await expect(parse([{ name: "META-INF/container.xml", content: "<container/>" }])).rejects.toThrow("it is no EPUB");
});
