import { expect, test } from "vitest";
import { sayTie } from "./say-tie.ts";

test("a tie reads from both sides", () => {
  expect(sayTie({ kind: "holds-office", title: "mayor" }, true)).toBe("holds office in · mayor");
  expect(sayTie({ kind: "part-of", title: null }, false)).toBe("has as a part");
});
