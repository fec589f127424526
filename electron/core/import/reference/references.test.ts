import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Container, Parsed, Unpacked } from "../parsed.ts";
import { unpack } from "../unpack.ts";

const open = (format: Container["format"], content: string): Promise<Unpacked> =>
  unpack({ format, bytes: Buffer.from(content), name: `desk.${format}` });
const parsed = async (members: Unpacked, at: number): Promise<Parsed> => {
  const member = members[at];
  if (member === undefined || !("bytes" in member) || member.article === null) throw new Error(`no article ${at}`);
  return parseSource(member.article.source);
};

const abstract = "The east gate gave way on Monday, and the water took the road to Orsk with it.";
const meta = {
  title: "East gate failed",
  byline: "Ilse Varga, Orsk Office",
  publication: "The Orsk Herald",
  publishedAt: "2031-04-12",
  url: "https://herald.example/gate",
};

const ris = `TY  - NEWS
TI  - East gate failed
AU  - Varga, Ilse
AU  - Orsk Office
DA  - 2031/04/12/
T2  - The Orsk Herald
UR  - https://herald.example/gate
AB  - ${abstract.slice(0, 37)}
${abstract.slice(37).trim()}
L1  - files/12/gate.pdf
ER  -${" "}

TY  - BOOK
TI  - Nothing to read
ER  - `;
const bibtex = String.raw`@article{varga, title={East gate failed}, author={Varga, Ilse and {Orsk Office}}, year=2031, month=apr, day=12,
  journal={The Orsk Herald}, url={https://herald.example/gate}, abstract={${abstract}}, file={Full text:files/12/gate.pdf:application/pdf;Page:files/13/gate.html:text/html}}
@book{empty, title={Nothing to read}}`;
const csl = JSON.stringify([
  {
    type: "article-newspaper",
    title: "East gate failed",
    author: [{ family: "Varga", given: "Ilse" }, { literal: "Orsk Office" }],
    issued: { "date-parts": [[2031, 4, 12]] },
    "container-title": "The Orsk Herald",
    URL: "https://herald.example/gate",
    abstract,
  },
  { type: "book", title: "Nothing to read", issued: { raw: "2031" } },
]);

const formats = [
  { format: "ris", content: ris, origin: "RIS", files: ["files/12/gate.pdf"] },
  { format: "bibtex", content: bibtex, origin: "BibTeX", files: ["files/12/gate.pdf", "files/13/gate.html"] },
  { format: "json", content: csl, origin: "CSL-JSON", files: undefined },
] as const;

test.each(formats)(
  "reads what $origin says of a work, its abstract and its files",
  async ({ format, content, origin, files }) => {
    const members = await open(format, content);
    expect(members).toHaveLength(2);
    const { text, meta: found, metaOrigin, warning } = await parsed(members, 0);
    expect(text.replace(/\s+/gu, " ")).toBe(abstract);
    expect(found).toMatchObject(meta);
    expect(metaOrigin).toMatchObject({ title: origin, publishedAt: origin });
    expect(warning).toBe("it is the abstract of a reference, not the whole text");
    expect(members[0]).toMatchObject(files === undefined ? {} : { attached: files });
    expect(members[1]).toMatchObject({ skipped: expect.stringContaining("a reference to “Nothing to read” without") });
  },
);

const paths = [
  { file: "gate.pdf", files: ["gate.pdf"] },
  { file: ":gate.pdf:PDF", files: ["gate.pdf"] },
  { file: String.raw`Full\: text:C\:/desk/gate.pdf:application/pdf`, files: ["C:/desk/gate.pdf"] },
  { file: "a:one.pdf:x;b:two.pdf:x", files: ["one.pdf", "two.pdf"] },
];

test.each(paths)("finds the files in “$file”", async ({ file, files }) => {
  expect((await open("bibtex", `@misc{a, title={A}, file={${file}}}`))[0]).toMatchObject({ attached: files });
});

test("says which BibTeX is broken and reads the rest", async () => {
  const members = await open("bibtex", `@article{a, title={Gate}, abstract={${abstract}}}\n@book{b, title = "Broken`);
  expect(members).toMatchObject([
    { name: "a" },
    { name: "error 1", failed: expect.stringContaining("cannot be read") },
  ]);
});

test("leaves JSON that holds no references to be read as a file", async () => {
  for (const content of ["{broken", "{}", "[]", '[{"type":"page","title":"A"}]', "7"])
    expect(await open("json", content)).toEqual([{ name: "", bytes: expect.anything(), article: null }]);
});

const hostile = [
  { what: "no RIS", format: "ris", content: () => "Gate", says: "no reference in it" },
  { what: "no BibTeX", format: "bibtex", content: () => "Gate", says: "no reference in it" },
  {
    what: "too many references",
    format: "ris",
    content: () => "TY  - A\nER  - \n".repeat(2) + "TY  - A\nAB  - a\n".repeat(50_001),
    says: "more than 50,000",
  },
  {
    what: "too much BibTeX",
    format: "bibtex",
    content: () => " ".repeat(10_000_001),
    says: "list of references of 10 MB",
  },
] as const;

test.each(hostile)("refuses $what", async ({ format, content, says }) => {
  await expect(open(format, content())).rejects.toThrow(says);
});

test("takes endless braces for one broken reference", async () => {
  const members = await open("bibtex", `@misc{a, title=${"{".repeat(100_000)}`);
  expect(members).toMatchObject([{ failed: expect.stringContaining("cannot be read") }]);
});
