import { expect, test } from "vitest";
import { ratingForKey } from "./rating-key.ts";

test.each([
  { key: "c", now: null, found: "C" },
  { key: "C", now: "C", found: "CC" },
  { key: "c", now: "CC", found: "C" },
  { key: "i", now: "C", found: "I" },
  { key: "i", now: "I", found: "II" },
  { key: "n", now: "II", found: "N" },
  { key: "a", now: null, found: "NA" },
  { key: "Delete", now: "I", found: null },
  { key: "Backspace", now: "I", found: null },
  { key: "x", now: "I", found: undefined },
] as const)("$key on $now gives $found", ({ key, now, found }) => {
  expect(ratingForKey(key, now)).toBe(found);
});
