import { expect, test } from "vitest";
import { stanceIn } from "./stance-in-words.ts";

test.each([
  ["“We hope that the talks go on”", "hopes"],
  ["“I’m still hopeful,”", "hopes"],
  ["“I think the dam was weak”", "believes"],
  ["that he was convinced of it", "believes"],
  ["the general must leave office", "demands"],
  ["“It is long past time for the army to go,”", "urges"],
  ["that they should wait", "urges"],
  ["“We will rebuild the dam”", "intends"],
  ["the dam will not hold", "predicts"],
  ["it must have been a mistake", null],
  ["they should have waited", null],
  ["it must be raining there", null],
  ["the minister’s will was read", null],
  ["nobody was hurt", null],
  ["“I do not believe it”", null],
  ["there was no proof of it", null],
])("%s → %s", (words, act) => {
  expect(stanceIn(words)).toBe(act);
});
