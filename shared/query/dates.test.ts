import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../domain/day.ts";
import { daysOf } from "./dates.ts";

// A Wednesday.
const today = dayOf("2017-04-12");

const cases = [
  { text: "2017", from: "2017-01-01", to: "2017-12-31" },
  { text: "2016-02", from: "2016-02-01", to: "2016-02-29" },
  { text: "2017-04-12", from: "2017-04-12", to: "2017-04-12" },
  { text: "2017-4-2", from: "2017-04-02", to: "2017-04-02" },
  { text: "2017-04-10..12", from: "2017-04-10", to: "2017-04-12" },
  { text: "2017-04-10..05-02", from: "2017-04-10", to: "2017-05-02" },
  { text: "2017-04..06", from: "2017-04-01", to: "2017-06-30" },
  { text: "2016..2017", from: "2016-01-01", to: "2017-12-31" },
  { text: "..2017", from: "1970-01-01", to: "2017-12-31" },
  { text: "2017-04..", from: "2017-04-01", to: "9999-12-31" },
  { text: "7d", from: "2017-04-06", to: "2017-04-12" },
  { text: "1 day", from: "2017-04-12", to: "2017-04-12" },
  { text: "2w", from: "2017-03-30", to: "2017-04-12" },
  { text: "3m", from: "2017-01-13", to: "2017-04-12" },
  { text: "1y", from: "2016-04-13", to: "2017-04-12" },
  { text: "Today", from: "2017-04-12", to: "2017-04-12" },
  { text: "yesterday", from: "2017-04-11", to: "2017-04-11" },
  { text: "this week", from: "2017-04-10", to: "2017-04-16" },
  { text: "last week", from: "2017-04-03", to: "2017-04-09" },
  { text: "last-week", from: "2017-04-03", to: "2017-04-09" },
  { text: "last month", from: "2017-03-01", to: "2017-03-31" },
  { text: "this year", from: "2017-01-01", to: "2017-12-31" },
  { text: "last year", from: "2016-01-01", to: "2016-12-31" },
];

test.each(cases)("$text is $from to $to", ({ text, from, to }) => {
  expect(daysOf(text, today)).toEqual({ from: dayOf(from), to: dayOf(to) });
});

test.each(["", "..", "soon", "2017-13", "2017-02-30", "17", "2017-04-12..10", "0d", "2017..2018..2019"])(
  "“%s” is no date",
  (text) => {
    expect(daysOf(text, today)).toBeNull();
  },
);

test("takes any text without throwing, and never ends before it begins", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.dwmy-]{1,12}$/u)), (text) => {
      const days = daysOf(text, today);
      expect(days === null || days.from <= days.to).toBe(true);
    }),
  );
});
