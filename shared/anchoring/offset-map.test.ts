import fc from "fast-check";
import { expect, test } from "vitest";
import { mapOffsets } from "./offset-map.ts";

/** Where words stand afterwards, as they read there; null when they were not carried. */
const carried = (before: string, after: string, words: string) => {
  const start = before.indexOf(words);
  const found = mapOffsets(before, after).carry({ start, end: start + words.length });
  return found === null ? null : after.slice(found.start, found.end);
};

const before = "The ferry left at nine.\nTwo people were hurt, the owner said.\nNobody was charged.";

test.each([
  {
    change: "a paragraph put in before",
    after: `By our staff\n${before}`,
    words: "the owner said",
    now: "the owner said",
  },
  {
    change: "a word put in",
    after: before.replace("owner said", "owner reportedly said"),
    words: "the owner said",
    now: "the owner reportedly said",
  },
  {
    change: "its first word replaced",
    after: before.replace("Two people", "Three people"),
    words: "Two people were hurt",
    now: "Three people were hurt",
  },
  {
    change: "its last word replaced",
    after: before.replace("hurt,", "killed,"),
    words: "people were hurt",
    now: "people were killed",
  },
  {
    change: "words put in beside it",
    after: before.replace("Nobody", "So far nobody"),
    words: "was charged",
    now: "was charged",
  },
  {
    change: "its paragraph taken out",
    after: before.replace("Nobody was charged.", ""),
    words: "was charged",
    now: null,
  },
])("a passage after $change", ({ after, words, now }) => {
  expect(carried(before, after, words)).toBe(now);
});

test("an end within a word that was replaced is nowhere", () => {
  expect(mapOffsets("one harbour fire", "one dockside fire").carry({ start: 6, end: 16 })).toBeNull();
});

const text = fc
  .array(fc.constantFrom("ferry", "fire", "the", "😀", "ü", ".", " ", "\n", "said", "12"), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

test("segments cover both texts in order, and what is called the same is the same", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      let [at, to] = [0, 0];
      for (const segment of mapOffsets(a, b).segments) {
        expect([segment.before.start, segment.after.start]).toEqual([at, to]);
        [at, to] = [segment.before.end, segment.after.end];
        if (segment.same)
          expect(b.slice(segment.after.start, segment.after.end)).toBe(
            a.slice(segment.before.start, segment.before.end),
          );
      }
      expect([at, to]).toEqual([a.length, b.length]);
    }),
  );
});

test("what is kept whole reads the same, order is kept, and the way back leads to where it was", () => {
  fc.assert(
    fc.property(text, text, fc.nat(200), fc.nat(200), fc.nat(200), (a, b, x, y, z) => {
      const [start = 0, middle = 0, end = 0] = [x, y, z].map((each) => each % (a.length + 1)).toSorted((p, q) => p - q);
      const map = mapOffsets(a, b);
      const found = start < end ? map.carry({ start, end }) : null;
      if (found === null) return;
      expect(found.end).toBeLessThanOrEqual(b.length);
      expect(found.kept).toBeGreaterThanOrEqual(0);
      expect(found.kept).toBeLessThanOrEqual(1);
      if (found.kept === 1) expect(b.slice(found.start, found.end)).toBe(a.slice(start, end));
      const first = start < middle ? map.carry({ start, end: middle }) : null;
      const second = middle < end ? map.carry({ start: middle, end }) : null;
      if (first !== null && second !== null) expect(first.end).toBeLessThanOrEqual(second.start);
    }),
  );
});

test("two long texts with nothing in common are answered in time", () => {
  const words = (seed: string) => Array.from({ length: 20_000 }, (_, n) => `${seed}${n * 7}`).join(" ");
  expect(mapOffsets(words("a"), words("b")).segments.length).toBeGreaterThan(0);
});
