/** Text of a document for a terminal: what would steer the terminal or turn the line around is taken out. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();

/** The same for a text of several lines. */
export const plainLines = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, "");

/** Columns aligned by spaces; numbers to the right. The last column is as wide as it is. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : plain(String(cell)))));
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => widthOf(row[column] ?? ""))));
  const numeric = head.map((_name, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return numeric[column] === true ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return `${[head.map((name) => name.toUpperCase()), ...cells].map(line).join("\n")}\n`;
};

const widthOf = (text: string): number => [...text].length;
