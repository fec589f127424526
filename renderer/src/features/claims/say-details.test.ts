import { expect, test } from "vitest";
import { sayDetails } from "./say-details.ts";

const nowhere = { from: null, to: null, place: null };

test.each([
  [{ number: null, event: nowhere }, []],
  [
    { number: { op: ">=", low: 87, high: null, unit: "people" }, event: { ...nowhere, from: "2017-04-04" } },
    ["at least 87 people", "4 Apr 2017"],
  ],
  [{ number: null, event: { from: "2017-04", to: "2017-05", place: "Orsk" } }, ["Apr 2017 – May 2017", "Orsk"]],
  [{ number: null, event: { ...nowhere, to: "2017" } }, ["until 2017"]],
] as const)("%o", (claim, words) => expect(sayDetails(claim)).toEqual(words));
