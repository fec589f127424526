import { expect, test } from "vitest";
import type { Verification } from "../../../../shared/contract/library.ts";
import { sayReport } from "./say-verification.ts";

const bad = (title: string): Verification => ({
  articleId: title,
  title,
  sha256: "",
  byteLength: 1,
  problems: ["the text differs"],
});

test.each([
  { checked: 0, differing: [], cancelled: false, says: "Verified 0 articles: nothing to compare" },
  { checked: 1, differing: [], cancelled: false, says: "Verified 1 article: all originals are intact" },
  {
    checked: 1200,
    differing: [],
    cancelled: true,
    says: "Verifying was cancelled after 1,200 articles: all originals are intact",
  },
  {
    checked: 2,
    differing: [bad("Gate")],
    cancelled: false,
    says: "Verified 2 articles: 1 not as imported. “Gate”: the text differs",
  },
  {
    checked: 9,
    differing: ["A", "B", "C", "D", "E"].map(bad),
    cancelled: false,
    says: "Verified 9 articles: 5 not as imported. “A”: the text differs. “B”: the text differs. “C”: the text differs. And 2 more",
  },
])("says: $says", ({ checked, differing, cancelled, says }) => {
  expect(sayReport({ checked, differing }, cancelled)).toBe(says);
});
