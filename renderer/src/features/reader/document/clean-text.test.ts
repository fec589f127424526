import { expect, test } from "vitest";
import type { Block, Exclusion } from "../../../../../shared/domain/article.ts";
import { cleanText } from "./clean-text.ts";
import { viewOf } from "./view-blocks.ts";

const text = "One {ad}two.\n\nVote\n\na\nb\n\nEnd.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const item = { kind: "list-item", level: 1 } as const;
const blocks: readonly Block[] = [
  { kind: "paragraph", level: 0, ...at("One {ad}two.") },
  { kind: "paragraph", level: 0, ...at("Vote") },
  { ...item, ...at("a\nb"), end: at("a\nb").start + 1 },
  { ...item, start: at("a\nb").start + 2, end: at("a\nb").end },
  { kind: "paragraph", level: 0, ...at("End.") },
];
const fold = (words: string): Exclusion => ({
  id: words,
  ...at(words),
  kind: "poll",
  reason: "",
  origin: "rule",
  state: "folded",
});
const groups = viewOf({ text, blocks, exclusions: [fold("{ad}"), fold("Vote")] }, new Set());

test.each([
  { range: { start: 0, end: text.length }, is: "One two.\n\na\nb\n\nEnd." },
  { range: { start: 2, end: 10 }, is: "e tw" },
  { range: at("Vote"), is: "" },
])("a quote of $range leaves out debris", ({ range, is }) => expect(cleanText(text, groups, range)).toBe(is));
