import fc from "fast-check";
import { expect, test } from "vitest";
import { dateFields, frontMatter } from "./front-matter.ts";

test("writes scalars, days and lists, and leaves out what there is not", () => {
  expect(
    frontMatter([
      ["title", 'A "quoted": title # with - signs'],
      ["byline", null],
      ["date", { day: "2031-04-12" }],
      ["words", 512],
      ["tags", ["casualties/dead", "no"]],
      ["aliases", []],
    ]),
  ).toBe(
    [
      "---",
      'title: "A \\"quoted\\": title # with - signs"',
      "date: 2031-04-12",
      "words: 512",
      "tags:",
      '  - "casualties/dead"',
      '  - "no"',
      "---",
      "",
    ].join("\n"),
  );
});

test("writes any text on one line that reads back as that text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const lines = frontMatter([["title", text]]).split(/[\n\r\u0085\u2028\u2029]/u);
      expect(lines).toHaveLength(4);
      expect(JSON.parse(lines[1]?.slice("title: ".length) ?? "")).toBe(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
      expect(lines[1]).toMatch(/^[^\p{Cc}\u202E\uFEFF]*$/u);
    }),
  );
});

test.each([
  { iso: null, gives: [] },
  { iso: "2017", gives: [["date", "2017"]] },
  { iso: "2017-04", gives: [["date", "2017-04"]] },
  { iso: "2017-04-12", gives: [["date", { day: "2017-04-12" }]] },
  {
    iso: "2017-04-12T18:30:00-04:00",
    gives: [
      ["date", { day: "2017-04-12" }],
      ["published", "2017-04-12T18:30:00-04:00"],
    ],
  },
])("gives the date fields of $iso", ({ iso, gives }) => {
  expect(dateFields(iso)).toEqual(gives);
});
