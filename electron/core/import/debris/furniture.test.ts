import { expect, test } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { findFurniture } from "./furniture.ts";

const sentence =
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, the regional office said in a statement on Monday.";

const marked = (lines: readonly string[]): readonly string[] => {
  const { text, blocks } = parseText(lines.join("\n"), "");
  return findFurniture(text, blocks).map(({ start, end }) => text.slice(start, end));
};

test("marks the menu above and the links below a pasted article", () => {
  const above = ["Home", "World", "Sign in"];
  const below = [
    "Share this",
    "Comments (12)",
    "Ferry company sold to its rival",
    "Privacy Policy",
    "© 2031 The Orsk Ledger",
  ];
  expect(
    marked([...above, "East gate failed in eleven minutes", "By Ilse Varga", sentence, sentence, ...below]),
  ).toEqual([...above, ...below]);
});

test("marks share buttons among the paragraphs", () => {
  expect(marked([sentence, "Facebook", "Share on WhatsApp", sentence])).toEqual(["Facebook", "Share on WhatsApp"]);
});

const kept = [
  { what: "a list that ends the article", lines: [sentence, "- blankets", "- lamp oil", "- boots"] },
  { what: "lines of verse at its end", lines: [sentence, "The river rose", "and no one rose", "to meet the river"] },
  {
    what: "what stands before the page's own words begin",
    lines: [sentence, "Three keys missing", "Share", "Comments"],
  },
  {
    what: "its headline, byline and date",
    lines: ["Home", "Search", "Gate fails", "By Ilse Varga", "12 April 2031", sentence],
  },
  { what: "a word of furniture in a sentence", lines: [sentence, "Share prices fell.", sentence] },
  { what: "a text without a sentence", lines: ["Home", "Share", "Comments"] },
];

test.each(kept)("keeps $what", ({ lines }) => {
  const furniture = new Set(["Share", "Comments", "Home", "Search"]);
  expect(marked(lines).filter((line) => !furniture.has(line))).toEqual([]);
});
