import { expect, test } from "vitest";
import { alignBlocks } from "./align-blocks.ts";
import { diffWords } from "./diff-words.ts";

const kinds = (left: readonly string[], right: readonly string[]) =>
  alignBlocks(left, right).map(({ kind, left: a, right: b }) => [kind, a, b]);

test("equal paragraphs stand beside each other, whatever their white space", () => {
  expect(kinds(["One fire.", "Two  boats."], ["One fire.", "Two boats."]).map(([kind]) => kind)).toEqual([
    "same",
    "same",
  ]);
});

test("a reworded paragraph stands beside the one it was made of, new ones and dropped ones by themselves", () => {
  expect(
    kinds(
      ["The ferry left the harbour at nine.", "Nobody was hurt in the accident.", "The end."],
      ["By our staff", "The ferry left port at nine in the morning.", "The end."],
    ),
  ).toEqual([
    ["added", null, "By our staff"],
    ["changed", "The ferry left the harbour at nine.", "The ferry left port at nine in the morning."],
    ["removed", "Nobody was hurt in the accident.", null],
    ["same", "The end.", "The end."],
  ]);
});

test("nothing on one side", () => {
  expect(kinds([], ["New."])).toEqual([["added", null, "New."]]);
  expect(kinds([], [])).toEqual([]);
});

test("the words that differ are one piece when only a space is between them", () => {
  const { left, right } = diffWords("He denied any knowledge of it.", "He has no doubt of it.");
  expect(left).toEqual([
    { text: "He ", own: false },
    { text: "denied any knowledge", own: true },
    { text: " of it.", own: false },
  ]);
  expect(right.filter(({ own }) => own).map(({ text }) => text)).toEqual(["has no doubt"]);
});
