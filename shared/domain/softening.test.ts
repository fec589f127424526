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
  expect(judgeChange(before, after, "en-GB")).toBe(is);
  expect(judgeChange(before, after, null)).toBe(is);
});

test.each([
  { language: "fr", before: "a ouvert", after: "aurait ouvert", is: "softened" },
  { language: "fr", before: "sera", after: "pourrait être", is: "softened" },
  { language: "fr-CA", before: "prétend", after: "confirme", is: "hardened" },
  { language: "fr", before: "deux", after: "quatre", is: "figure" },
  { language: "de", before: "hat geöffnet", after: "soll geöffnet haben", is: "softened" },
  { language: "de", before: "mutmaßlicher", after: "", is: "hardened" },
  { language: "de-AT", before: "bestätigte", after: "behauptete", is: "softened" },
  { language: "de", before: "wird", after: "dürfte", is: "softened" },
  { language: "de", before: "1.200", after: "1200", is: null },
  { language: "es", before: "", after: "presuntamente", is: "softened" },
  { language: "es", before: "podría", after: "será", is: "hardened" },
  { language: "es", before: "dijo", after: "confirmó", is: "hardened" },
  { language: "ru", before: "открыл", after: "якобы открыл", is: "softened" },
  { language: "ru", before: "сказал", after: "утверждал", is: "softened" },
  { language: "ru", before: "может", after: "будет", is: "hardened" },
  { language: "ar", before: "فتحت البوابة", after: "وربما فتحت البوابة", is: "softened" },
  { language: "ar", before: "أكّد", after: "زعم", is: "softened" },
  { language: "ar", before: "قد", after: "سوف", is: "hardened" },
  { language: "fr", before: "port", after: "quai", is: null },
  { language: "de", before: "sagte", after: "erklärte", is: null },
  { language: "de", before: "said", after: "reportedly said", is: null },
])("in $language “$before” → “$after” is $is", ({ language, before, after, is }) => {
  expect(judgeChange(before, after, language)).toBe(is);
});
