import { expect, test } from "vitest";
import { toIsoDate } from "./dates.ts";

const cases = [
  { written: "2031-04-12", iso: "2031-04-12" },
  { written: "2031-04", iso: "2031-04" },
  { written: "2031", iso: "2031" },
  { written: "2031-04-12T18:30:00-04:00", iso: "2031-04-12T18:30:00-04:00" },
  { written: "2031-04-12T18:30:05.123Z", iso: "2031-04-12T18:30:05Z" },
  { written: "2031-04-12 18:30:00 +0200", iso: "2031-04-12T18:30:00+02:00" },
  { written: "2031-04-12T18:30", iso: "2031-04-12" },
  { written: "20310412", iso: "2031-04-12" },
  { written: "12 April 2031", iso: "2031-04-12" },
  { written: "Wednesday, April 12th, 2031", iso: "2031-04-12" },
  { written: "Apr. 2, 2031", iso: "2031-04-02" },
  { written: "Sat, 12 Apr 2031 18:30:00 GMT", iso: "2031-04-12T18:30:00Z" },
  { written: "April 2031", iso: "2031-04" },
  { written: "12.04.2031", iso: "2031-04-12" },
  { written: "13/04/2031", iso: "2031-04-13" },
  { written: "04/13/2031", iso: "2031-04-13" },
  { written: "03/04/2031", iso: null },
  { written: "31 February 2031", iso: null },
  { written: "2031-13-01", iso: null },
  { written: "yesterday", iso: null },
  { written: "", iso: null },
];

test.each(cases)("reads “$written” as $iso", ({ written, iso }) => {
  expect(toIsoDate(written)).toBe(iso);
});
