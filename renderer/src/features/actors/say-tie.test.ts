import { expect, test } from "vitest";
import { sayTie, sayWhile } from "./say-tie.ts";

test("a tie reads from both sides", () => {
  expect(sayTie({ kind: "holds-office", title: "mayor" }, true)).toBe("holds office in · mayor");
  expect(sayTie({ kind: "part-of", title: null }, false)).toBe("has as a part");
});

test.each([
  [null, null, null],
  ["2015", null, "since 2015"],
  [null, "2019", "until 2019"],
  ["2015", "2019", "2015 to 2019"],
])("from %s to %s is %s", (from, to, words) => expect(sayWhile({ from, to })).toBe(words));
