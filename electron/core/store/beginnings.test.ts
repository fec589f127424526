import { expect, test } from "vitest";
import { spelledOut } from "./beginnings.ts";

const cases = [
  { asked: '"fi" *', said: '("fire" OR "fine")' },
  { asked: '("fi" * AND "dock")', said: '(("fire" OR "fine") AND "dock")' },
  { asked: '{quote note names} : "fi" *', said: '{quote note names} : ("fire" OR "fine")' },
  // A phrase that ends in a beginning, a beginning of nothing, and one among words near each other stay as they are.
  { asked: '"the fi" *', said: '"the fi" *' },
  { asked: '"zz" *', said: '"zz" *' },
  { asked: '{quote} : NEAR("fi" * "dock", 5)', said: '{quote} : NEAR("fi" * "dock", 5)' },
  { asked: '("a" AND "b")', said: '("a" AND "b")' },
];

test.each(cases)("$asked is looked for as $said", ({ asked, said }) => {
  expect(spelledOut(asked, (beginning) => ["fire", "fine"].filter((word) => word.startsWith(beginning)))).toBe(said);
});

test("a beginning stays while the words are not known, or when they are too many", () => {
  expect(spelledOut('"fi" *', () => null)).toBe('"fi" *');
  expect(spelledOut('"fi" *', () => Array.from({ length: 5000 }, (_, at) => `fi${at}`))).toBe('"fi" *');
});
