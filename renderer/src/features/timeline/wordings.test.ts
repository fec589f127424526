import { expect, test } from "vitest";
import type { CoursePoint } from "../../../../shared/domain/timeline.ts";
import { wordingsOf } from "./wordings.ts";

const point = (exact: string, day: number): CoursePoint => ({
  id: `${day}`,
  claimId: "c",
  claim: "Many died.",
  number: null,
  position: "affirms",
  passageId: `${day}`,
  exact,
  articleId: "a",
  articleTitle: "A",
  publication: null,
  who: null,
  day,
  lastDay: day,
});

test("each wording stands where it came up first, with what is new in it", () => {
  const wordings = wordingsOf([point("dozens died", 1), point("Dozens died.", 2), point("at least 87 died", 3)]);
  expect(wordings.map(({ first, times }) => [first.day, times])).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect(wordings[0]?.parts.every(({ isNew }) => !isNew)).toBe(true);
  expect(wordings[1]?.parts.map(({ text, isNew }) => [text.trim(), isNew])).toEqual([
    ["at", true],
    ["least", true],
    ["87", true],
    ["died", false],
  ]);
});
