import { expect, test } from "vitest";
import { scratchNotebook } from "./scratch-notebook.ts";

const setUp = (text: string) => {
  const book = scratchNotebook();
  const add = (words: string): void =>
    book.write(() => {
      book.note("article", book.article({ text: words }), words);
    });
  add(text);
  return { ...book, add };
};

const fuzzy = { text: "fire", how: "fuzzy", edits: null } as const;

test("finds the words that resemble one, the nearest first", () => {
  const { store } = setUp("Fire fires frie fie hire harbour fire-fighter");
  expect(store.search.expand("notes", fuzzy)).toEqual({ words: ["fire", "fie", "fires", "frie", "hire"], more: 0 });
  expect(store.search.expand("notes", { ...fuzzy, text: "fighetr", edits: 2 }).words).toEqual(["fighter"]);
  expect(store.search.expand("articles", { text: "IRE", how: "part", edits: null }).words).toEqual([
    "fire",
    "fires",
    "hire",
  ]);
  expect(store.search.expand("articles", { text: "res", how: "ending", edits: null }).words).toEqual(["fires"]);
});

test("knows a word as soon as it is written, and no filter token", () => {
  const { store, add } = setUp("dock");
  expect(store.search.expand("notes", fuzzy).words).toEqual([]);
  add("the fire");
  expect(store.search.expand("notes", fuzzy).words).toEqual(["fire"]);
  expect(store.search.expand("notes", { text: "not", how: "part", edits: null }).words).toEqual([]);
});

test("takes the 64 most used of many and says how many more there are", () => {
  const words = Array.from({ length: 80 }, (_, at) => `harbour${at}`);
  const { store, add } = setUp(words.join(" "));
  add("harbour79 harbour78");
  const { words: found, more } = store.search.expand("notes", { text: "harbour", how: "part", edits: null });
  expect(found).toHaveLength(64);
  expect(found.slice(0, 2)).toEqual(["harbour78", "harbour79"]);
  expect(more).toBe(16);
});
