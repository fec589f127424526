import { expect, test } from "vitest";
import type { Code } from "../../../../shared/domain/code.ts";
import { codesAmong } from "./codes-among.ts";

const code = (id: string, passages: number, parentId: string | null = null): Code => ({
  id,
  name: id,
  parentId,
  path: id,
  color: 0,
  description: null,
  passages,
});
const ids = (codes: readonly Code[]) => codes.map(({ id }) => id);

test("the used codes are compared, in the order of the codebook", () =>
  expect(ids(codesAmong([code("b", 1), code("unused", 0), code("a", 5)], "used"))).toEqual(["b", "a"]));

test("under a code its children are compared, used or not", () =>
  expect(ids(codesAmong([code("a", 9), code("x", 0, "a"), code("y", 2, "a"), code("b", 3)], "a"))).toEqual(["x", "y"]));

test("of many the twenty most used", () => {
  const many = Array.from({ length: 30 }, (_, n) => code(`c${n}`, n + 1));
  expect(ids(codesAmong(many, "used"))).toEqual(Array.from({ length: 20 }, (_, n) => `c${n + 10}`));
});
