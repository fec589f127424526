import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { blockQuote, inline } from "./escape-markdown.ts";

/** What a reader sees of Markdown that should be one block quote of plain paragraphs, or what else it is. */
const quotedText = (markdown: string): string => {
  const tree = fromMarkdown(`Before.\n\n${markdown}\n\nAfter.\n`);
  const [, quote] = tree.children;
  if (tree.children.length !== 3 || quote?.type !== "blockquote")
    return `not one block quote: ${tree.children.map((child) => child.type).join(" ")}`;
  const paragraphs = quote.children.map((child) => {
    if (child.type !== "paragraph") return `a ${child.type} in the quote`;
    return child.children.map((part) => (part.type === "text" ? part.value : `a ${part.type} in the quote`)).join("");
  });
  return words(paragraphs.join("\n"));
};
const words = (text: string): string => text.replace(/\s+/gu, " ").trim();

const nasty = [
  "plain words",
  "# not a heading",
  "- not a list",
  "+ not a list either",
  "* nor this",
  "12. nor this",
  "3) nor this",
  "> not a quote in a quote",
  "    not code",
  "\tnot code",
  "```\nnot a fence\n```",
  "~~~\nnot a fence\n~~~",
  "a line\n===\nis not a heading",
  "a line\n=\nis not a heading",
  "a line\n---\nis not a heading",
  "a | b\n--|--\n1 | 2",
  "a\n:-:\nb",
  "***bold*** _it_ __b__ snake_case_word `code` ~~gone~~",
  "<b>html</b> <!-- comment --> <https://a.example>",
  "<script>\nalert(1)\n</script>",
  "[link](http://a.example) ![image](x.png) [ref]: x [^1] ^[note]",
  "[ref]: http://a.example",
  "[[claims/x|Y]] ![[x]] ==marked== %%hidden%% #tag $x^2$ $$y$$ ends ^block-id",
  "> [!note] not a callout",
  "&amp; &copy; &#35; AT&T A&B",
  "back\\slash \\* at the end\\\nof a line",
  "two spaces at the end  \nare no break",
  "first\n\nsecond\n\n\n\nthird",
  "https://a.example/x_y_z?q=1&r=2 www.b.example me@c.example",
  "שלום **עולם** - العربية #وسم",
  "😀 *smile* 👩‍👩‍👧",
  "*",
  "-",
  "=",
  "___",
  "\\",
  "|",
];

describe("blockQuote", () => {
  test.each(nasty)("keeps %j verbatim", (text) => {
    expect(quotedText(blockQuote(text))).toBe(words(text));
  });

  test("keeps any text verbatim", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...nasty,
        ...nasty.join(""),
        "\n",
        "\n\n",
        "\t",
        " ",
        "\r\n",
        "**",
        "[[",
        "]]",
        "%%",
        "==",
        "1.",
        "://",
      ),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
    );
    const text = fc
      .array(piece, { maxLength: 12 })
      .map((pieces) => pieces.join(""))
      // A notebook's text has neither: import refuses the one and replaces the other.
      .filter((candidate) => !/\0|\p{Surrogate}/u.test(candidate) && words(candidate) !== "");
    fc.assert(
      fc.property(text, (candidate) => {
        expect(quotedText(blockQuote(candidate))).toBe(words(candidate));
      }),
      { numRuns: 3000 },
    );
  });

  test("leaves nothing that Obsidian would take for its own syntax", () => {
    const marks = fc.constantFrom("[[", "]]", "%%", "==", "#", "$", "^", "a", "1", " ", "\n", "\\", "!", "|");
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), (pieces) => {
        const markdown = blockQuote(pieces.join(""))
          .replace(/\\[\s\S]/gu, "\\")
          .replace(/&#\d+;/gu, "");
        expect(markdown).not.toMatch(/[[\]#$^|]|%%|==/u);
      }),
    );
  });

  test("leaves ordinary prose as it is", () => {
    const prose = "“At least 12 people died (45% of them crew),” she said – no one’s sure; snake_case; A & B = C!";
    expect(blockQuote(prose)).toBe(`> ${prose}`);
  });
});

describe("inline", () => {
  test.each(nasty)("shows %j as one line of text", (text) => {
    const [paragraph, ...rest] = fromMarkdown(inline(text)).children;
    expect(rest).toEqual([]);
    expect(
      paragraph?.type === "paragraph" &&
        paragraph.children.map((part) => ("value" in part ? part.value : part.type)).join(""),
    ).toBe(words(text));
  });

  test.each(nasty)("shows %j as it is in a heading", (text) => {
    const [heading, ...rest] = fromMarkdown(`# ${inline(text)}`).children;
    expect(rest).toEqual([]);
    expect(
      heading?.type === "heading" &&
        heading.children.map((part) => ("value" in part ? part.value : part.type)).join(""),
    ).toBe(words(text));
  });
});
