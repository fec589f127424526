import { expect, test } from "vitest";
import { conflictsInWords } from "./conflicts-in-words.ts";

test("what is said of several claims is said once", () => {
  const against = (otherId: string) =>
    ({ kind: "relation", otherId, otherText: `Claim ${otherId}`, aspect: null }) as const;
  expect(
    conflictsInWords([
      { kind: "positions", affirmed: 2, denied: 1 },
      against("1"),
      { ...against("2"), aspect: "time" },
      against("3"),
      { ...against("4"), kind: "tension" },
    ]).map(({ words, tension, others }) => [words, tension, others.map(({ id }) => id)]),
  ).toEqual([
    ["Affirmed 2 times, denied 1 time", false, []],
    ["Contradicts", false, ["1", "3"]],
    ["Contradicts on time", false, ["2"]],
    ["In tension with", true, ["4"]],
  ]);
});
