import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";

const parse = (content: string, name = "gate.rtf"): Promise<Parsed> =>
  parseSource({ format: "rtf", bytes: Buffer.from(content, "latin1"), name, url: null, fragment: false });

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1`;
const document = (body: string): string => `${head}${body}}`;
const textOf = async (body: string): Promise<string> => (await parse(document(body))).text;

const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3\outlinelevel2 Section;}{\s4 Quote;}}`;

test("reads headings, paragraphs, lists, quotations and tables, and what the properties say", async () => {
  const { text, blocks, meta, metaOrigin } = await parse(
    document(
      String.raw`${styles}{\info{\title Template}{\author Ilse Varga}{\creatim\yr2031\mo4\dy12\hr8\min15}{\doccomm not this}}
{\header Orsk Herald}{\footer Page 1}{\pict\wmetafile8 0100090000}
\pard\s2 East gate failed\par
\pard The east gate {\b gave} way on Monday,
 and the water took the road.\par
\pard\s1 The toll\par\pard\s3 By street\par
{\listtext\pard\plain\'B7\tab}\pard\ls1\ilvl0 Mill Lane\par
{\listtext 1.\tab}\pard\ls2\ilvl1 Bridge Street\par
\pard\s4 Nobody told us.\par
\trowd\cellx100\cellx200\pard\intbl Dead\cell 12\cell\row
\trowd\cellx100\cellx200\pard\intbl Hurt\par or missing\cell 30\cell\row
\pard The end.\par`,
    ),
  );
  expect(blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
    ["heading", 1, "East gate failed"],
    ["paragraph", 0, "The east gate gave way on Monday, and the water took the road."],
    ["heading", 1, "The toll"],
    ["heading", 3, "By street"],
    ["list-item", 1, "Mill Lane"],
    ["list-item", 2, "Bridge Street"],
    ["quote", 1, "Nobody told us."],
    ["table-row", 0, "Dead | 12"],
    ["table-row", 0, "Hurt or missing | 30"],
    ["paragraph", 0, "The end."],
  ]);
  expect(blocks.map(({ ordered }) => ordered)).toEqual(
    blocks.map(({ kind, level }) => (kind === "list-item" ? level === 2 : undefined)),
  );
  expect(meta).toMatchObject({ title: "East gate failed", byline: "Ilse Varga", publishedAt: "2031-04-12" });
  expect(metaOrigin).toMatchObject({ byline: "document properties" });
});

const letters = [
  { what: "escapes of the document's code page", body: String.raw`\'93Gate\'94 \'85 caf\'e9`, text: "“Gate” … café" },
  {
    what: "named signs",
    body: String.raw`\ldblquote It held\rdblquote\emdash no\~more\_less`,
    text: "“It held”—no\u00A0more-less",
  },
  { what: "Unicode and what stands in for it", body: String.raw`\u8220?Gate\u8221?`, text: "“Gate”" },
  { what: "two letters in the place of one", body: String.raw`{\uc2\u8220\'81\'67Gate}\u8221?`, text: "“Gate”" },
  { what: "none in its place", body: String.raw`\uc0\u8220 Gate\u8221 `, text: "“Gate”" },
  { what: "letters beyond the first plane", body: String.raw`\u-10179?\u-8704? up`, text: "😀 up" },
  { what: "half a letter", body: String.raw`a\u-10179?b`, text: "a\uFFFDb" },
  {
    what: "fonts of other alphabets",
    body: String.raw`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Gothic;}}{\f1 \'cf\'eb\'ee\'f2\'e8\'ed\'e0} {\f2 \'93\'8c} {\f0 caf\'e9}`,
    text: "Плотина 東 café",
  },
  { what: "escaped braces", body: String.raw`\{a\\b\}`, text: "{a\\b}" },
  { what: "soft hyphens", body: String.raw`reser\-voir`, text: "reservoir" },
  { what: "hidden and deleted words", body: String.raw`It {\v never }{\deleted not }held`, text: "It held" },
  { what: "what only newer programs know", body: String.raw`It {\*\unheardof no {\b no}}held`, text: "It held" },
  { what: "bytes of pictures", body: `It {\\pict\\bin5 }}}{{ more}held\\bin2 {}`, text: "It held" },
  { what: "line breaks", body: String.raw`One\line two`, text: "One\ntwo" },
  { what: "both writings of a text", body: String.raw`{\upr{Gate?}{\*\ud{Gate\u8212-}}} held`, text: "Gate— held" },
];

test.each(letters)("reads $what", async ({ body, text }) => {
  expect(await textOf(body)).toBe(text);
});

test("keeps links, and puts notes after the text", async () => {
  const { text, blocks } = await parse(
    document(
      String.raw`Read {\field{\*\fldinst{HYPERLINK "https://orsk.example/gate"}}{\fldrslt{\ul the report}}}{\super\chftn{\footnote\pard\plain\chftn It was late.}} now.\par Then {\field{\*\fldinst PAGE}{\fldrslt 3}}.`,
    ),
  );
  expect(text).toBe("Read the report now.\n\nThen 3.\n\nIt was late.");
  const link = blocks[0]?.links?.[0];
  expect(link?.href).toBe("https://orsk.example/gate");
  expect(text.slice(link?.start, link?.end)).toBe("the report");
});

test("says which code page it does not know", async () => {
  const { text, warning } = await parse(String.raw`{\rtf1\ansi\ansicpg437 Gate}`);
  expect([text, warning]).toEqual(["Gate", "its code page 437 is not known here: letters with accents may be wrong"]);
});

const hostile = [
  { what: "no rich text", content: () => "Gate", says: "it is no rich text document" },
  { what: "more than is read", content: () => document("a".repeat(10_000_001)), says: "rich text document of 10 MB" },
  { what: "a million groups in each other", content: () => head + "{".repeat(1_000_000), says: "nested too deeply" },
];

test.each(hostile)("refuses $what", async ({ content, says }) => {
  await expect(parse(content())).rejects.toThrow(says);
});

test("reads what was cut off, closes too often or counts wrong", async () => {
  expect((await parse(`${head}{\\b Gate`)).text).toBe("Gate");
  expect((await parse(`${head}Ga}}}te}`)).text).toBe("Gate");
  expect((await parse(document(String.raw`Gate\bin99999999999 x`))).text).toBe("Gate");
  expect((await parse(document(String.raw`Gate\'`))).text).toBe("Gate");
});
