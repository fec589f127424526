/** A cell of the grid, counted from 0. */
export type Cell = { readonly row: number; readonly column: number };
type Size = { readonly rows: number; readonly columns: number };

/** Where a key leads from a cell; null when it leads nowhere. */
export const nextCell = (
  key: string,
  control: boolean,
  { row, column }: Cell,
  { rows, columns }: Size,
): Cell | null => {
  const within = (to: Cell): Cell => ({
    row: Math.max(0, Math.min(rows - 1, to.row)),
    column: Math.max(0, Math.min(columns - 1, to.column)),
  });
  switch (key) {
    case "ArrowDown":
      return within({ row: row + 1, column });
    case "ArrowUp":
      return within({ row: row - 1, column });
    case "ArrowRight":
      return within({ row, column: column + 1 });
    case "ArrowLeft":
      return within({ row, column: column - 1 });
    case "Home":
      return { row: control ? 0 : row, column: 0 };
    case "End":
      return { row: control ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
};
