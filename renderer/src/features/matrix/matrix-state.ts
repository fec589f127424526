import type { Asked } from "../../../../shared/contract/methods.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { ColumnId, MatrixColumns } from "../../../../shared/domain/matrix.ts";
import { keptPerNotebook } from "../../session/kept.ts";
import { everything } from "../scope/index.ts";
import type { ViewScope } from "../scope/index.ts";

/** Which passages count, and what the columns are. */
export type MatrixInput = Omit<Asked<"matrix.cells">, "claimIds" | "columnIds">;

/** How a matrix is looked at. */
export type MatrixLook = {
  readonly columns: MatrixColumns;
  /** Claims in the order of this column, columns in the order of this claim; null: by use. */
  readonly byColumn: ColumnId | null;
  readonly byClaim: Id | null;
  readonly chosen: { readonly claimId: Id; readonly columnId: ColumnId } | null;
};

export const plainLook: MatrixLook = { columns: "source", byColumn: null, byClaim: null, chosen: null };

type MatrixState = MatrixLook & { readonly scope: ViewScope; readonly questionId: Id | null };

/** How the matrix was left. */
export const useMatrixState = keptPerNotebook<MatrixState>({ ...plainLook, scope: everything, questionId: null });
