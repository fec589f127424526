import { expect, test } from "vitest";
import { startOf } from "./place-actors.ts";

test("the same actors begin in the same places, those that were there where they stood", () => {
  const first = startOf(["a", "b", "c"], new Map());
  expect(startOf(["a", "b", "c"], new Map())).toEqual(first);
  const later = startOf(["b", "new"], new Map([["b", { x: 5, y: 7 }]]));
  expect(later.get("b")).toEqual({ x: 5, y: 7 });
});

test("no two of hundreds begin close to each other", () => {
  const places = [
    ...startOf(
      Array.from({ length: 250 }, (_, at) => `${at}`),
      new Map(),
    ).values(),
  ];
  const gaps = places.flatMap((a, at) => places.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...gaps)).toBeGreaterThan(60);
});
