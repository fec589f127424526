import { expect, test } from "vitest";
import { elsewhere, timesApart } from "./claim-event.ts";

const at = (from: string | null, to: string | null = null, place: string | null = null) => ({ from, to, place });

test.each([
  [at("2017-04-04"), at("2017-04-05"), true],
  [at("2017-04"), at("2017-04-12"), false],
  [at("2017"), at("2018-01"), true],
  [at("2017-04-01", "2017-04-10"), at("2017-04-08"), false],
  [at("2017-04-01", "2017-04-10"), at("2017-04-11", "2017-04-12"), true],
  [at("2017-04-12T08:00"), at("2017-04-12T09:00"), false],
  [at(null, "2017-04-12"), at("2017-05"), true],
  [at(null), at("2017-05"), false],
])("%j and %j lie apart in time: %s", (a, b, apart) => {
  expect(timesApart(a, b)).toBe(apart);
  expect(timesApart(b, a)).toBe(apart);
});

test.each([
  ["Harne", "Ostelle", true],
  ["Harne", "the port of Harne", false],
  ["harne", "Harne.", false],
  ["Harne", "Harnemouth", true],
  ["Harne", null, false],
])("%s is elsewhere than %s: %s", (a, b, apart) => {
  expect(elsewhere(at(null, null, a), at(null, null, b))).toBe(apart);
  expect(elsewhere(at(null, null, b), at(null, null, a))).toBe(apart);
});
