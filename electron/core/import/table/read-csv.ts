import { parse } from "csv-parse/sync";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { articleOf, columnNames, columnOf } from "./article-columns.ts";
import type { Column, Row } from "./article-columns.ts";
import { checkChoice, choiceFor, chosenField, namesOf } from "./table-choice.ts";

export const mostRows = 100_000;
const longestRow = 20_000_000;

/** The articles of a table, one in each row; the first row names the columns. */
export const readCsv = ({ bytes, name, tables }: Container): Unpacked => {
  const { text } = decode(bytes, name);
  const [headings, ...rows] = recordsOf(text, mostRows + 2);
  if (rows.length > mostRows)
    throw new Refusal(
      "too-large",
      `it has more than ${mostRows.toLocaleString("en")} rows: split it and import the parts`,
    );
  if (headings === undefined) throw new Refusal("bad-input", "it is empty");
  const choice = choiceFor(tables, name);
  if (choice !== null) checkChoice(choice, headings.record);
  const columns = headings.record.map((heading) => ({
    heading: heading.trim(),
    column: choice === null ? columnOf(heading) : chosenField(choice, heading),
  }));
  if (!columns.some(({ column }) => column === "text" || column === "html"))
    throw new Refusal(
      "unsupported",
      `none of its columns holds the text of articles: one must be called ${columnNames.text.slice(0, 3).join(", ")} or the like; its first row has ${namesOf(headings.record)}`,
    );
  return rows.map(({ record, raw }, index) => {
    const number = `row ${index + 2}`;
    const row: { [Of in Column]?: { readonly value: string; readonly heading: string } } = {};
    columns.forEach(({ heading, column }, at) => {
      const value = record[at] ?? "";
      if (column !== null && value.trim() !== "") row[column] ??= { value, heading };
    });
    const source = articleOf(row satisfies Row, `${name} ${number}`);
    if (source === null) return { name: number, failed: "has no text" };
    return {
      name: number,
      // A row without its headings would say little.
      bytes: Buffer.from(`${headings.raw.trimEnd()}\n${raw.trimEnd()}\n`),
      article: { source, mediaType: "text/csv", encoding: "utf-8" },
    };
  });
};

export type CsvRecord = { readonly record: readonly string[]; readonly raw: string };

/** @param most - records that are read, the headings among them */
export const recordsOf = (text: string, most: number): readonly CsvRecord[] => {
  try {
    const records: unknown = parse(text, {
      delimiter: delimiterOf(text),
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
      to: most,
    });
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch (error) {
    throw new Refusal(
      "unsupported",
      `it is a damaged table (${error instanceof Error ? error.message : String(error)})`,
    );
  }
};

const isRecord = (value: unknown): value is CsvRecord =>
  typeof value === "object" && value !== null && "record" in value && Array.isArray(value.record) && "raw" in value;

/** The sign that stands most often in the first line: comma, semicolon or tab. */
const delimiterOf = (text: string): string => {
  const line = text.slice(0, 10_000).split("\n", 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ",";
};
