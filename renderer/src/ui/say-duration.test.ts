import { expect, test } from "vitest";
import { sayDuration } from "./say-duration.ts";

test.each([
  { ms: 0, says: "about 5 s" },
  { ms: 12_000, says: "about 15 s" },
  { ms: 59_400, says: "about 60 s" },
  { ms: 61_000, says: "about 1 min" },
  { ms: 59 * 60_000, says: "about 59 min" },
  { ms: 60 * 60_000, says: "about 1 h" },
  { ms: 100 * 60_000, says: "about 1 h 40 min" },
  { ms: 118 * 60_000, says: "about 2 h" },
])("says $ms ms as $says", ({ ms, says }) => {
  expect(sayDuration(ms)).toBe(says);
});
