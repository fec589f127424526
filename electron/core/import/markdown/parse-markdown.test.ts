import { expect, test } from "vitest";
import { parseMarkdown } from "./parse-markdown.ts";

const blocksOf = (markdown: string) => {
  const { text, blocks } = parseMarkdown(markdown, "a.md");
  return blocks.map(({ start, end, kind, level }) => ({ kind, level, text: text.slice(start, end) }));
};

test("gives the text without its markup, block by block", () => {
  expect(
    blocksOf(
      "# Gate *failed*\n\nFirst **bold** line\ncontinues.\n\n> He said `so`.\n\n1. one\n   - two\n\n```\na  b\n```\n\n| who | dead |\n|---|--:|\n| north | 5 |\n",
    ),
  ).toEqual([
    { kind: "heading", level: 1, text: "Gate failed" },
    { kind: "paragraph", level: 0, text: "First bold line continues." },
    { kind: "quote", level: 1, text: "He said so." },
    { kind: "list-item", level: 1, text: "one" },
    { kind: "list-item", level: 2, text: "two" },
    { kind: "preformatted", level: 0, text: "a  b" },
    { kind: "table-row", level: 0, text: "who | dead" },
    { kind: "table-row", level: 0, text: "north | 5" },
  ]);
});

test("keeps links of the web where they stand, and only those", () => {
  const { text, blocks } = parseMarkdown(
    "See [the report](https://orsk.example/r) or [this](javascript:alert(1)) or [it][1].\n\n[1]: https://orsk.example/i",
    "",
  );
  const links = blocks[0]?.links ?? [];
  expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
    ["the report", "https://orsk.example/r"],
    ["it", "https://orsk.example/i"],
  ]);
  expect(text).toBe("See the report or this or it.");
});

test("reads the front matter and leaves it out of the text", () => {
  const { meta, text } = parseMarkdown(
    '---\ntitle: "Gate: what we know"\nauthors:\n  - Ilse Varga\n  - Tomas de Witt\npublication: The Orsk Ledger # daily\ndate: 2031-04-12\nurl: https://orsk.example/gate\nlang: en\n---\n\nIt failed.\n',
    "",
  );
  expect(text).toBe("It failed.");
  expect(Object.fromEntries(Object.entries(meta).map(([field, found]) => [field, found?.value]))).toEqual({
    title: "Gate: what we know",
    byline: "Ilse Varga, Tomas de Witt",
    publication: "The Orsk Ledger",
    publishedAt: "2031-04-12",
    url: "https://orsk.example/gate",
    language: "en",
  });
});

test.each([
  { line: "lang: pt_BR", language: "pt-BR" },
  { line: "language: 'UK'", language: "uk" },
  { line: "language: English", language: undefined },
  { line: "title: Gate", language: undefined },
])("reads the language out of “$line”", ({ line, language }) => {
  expect(parseMarkdown(`---\n${line}\n---\n\nIt failed.\n`, "").meta.language?.value).toBe(language);
});

test("takes a ruler at the top for what it is", () => {
  expect(blocksOf("---\n\nIt failed.\n\n---\n")).toEqual([{ kind: "paragraph", level: 0, text: "It failed." }]);
});

test("lets no program in HTML within Markdown become text", () => {
  expect(blocksOf("<div>It <b>failed</b>.<script>alert(1)</script></div>")).toEqual([
    { kind: "paragraph", level: 0, text: "It failed." },
  ]);
});
