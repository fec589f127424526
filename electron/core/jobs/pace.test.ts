import { expect, test } from "vitest";
import { openPace } from "./pace.ts";

const clock = () => {
  let time = 0;
  return { now: () => time, pass: (ms: number) => (time += ms) };
};

test("tells what is left from how fast it went lately", () => {
  const { now, pass } = clock();
  const pace = openPace(now);
  pace.at(0);
  expect(pace.remainingMs(0, 100)).toBeNull();
  for (let done = 1; done <= 10; done += 1) {
    pass(1000);
    pace.at(done);
  }
  expect(pace.remainingMs(10, 100)).toBe(90_000);
  expect(pace.remainingMs(10, null)).toBeNull();
  // Ten times slower from here on: after a while the past is forgotten.
  for (let done = 11; done <= 20; done += 1) {
    pass(10_000);
    pace.at(done);
  }
  expect(pace.remainingMs(20, 30)).toBe(100_000);
});

test("a pause is no slowness", () => {
  const { now, pass } = clock();
  const pace = openPace(now);
  pace.at(0);
  pass(4000);
  pace.at(4);
  pace.pause(true);
  pass(600_000);
  expect(pace.remainingMs(4, 10)).toBe(6000);
  pace.pause(false);
  pass(1000);
  pace.at(5);
  expect(pace.remainingMs(5, 10)).toBe(5000);
});
