import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { TablePreview } from "../../../../shared/contract/import.ts";
import { tableFields } from "../../../../shared/domain/table-columns.ts";
import type { TableField } from "../../../../shared/domain/table-columns.ts";
import { decode } from "../read/decode.ts";
import { containerFormatOf, isTable } from "../read/format-of.ts";
import { columnOf } from "./article-columns.ts";
import { recordsOf } from "./read-csv.ts";
import { objectOf, textOf } from "./read-jsonl.ts";

const mostTables = 50;
const mostRows = 5;
const mostColumns = 100;
/** Bytes of a file that are looked at. */
const head = 400_000;
const longestCell = 300;

/** The tables among these files, from their first rows. What cannot be read is left out: the import says why. */
export const previewTables = async (paths: readonly string[]): Promise<readonly TablePreview[]> => {
  const tables: TablePreview[] = [];
  for (const path of paths) {
    const format = containerFormatOf(path);
    if (!isTable(format) || tables.length >= mostTables) continue;
    try {
      const { text } = decode(await headOf(path), basename(path));
      const [headings = [], ...rows] = format === "csv" ? firstRows(text) : firstObjects(text);
      if (headings.length === 0 || headings.length > mostColumns) continue;
      tables.push({ file: basename(path), headings, fields: proposed(headings), rows: rows.map(cut) });
    } catch {
      // A file that cannot be read, or is no table: the report of the import says so.
    }
  }
  return tables;
};

/** Whole lines, unless the first is longer than what is looked at. */
const headOf = async (path: string): Promise<Uint8Array> => {
  if (!(await stat(path)).isFile()) return new Uint8Array();
  const file = await open(path, "r");
  try {
    const buffer = new Uint8Array(head);
    const { bytesRead } = await file.read(buffer, 0, head, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const end = bytesRead < head ? -1 : bytes.lastIndexOf(0x0a);
    return end === -1 ? bytes : bytes.subarray(0, end);
  } finally {
    await file.close();
  }
};

type Rows = readonly (readonly string[])[];

const firstRows = (text: string): Rows => recordsOf(text, mostRows + 1).map(({ record }) => record);

const firstObjects = (text: string): Rows => {
  const objects = text
    .split("\n")
    .slice(0, 200)
    .flatMap((line) => objectOf(line) ?? []);
  const headings = [...new Set(objects.flatMap((fields) => Object.keys(fields)))];
  const rows = objects.slice(0, mostRows).map((fields) => {
    const cells = new Map(Object.entries(fields).map(([heading, field]) => [heading, textOf(field)]));
    return headings.map((heading) => cells.get(heading) ?? "");
  });
  return [headings, ...rows];
};

/** Each field once: the first column that is called so. A column of HTML is the text where there is no other. */
const proposed = (headings: readonly string[]): readonly (TableField | null)[] => {
  const columns = headings.map(columnOf);
  const hasText = columns.includes("text");
  return columns.map((column, index) => {
    if (column === null || columns.indexOf(column) !== index) return null;
    if (column === "html") return hasText ? null : "text";
    return tableFields.find((field) => field === column) ?? null;
  });
};

const cut = (row: readonly string[]): readonly string[] =>
  row.map((cell) => cell.slice(0, longestCell).replace(/\s+/gu, " ").trim());
