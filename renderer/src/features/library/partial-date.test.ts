import { expect, test } from "vitest";
import { readDate } from "./partial-date.ts";

test.each([
  "2031",
  "2031-04",
  "2031-04-12",
  "2032-02-29",
  "2031-04-12T08:30",
  "2031-04-12T08:30:15Z",
  "2031-04-12T08:30+02:00",
])("%s is a date", (text) => expect(readDate(` ${text} `)).toEqual({ ok: true, iso: text }));

test("nothing typed is no date", () => expect(readDate("  ")).toEqual({ ok: true, iso: null }));

test.each([
  ["12 April 2031", "Write it as"],
  ["31-04-12", "Write it as"],
  ["2031-13", "no month 13"],
  ["2031-02-29", "February 2031 has no day 29"],
  ["2031-04-00", "has no day 0"],
  ["2031-04-12T25:00", "no such time"],
])("%s is refused in words", (text, words) => {
  const reading = readDate(text);
  expect(reading.ok ? "" : reading.problem).toContain(words);
});
