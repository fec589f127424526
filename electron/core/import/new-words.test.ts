import { expect, test } from "vitest";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { wordsIn } from "../../../shared/query/tokens.ts";
import { openNewWords } from "./new-words.ts";

test.each([
  "",
  "the gate, the gate; the GATE!",
  "a 12.5 % rise in 2031 (third-largest)",
  "Škoda’s naïve façade — ﬁre in Łódź",
  "कहा गया कि द्वार बंद था",
  "東京で門が閉まった",
  "𝒜 script letter and 𠮷野家, 😀 none",
  "ends with a word",
])("gives the words of “%s” as the index reads them, each once", (text) => {
  const folded = foldForSearch(text);
  expect(openNewWords().of(folded)).toEqual([...new Set(wordsIn(folded))]);
});

test("gives of a later text only what was in none before", () => {
  const words = openNewWords();
  words.of("the gate was closed");
  expect(words.of("the gate was opened, then closed")).toEqual(["opened", "then"]);
});

test("takes no two of many thousand words for one", () => {
  const all = Array.from({ length: 100_000 }, (_none, n) => `w${n.toString(36)}`);
  expect(openNewWords().of(all.join(" "))).toHaveLength(all.length);
});
