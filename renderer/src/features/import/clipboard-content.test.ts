import { expect, test } from "vitest";
import { itemsOf, looksLikeMarkdown, pastedFrom } from "./clipboard-content.ts";

const clipboard = (held: Readonly<Record<string, string>>) => ({ getData: (type: string) => held[type] ?? "" });

test("keeps the page beside its text when it has structure", () => {
  const html = "<h1>Fire</h1><p>Two dead.</p>";
  expect(pastedFrom(clipboard({ "text/html": html, "text/plain": "Fire\nTwo dead." }))).toEqual({
    html,
    text: "Fire\nTwo dead.",
  });
});

test("takes a page that is only styled words as plain text", () => {
  expect(pastedFrom(clipboard({ "text/html": "<span>Fire</span>", "text/plain": "Fire" })).html).toBeNull();
});

test.each([
  { text: "# Fire\n\nTwo dead.", is: true },
  { text: "see [the paper](https://paper.example)", is: true },
  { text: "---\ntitle: Fire\n---\nTwo dead.", is: true },
  { text: "Two dead, 5 > 3, he said #fire", is: false },
])("takes “$text” for Markdown: $is", ({ text, is }) => {
  expect(looksLikeMarkdown(text)).toBe(is);
});

test("imports the page as HTML with its address and the plain text as text", () => {
  const pasted = { text: "Fire", html: "<p>Fire</p>" };
  expect(itemsOf(pasted, "page", " Fire ", "https://paper.example/1")).toEqual([
    { kind: "html", html: "<p>Fire</p>", text: "Fire", title: "Fire", url: "https://paper.example/1" },
  ]);
  expect(itemsOf(pasted, "text", "", "ignored")).toEqual([{ kind: "text", text: "Fire", format: "text" }]);
  expect(itemsOf({ text: "  ", html: null }, "text", "", "")).toEqual([]);
});

test("fetches pasted addresses, unless they are edited into something else", () => {
  const urls = "https://orsk.example/a\nhttps://orsk.example/b";
  expect(itemsOf({ text: urls, html: null }, "address", "", "")).toEqual([
    { kind: "url", url: "https://orsk.example/a" },
    { kind: "url", url: "https://orsk.example/b" },
  ]);
  expect(itemsOf({ text: "Gate failed", html: null }, "address", "", "")).toEqual([]);
});
