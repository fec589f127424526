export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark, without which spreadsheets take UTF-8 for
 * something else. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection"):
 * what stands in an article is not ours to trust.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\u{FEFF}${rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;

const cellText = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
