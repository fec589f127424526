/** What a column of a table of articles may hold. */
export const tableFields = [
  "text",
  "title",
  "subtitle",
  "byline",
  "publication",
  "section",
  "agency",
  "publishedAt",
  "updatedAt",
  "url",
  "language",
] as const;
export type TableField = (typeof tableFields)[number];

/** Which column holds which field; a column that is not named is left out. */
export type ColumnChoice = { readonly heading: string; readonly field: TableField };

/** What was said of a table's columns; of every table when `file` is null. */
export type TableChoice = { readonly file: string | null; readonly columns: readonly ColumnChoice[] };
