import type { Id } from "../../../../shared/domain/id.ts";
import type { ColumnId, MatrixColumns } from "../../../../shared/domain/matrix.ts";
import { keptPerNotebook } from "../../session/kept.ts";
import { everything } from "../scope/index.ts";
import type { ViewScope } from "../scope/index.ts";

type MatrixState = {
  readonly columns: MatrixColumns;
  readonly scope: ViewScope;
  readonly questionId: Id | null;
  /** Claims in the order of this column, columns in the order of this claim; null: by use. */
  readonly byColumn: ColumnId | null;
  readonly byClaim: Id | null;
  readonly chosen: { readonly claimId: Id; readonly columnId: ColumnId } | null;
};

/** How the matrix was left. */
export const useMatrixState = keptPerNotebook<MatrixState>({
  columns: "source",
  scope: everything,
  questionId: null,
  byColumn: null,
  byClaim: null,
  chosen: null,
});
