import type { MatrixCell } from "../../../../shared/domain/matrix.ts";

const keyOf = (claimId: string, columnId: string): string => `${claimId} ${columnId}`;

/** Cells by where they stand, the positions of one in order. */
export const cellsByPlace = (cells: readonly MatrixCell[]) => {
  const places = new Map<string, MatrixCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell.claimId, cell.columnId);
    const own = places.get(key);
    if (own === undefined) places.set(key, [cell]);
    else own.push(cell);
  }
  return (claimId: string, columnId: string): readonly MatrixCell[] => places.get(keyOf(claimId, columnId)) ?? none;
};

const none: readonly MatrixCell[] = [];
