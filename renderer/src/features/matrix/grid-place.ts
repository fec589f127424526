/** A cell by its place; -1 is the head of a row or column. */
export type GridPlace = { readonly row: number; readonly column: number };
type Grid = {
  readonly rows: number;
  readonly columns: number;
  /** Rows on one screen. */
  readonly page: number;
};

/** Where a key leads from a cell, heads included; null when it leads nowhere. */
export const nextPlace = (
  key: string,
  control: boolean,
  { row, column }: GridPlace,
  { rows, columns, page }: Grid,
): GridPlace | null => {
  const to = (nextRow: number, nextColumn: number): GridPlace => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return to(control ? rows - 1 : row + 1, column);
    case "ArrowUp":
      return to(control ? 0 : row - 1, column);
    case "ArrowRight":
      return to(row, control ? columns - 1 : column + 1);
    case "ArrowLeft":
      return to(row, control ? 0 : column - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(row - page, column);
    case "Home":
      return to(control ? 0 : row, 0);
    case "End":
      return to(control ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
};
