import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("commas, quotes and line breaks stay in their cell", () => {
  expect(
    toCsv([
      ["a", 'say "no", twice'],
      ["two\nlines", 3],
      [null, -1.5],
    ]),
  ).toBe('\u{FEFF}a,"say ""no"", twice"\r\n"two\nlines",3\r\n,-1.5\r\n');
});

test.each(["=1+1", "+1", "-cmd", "@sum", "\tx"])("%j is text to a spreadsheet, not a formula", (text) =>
  expect(toCsv([[text]])).toBe(`\u{FEFF}'${text}\r\n`),
);
