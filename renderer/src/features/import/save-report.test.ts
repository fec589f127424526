import { expect, test } from "vitest";
import { reportAsCsv } from "./save-report.ts";

test("writes one line for each file, whatever its message holds", () => {
  expect(
    reportAsCsv([
      { name: "a.txt", status: "failed", articleId: null, title: null, message: 'it says "no", and\nstops' },
      { name: "b.txt", status: "imported", articleId: "01M0000000000000000000TEST", title: "=Gate", message: null },
    ]),
  ).toBe(
    '\uFEFFresult,file,title,message,article\r\nfailed,a.txt,,"it says ""no"", and\nstops",\r\n' +
      "imported,b.txt,'=Gate,,01M0000000000000000000TEST\r\n",
  );
});
