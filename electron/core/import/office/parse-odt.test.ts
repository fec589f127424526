import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";
import { zipOf } from "../test-zip.ts";

const odt = (body: string, meta = ""): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    {
      name: "content.xml",
      content: `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    },
    { name: "meta.xml", content: `<office:document-meta>${meta}</office:document-meta>` },
  ]);
const parse = (bytes: Uint8Array): Promise<Parsed> =>
  parseSource({ format: "odt", bytes, name: "gate.odt", url: null, fragment: false });

test("reads headings, lists, tables, links and notes, and leaves comments out", async () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const note =
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So the ministry.</text:p></text:note-body></text:note>";
  const { text, blocks, meta } = await parse(
    odt(
      `<text:h text:outline-level="1">East gate failed</text:h>
       <text:p>It gave<text:s text:c="2000000000"/>way${note} on <text:a xlink:href="https://orsk.example/">Monday</text:a>.<office:annotation><text:p>Check this.</text:p></office:annotation><text:line-break/>Late.</text:p>
       <text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
       <table:table><table:table-row>${cell("Dead")}${cell("12 &amp; more")}</table:table-row></table:table>`,
      "<dc:creator>Ilse Varga</dc:creator><meta:creation-date>2031-04-12T08:15:00</meta:creation-date><dc:language>en-GB</dc:language>",
    ),
  );
  expect(text).toBe(
    "East gate failed\n\nIt gave way on Monday.\nLate.\n\nOne\nTwo\n\nDead | 12 & more\n\nSo the ministry.",
  );
  expect(blocks.map(({ kind }) => kind)).toEqual([
    "heading",
    "paragraph",
    "list-item",
    "list-item",
    "table-row",
    "paragraph",
  ]);
  expect(blocks[1]?.links?.[0]?.href).toBe("https://orsk.example/");
  expect(meta).toMatchObject({
    title: "East gate failed",
    byline: "Ilse Varga",
    publishedAt: "2031-04-12",
    language: "en-GB",
  });
});

const hostile = [
  { what: "is nested without end", bytes: () => odt("<text:p>".repeat(100_000)), says: "nested too deeply" },
  { what: "has no content", bytes: () => zipOf([{ name: "a", content: "a" }]), says: "it is no OpenDocument text" },
  { what: "is a bomb", bytes: () => odt("a".repeat(50_000_000)), says: "decompression bomb" },
  {
    what: "is encrypted",
    bytes: () => zipOf([{ name: "content.xml", content: "a", encrypted: true }]),
    says: "protected by a password",
  },
];

test.each(hostile)("refuses a file that $what", async ({ bytes, says }) => {
  await expect(parse(bytes())).rejects.toThrow(says);
});
