import { expect, test } from "vitest";
import { cuts, cutText, quoted } from "./cuts.ts";

test.each([
  { text: "It  burned\nall night.", letters: 40, found: "It burned all night." },
  { text: "It burned all night, and the next day too.", letters: 21, found: "It burned all night …" },
  { text: "Donaudampfschifffahrtsgesellschaft", letters: 10, found: "Donaudampf …" },
])("$text cut to $letters is $found", ({ text, letters, found }) => {
  expect(cutText(text, letters)).toBe(found);
});

test("a passage that begins with a quotation mark gets no second one", () => {
  expect(quoted("“It burned,”", 40)).toBe("“It burned,”");
  expect(quoted("it burned", 40)).toBe("“it burned”");
});

test("each cut says less than the one before", () => {
  for (const [at, cut] of cuts.slice(1).entries()) {
    const before = cuts[at];
    expect(cut.voices).toBeLessThan(before?.voices ?? 0);
    expect(cut.letters).toBeLessThan(before?.letters ?? 0);
  }
});
