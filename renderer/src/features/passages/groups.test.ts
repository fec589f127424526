import { describe, expect, test } from "vitest";
import { composed, placeIn, shareOf } from "./groups.ts";

const groups = composed([
  { key: "affirms", rows: 2 },
  { key: "questions", rows: 0 },
  { key: "denies", rows: 3 },
]);

test("lists with rows are counted with their headings", () => {
  expect(groups.count).toBe(7);
  expect(groups.headings).toEqual([0, 3]);
});

describe("a row of the whole", () => {
  test.each([
    [0, { key: "affirms", row: null }],
    [2, { key: "affirms", row: 1 }],
    [3, { key: "denies", row: null }],
    [6, { key: "denies", row: 2 }],
    [7, null],
  ])("%i is %o", (index, place) => expect(placeIn(groups, index)).toEqual(place));
});

describe("what is on the screen of one list", () => {
  test.each([
    ["affirms", 0, 6, { first: 0, last: 1 }],
    ["denies", 2, 5, { first: 0, last: 1 }],
    ["denies", 0, 2, { first: 0, last: 0 }],
    ["questions", 0, 6, { first: 0, last: 0 }],
  ] as const)("%s between %i and %i", (key, first, last, share) =>
    expect(shareOf(groups, key, first, last)).toEqual(share),
  );
});
