import { expect, test } from "vitest";
import type { ImportItem } from "../../../../shared/contract/import.ts";
import { reportAsText, sayOutcome } from "./say-outcome.ts";

const item = (status: ImportItem["status"], more: Partial<ImportItem> = {}): ImportItem => ({
  name: "a.txt",
  status,
  articleId: null,
  title: null,
  message: null,
  ...more,
});

const cases: readonly { readonly items: readonly ImportItem[]; readonly says: string }[] = [
  { items: [item("imported", { title: "Harbour fire" })], says: "Imported “Harbour fire”" },
  { items: [item("duplicate", { title: "Harbour fire" })], says: "Already in this notebook: “Harbour fire”" },
  { items: [item("failed", { message: "the file is empty" })], says: "a.txt: the file is empty" },
  { items: [item("failed", { message: "a.txt is empty" })], says: "a.txt is empty" },
  {
    items: [item("imported"), item("imported"), item("duplicate"), item("failed")],
    says: "2 imported, 1 duplicate, 1 failed",
  },
];

test.each(cases)("says “$says”", ({ items, says }) => {
  expect(sayOutcome(items)).toBe(says);
});

test("says what was done before a cancel", () => {
  expect(sayOutcome([item("imported")], true)).toBe("Import cancelled: 1 imported before that");
});

test("writes a report that keeps one line per file", () => {
  expect(reportAsText([item("failed", { message: "line\nbreak\tand tab" })])).toBe(
    "Result\tFile\tTitle\tMessage\nfailed\ta.txt\t\tline break and tab",
  );
});
