import { expect, test } from "vitest";
import { conflictsOf, isTension, mostRivalsNamed } from "./conflict.ts";
import type { Stance } from "./conflict.ts";

const claim = (id: string, low: number | null, affirmed = 1, denied = 0): Stance => ({
  id,
  text: id,
  number: low === null ? null : { op: "=", low, high: null, unit: "people" },
  event: { from: null, to: null, place: null },
  affirmed,
  denied,
});
const kinds = (...input: Parameters<typeof conflictsOf>): readonly string[] =>
  conflictsOf(...input).map((each) => (each.kind === "positions" ? each.kind : `${each.kind} ${each.otherId}`));

test.each([
  ["affirmed only", claim("a", null, 3), []],
  ["denied only", claim("a", null, 0, 3), []],
  ["affirmed and denied", claim("a", null, 1, 1), ["positions"]],
])("a claim %s", (_what, stance, expected) => expect(kinds(stance, [stance], [])).toEqual(expected));

test("figures of one question that cannot both hold stand against each other", () => {
  const all = [claim("a", 30), claim("b", 50), claim("c", 30), claim("d", null)];
  expect(all.map((each) => kinds(each, all, []))).toEqual([
    ["numbers b"],
    ["numbers a", "numbers c"],
    ["numbers b"],
    [],
  ]);
});

test("a figure that nobody affirms is in nobody's way", () => {
  const all = [claim("a", 30), claim("b", 50, 0, 2)];
  expect(all.map((each) => kinds(each, all, []))).toEqual([[], []]);
});

test("of very many only the first are named", () => {
  const all = Array.from({ length: 100 }, (_, low) => claim(`c${low}`, low));
  expect(kinds(claim("a", 500), all, [])).toHaveLength(mostRivalsNamed);
});

test("what the analyst says contradicts comes last, with the aspect", () => {
  expect(
    conflictsOf(claim("a", null, 1, 1), [], [{ kind: "contradicts", otherId: "b", otherText: "B", aspect: "time" }]),
  ).toEqual([
    { kind: "positions", affirmed: 1, denied: 1 },
    { kind: "relation", otherId: "b", otherText: "B", aspect: "time" },
  ]);
});

test("figures that may both hold but are not the same are in tension: of three, each with the other two", () => {
  const figure = (id: string, op: ">" | ">=", low: number): Stance => ({
    ...claim(id, null),
    number: { op, low, high: null, unit: "people" },
  });
  const all = [figure("more than 100", ">", 100), figure("at least 87", ">=", 87), figure("dozens", ">=", 24)];
  expect(all.map((each) => kinds(each, all, []))).toEqual([
    ["differing-numbers at least 87", "differing-numbers dozens"],
    ["differing-numbers more than 100", "differing-numbers dozens"],
    ["differing-numbers more than 100", "differing-numbers at least 87"],
  ]);
  expect(all.flatMap((each) => conflictsOf(each, all, [])).every(isTension)).toBe(true);
});

test("answers with another time or place stand against each other, what the analyst sees in tension comes last", () => {
  const held = (id: string, from: string | null, place: string | null): Stance => ({
    ...claim(id, null),
    event: { from, to: null, place },
  });
  const all = [held("a", "2017-04-11", "Moscow"), held("b", "2017-04-12", "Moscow"), held("c", null, "Geneva")];
  expect(
    kinds(held("a", "2017-04-11", "Moscow"), all, [{ kind: "in-tension", otherId: "d", otherText: "D", aspect: null }]),
  ).toEqual(["times b", "places c", "tension d"]);
});
