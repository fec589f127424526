import { expect, test } from "vitest";
import { stepByCharacter, stepByWord, trimmed, wordAt } from "./words.ts";

const text = "The U.S. didn’t say 😀 so.";

test("finds the word at an offset", () => {
  expect(wordAt(text, 5)).toEqual({ start: 4, end: 7 });
  expect(wordAt(text, 9)).toEqual({ start: 9, end: 15 });
  expect(wordAt("a  b", 2)).toBeNull();
});

test("trims white space", () => {
  expect(trimmed(text, { start: 3, end: 9 })).toEqual({ start: 4, end: 8 });
  expect(trimmed(text, { start: 3, end: 4 })).toBeNull();
});

test("steps by words and by whole characters", () => {
  expect(stepByWord(text, 0, 1, "end")).toBe(3);
  expect(stepByWord(text, 9, -1, "start")).toBe(4);
  expect(stepByWord(text, text.length - 1, 1, "end")).toBe(text.length);
  expect(stepByCharacter(text, 20, 1)).toBe(22);
  expect(stepByCharacter(text, 22, -1)).toBe(20);
  expect(stepByCharacter(text, 1, -1)).toBe(0);
});
