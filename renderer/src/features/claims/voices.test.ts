import { expect, test } from "vitest";
import type { Voice } from "../../../../shared/domain/board.ts";
import { sayVoice, witnessesOf } from "./voices.ts";

const voice = (id: string, root: string, patch: Partial<Voice> = {}): Voice => ({
  id,
  claimId: "c",
  position: "affirms",
  passageId: "p",
  exact: "It burned",
  articleId: "a",
  articleTitle: "Fire",
  publication: null,
  agency: null,
  publishedAt: null,
  copyOf: null,
  said: { sourceName: "Ana Velt", sourcing: "named", act: "asserts", negated: false },
  chain: [],
  root,
  ...patch,
});

test("voices with one root stand together, the most repeated first, other positions apart", () => {
  const voices = [voice("1", "x"), voice("2", "y"), voice("3", "y"), voice("4", "y", { position: "denies" })];
  expect(witnessesOf(voices, "affirms").map(({ root, voices: all }) => [root, all.map(({ id }) => id)])).toEqual([
    ["y", ["2", "3"]],
    ["x", ["1"]],
  ]);
  expect(witnessesOf(voices, "denies")).toMatchObject([{ root: "y", name: "Ana Velt" }]);
  expect(witnessesOf(voices, "withholds")).toEqual([]);
});

test.each([
  ["its own root", voice("1", "x"), "Ana Velt", "asserts"],
  ["another's word", voice("1", "x"), "The mayor", "Ana Velt asserts"],
  [
    "a way",
    voice("1", "x", {
      chain: [
        { role: "speaker", name: "Ana Velt" },
        { role: "agency", name: "Wire" },
      ],
    }),
    "Ana Velt",
    "asserts · via Wire",
  ],
  ["the writer, copied", voice("1", "x", { said: null, copyOf: "a" }), "The writer", "a copy"],
])("%s", (_what, one, root, words) => expect(sayVoice(one, root)).toBe(words));
