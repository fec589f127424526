import { expect, test } from "vitest";
import { linesOf, writtenOf } from "./test-written.ts";
import { withinBody } from "./within-body.ts";

test("drops the paragraphs that the page's own body lacks, and keeps its headings, lists and quotations", () => {
  const body = "The gate gave way at night. Two engineers are to be heard on Thursday.";
  const lines = [
    "The gate gave way at night.",
    "Unlock a world of benefits with the Ledger.",
    "heading> The keys",
    "list-item> three keys",
    "quote> It was closed.",
    "Two engineers are to be heard on Thursday.",
  ];
  expect(linesOf(withinBody(writtenOf(...lines), body))).toEqual(lines.filter((line) => !line.startsWith("Unlock")));
});
