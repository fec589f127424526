import { expect, test } from "vitest";
import type { TablePreview } from "../../../../shared/contract/import.ts";
import { fieldsOf, isTableName, problemWith, remember, toChoice, withField } from "./choose-columns.ts";

const table: TablePreview = {
  file: "desk.csv",
  headings: ["headline", "body", "id"],
  fields: ["title", "text", null],
  rows: [],
};

test("gives a field to one column only", () => {
  expect(withField(table.fields, 2, "text")).toEqual(["title", null, "text"]);
  expect(withField(table.fields, 0, null)).toEqual([null, "text", null]);
  expect(withField([null, null, null], 1, null)).toEqual([null, null, null]);
});

test("wants a column of text and says so", () => {
  expect(problemWith(table.fields)).toBeNull();
  expect(problemWith(["title", null, null])).toMatch(/text of the articles/u);
});

test("says of each column what it holds, and nothing of the others", () => {
  expect(toChoice(table, table.fields)).toEqual({
    file: "desk.csv",
    columns: [
      { heading: "headline", field: "title" },
      { heading: "body", field: "text" },
    ],
  });
});

test("remembers what was said of tables with the same columns", () => {
  expect(fieldsOf(table)).toEqual(table.fields);
  remember(table, [null, "text", "title"]);
  expect(fieldsOf({ ...table, file: "other.csv" })).toEqual([null, "text", "title"]);
  expect(fieldsOf({ ...table, headings: ["a", "b", "c"] })).toEqual(table.fields);
});

test.each([
  { name: "desk.CSV", is: true },
  { name: "a.ndjson", is: true },
  { name: "a.csv.zip", is: false },
])("knows tables by their names: $name", ({ name, is }) => expect(isTableName(name)).toBe(is));
