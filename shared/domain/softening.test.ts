import { expect, test } from "vitest";
import { judgeChange } from "./softening.ts";

test.each([
  { before: "", after: "reportedly", is: "softened" },
  { before: "said", after: "reportedly said", is: "softened" },
  { before: "will", after: "may", is: "softened" },
  { before: "confirmed", after: "claimed", is: "softened" },
  { before: "was", after: "may have been", is: "softened" },
  { before: "said", after: "suggested", is: "softened" },
  { before: "allegedly", after: "", is: "hardened" },
  { before: "could", after: "will", is: "hardened" },
  { before: "claimed", after: "confirmed", is: "hardened" },
  { before: "60", after: "more than 80", is: "figure" },
  { before: "two", after: "four", is: "figure" },
  { before: "1,200", after: "1,250", is: "figure" },
  { before: "1,200", after: "1200", is: null },
  { before: "two", after: "2", is: null },
  { before: "", after: "12", is: null },
  { before: "harbour", after: "quay", is: null },
  { before: "said", after: "announced", is: null },
])("“$before” → “$after” is $is", ({ before, after, is }) => {
  expect(judgeChange(before, after)).toBe(is);
});
