import { expect, test } from "vitest";
import { cutParsed, cutText, longestText } from "./longest-text.ts";

test.each([
  { what: "at a line's end", text: `${"a".repeat(longestText - 5)}\nmore than that`, length: longestText - 5 },
  { what: "between words", text: `${"a".repeat(longestText - 5)} more than that`, length: longestText - 5 },
  { what: "anywhere when there is neither", text: "a".repeat(longestText + 1), length: longestText },
  { what: "beside a character, not in it", text: `a${"😀".repeat(longestText / 2)}`, length: longestText - 1 },
  { what: "not at all when it is short enough", text: "a".repeat(longestText), length: longestText },
])("a text is cut $what", ({ text, length }) => {
  expect(cutText(text)).toHaveLength(length);
  expect(cutText(text)).not.toMatch(/[\uD800-\uDBFF]$/u);
});

test("blocks beyond the most go, the one in which it ends is shortened, links within it stay", () => {
  const text = "a".repeat(longestText + 100);
  const link = { start: 3_000_000, end: 3_000_004, href: "https://quay.example/" };
  const beyond = { ...link, start: longestText - 1, end: longestText + 9 };
  const cut = cutParsed({
    text,
    blocks: [
      { kind: "heading", level: 1, start: 0, end: 10 },
      { kind: "paragraph", level: 0, start: 12, end: longestText + 50, links: [link, beyond] },
      { kind: "paragraph", level: 0, start: longestText + 52, end: text.length },
    ],
    meta: {},
    canonicalUrl: null,
    warning: null,
  });
  expect(cut.blocks).toEqual([
    { kind: "heading", level: 1, start: 0, end: 10 },
    { kind: "paragraph", level: 0, start: 12, end: longestText, links: [link] },
  ]);
  expect(cut.text).toHaveLength(longestText);
});
