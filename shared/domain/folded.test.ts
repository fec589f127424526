import fc from "fast-check";
import { expect, test } from "vitest";
import { keptOf, textWithout } from "./folded.ts";

test.each([
  { what: "nothing", folded: [], kept: [[2, 8]] },
  {
    what: "the middle",
    folded: [{ start: 4, end: 5 }],
    kept: [
      [2, 4],
      [5, 8],
    ],
  },
  {
    what: "both ends, told backwards",
    folded: [
      { start: 7, end: 12 },
      { start: 0, end: 3 },
    ],
    kept: [[3, 7]],
  },
  {
    what: "ranges within another",
    folded: [
      { start: 3, end: 6 },
      { start: 4, end: 5 },
    ],
    kept: [
      [2, 3],
      [6, 8],
    ],
  },
  { what: "all of it", folded: [{ start: 0, end: 9 }], kept: [] },
  {
    what: "what stands elsewhere",
    folded: [
      { start: 0, end: 2 },
      { start: 8, end: 9 },
    ],
    kept: [[2, 8]],
  },
])("keeps what is left when $what is folded", ({ folded, kept }) => {
  expect(keptOf({ start: 2, end: 8 }, folded).map(({ start, end }) => [start, end])).toEqual(kept);
});

test("reads on over a fold, with one white space where there were two", () => {
  const text = "He said [vx_player id=1] no. {ad} So it is.";
  const folded = [
    { start: 8, end: 24 },
    { start: 29, end: 33 },
  ];
  const { text: read, placeOf } = textWithout(text, { start: 0, end: text.length }, folded);
  expect(read).toBe("He said no. So it is.");
  expect(read.slice(placeOf(text.indexOf("So")))).toBe("So it is.");
});

test("every place outside a fold is where its character is", () => {
  const part = fc.constantFrom("a", "b", " ", "[c]", "\n\n");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const folded = [...text.matchAll(/\[c\]/gu)].map(({ index }) => ({ start: index, end: index + 3 }));
      const { text: read, placeOf } = textWithout(text, { start: 0, end: text.length }, folded);
      expect(read).not.toContain("c");
      for (const { index } of text.matchAll(/[ab]/gu)) expect(read.charAt(placeOf(index))).toBe(text.charAt(index));
    }),
  );
});
