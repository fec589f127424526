import { create } from "zustand";
import type { TablePreview } from "../../../../shared/contract/import.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { TableChoice, TableField } from "../../../../shared/domain/table-columns.ts";

export type Fields = readonly (TableField | null)[];

type Pending = {
  /** Of the files that were chosen, the tables among them. */
  readonly token: Id;
  readonly tables: readonly TablePreview[];
};

/** Tables that wait for a word on their columns. */
export const usePendingTables = create<{ readonly pending: Pending | null }>(() => ({ pending: null }));

/** What was said last of tables with the same columns, as long as the window is open. */
const remembered = new Map<string, Fields>();

const keyOf = ({ headings }: TablePreview): string => JSON.stringify(headings);

/** What the columns of a table hold before anything is said: as the last time, else as they are called. */
export const fieldsOf = (table: TablePreview): Fields => remembered.get(keyOf(table)) ?? table.fields;

export const remember = (table: TablePreview, fields: Fields): void => void remembered.set(keyOf(table), fields);

/** A column's field; no two columns hold the same one. */
export const withField = (fields: Fields, column: number, field: TableField | null): Fields =>
  fields.map((before, index) => (index === column ? field : before === field ? null : before));

/** What is wrong with the choice, in words; null when it can be imported. */
export const problemWith = (fields: Fields): string | null =>
  fields.includes("text") ? null : "Say which column holds the text of the articles.";

export const toChoice = ({ file, headings }: TablePreview, fields: Fields): TableChoice => ({
  file,
  columns: headings.flatMap((heading, index) => {
    const field = fields[index];
    return field === null || field === undefined ? [] : [{ heading, field }];
  }),
});

const tableEnding = /\.(?:csv|tsv|jsonl|ndjson)$/iu;

export const isTableName = (name: string): boolean => tableEnding.test(name);
