import { expect, test } from "vitest";
import { findDate, toIsoDate } from "./dates.ts";

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
  { written: "12. April 2031", iso: "2031-04-12" },
  { written: "Mittwoch, 12. März 2031", iso: "2031-03-12" },
  { written: "le 1er août 2031", iso: "2031-08-01" },
  { written: "12 de diciembre de 2031", iso: "2031-12-12" },
  { written: "12 мая 2031", iso: "2031-05-12" },
  { written: "12 września 2031", iso: "2031-09-12" },
  { written: "2031年4月12日", iso: "2031-04-12" },
  { written: "2031 Apr 12", iso: "2031-04-12" },
  { written: "2031. április 12.", iso: "2031-04-12" },
  { written: "2031 m. balandžio 12 d.", iso: "2031-04-12" },
  { written: "12. aprill 2031", iso: "2031-04-12" },
  { written: "2031.04.12 14:07", iso: "2031-04-12" },
  { written: "2031/4/12", iso: "2031-04-12" },
  { written: "١٢ أبريل ٢٠٣١", iso: "2031-04-12" },
  { written: "12 تشرين الأول 2031", iso: "2031-10-12" },
  { written: "12 अप्रैल 2031", iso: "2031-04-12" },
  { written: "12 เมษายน 2574", iso: "2031-04-12" },
  { written: "1934000000", iso: "2031-04-15T06:13:20Z" },
  { written: "1934000000000", iso: "2031-04-15T06:13:20Z" },
  { written: "12 people 2031", iso: null },
  { written: "mayor 12, 2031", iso: null },
  { written: "yesterday", iso: null },
  { written: "", iso: null },
];

test.each(cases)("reads “$written” as $iso", ({ written, iso }) => {
  expect(toIsoDate(written)).toBe(iso);
});

const lines = [
  { line: "Updated 1:39 am EST, Wednesday, April 12, 2031", iso: "2031-04-12" },
  { line: "Stand: 12.04.31 | 14:07 Uhr", iso: "2031-04-12" },
  { line: "Posted on 12th April 2031 by Ilse Varga", iso: "2031-04-12" },
  { line: "Pages 12-14, 2031 copies", iso: null },
  { line: "Version 1.12.3 of 4 files", iso: null },
  { line: "April 2031", iso: null },
];

test.each(lines)("finds $iso in “$line”", ({ line, iso }) => {
  expect(findDate(line)).toBe(iso);
});

test.each([
  { language: "en-US", iso: "2031-03-04" },
  { language: "en-GB", iso: "2031-04-03" },
  { language: "fr", iso: "2031-04-03" },
  { language: "en", iso: null },
  { language: null, iso: null },
])("reads 03/04/2031 on a page in $language as $iso", ({ language, iso }) => {
  expect(toIsoDate("03/04/2031", language)).toBe(iso);
  expect(findDate("Published: 03/04/2031", language)).toBe(iso);
});
