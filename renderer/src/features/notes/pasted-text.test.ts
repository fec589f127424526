import { expect, test } from "vitest";
import { isPlainUrl, looksFormatted } from "./pasted-text.ts";

test.each([
  { text: "# Fire", is: true },
  { text: "what is known:\n- two dead", is: true },
  { text: "- [ ] ask the harbour office", is: true },
  { text: "it **denies** it", is: true },
  { text: "see [the paper](https://paper.example/1)", is: true },
  { text: "2 * 3 * 4 = 24, and 5 - 3", is: false },
  { text: "Two people died, he said - or three.", is: false },
])("takes “$text” for Markdown: $is", ({ text, is }) => {
  expect(looksFormatted(text)).toBe(is);
});

test("knows a lone address", () => {
  expect(isPlainUrl(" https://paper.example/1\n")).toBe(true);
  expect(isPlainUrl("see https://paper.example/1")).toBe(false);
});
