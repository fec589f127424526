import type { MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { lookUp } from "../../bridge/act.ts";
import { saveTable } from "../export/index.ts";
import { cellsByPlace } from "./cells.ts";
import type { MatrixInput } from "./matrix-state.ts";

/** All rows and columns that are shown, as CSV: in a cell the positions with their counts. */
export const saveMatrix = async (name: string, { claims, columns }: MatrixFrame, input: MatrixInput): Promise<void> => {
  const cells = await lookUp("matrix.cells", {
    ...input,
    claimIds: claims.map(({ id }) => id),
    columnIds: columns.map(({ id }) => id),
  });
  if (cells === null) return;
  const at = cellsByPlace(cells);
  await saveTable(name, [
    ["Claim", ...columns.map((column) => (column.detail === null ? column.name : `${column.name} (${column.detail})`))],
    ...claims.map((claim) => [
      claim.name,
      ...columns.map((column) =>
        at(claim.id, column.id)
          .map(({ position, count }) => (count === 1 ? position : `${position} ${count}`))
          .join(", "),
      ),
    ]),
  ]);
};
