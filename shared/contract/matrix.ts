import * as v from "valibot";
import { matrixColumns, mostColumns, mostRows } from "../domain/matrix.ts";
import type { MatrixCell, MatrixFrame } from "../domain/matrix.ts";
import type { PassageInArticle } from "../domain/passage.ts";
import type { Page } from "./claims.ts";
import { id, query, slicedQuery } from "./method.ts";
import { filtered, paged } from "./view-filter.ts";

const reads = ["claim", "question", "source", "actor", "passage", "article"] as const;
const columns = v.picklist(matrixColumns);
/** An id, or one of the two columns that are nobody's. */
const columnId = v.union([id, v.picklist(["own", "none"])]);

export const matrixMethods = {
  /** The claims and whose word they stand on: the heads of rows and columns, those with the most appearances. */
  "matrix.frame": slicedQuery<MatrixFrame>(...reads)(
    v.strictObject({
      ...filtered,
      columns,
      questionId: v.optional(v.nullable(id), null),
      /** Claims in the order of the positions taken in this column, columns in the order of those on this claim. */
      byColumn: v.optional(v.nullable(columnId), null),
      byClaim: v.optional(v.nullable(id), null),
    }),
  ),
  /** What stands where these rows and columns cross. */
  "matrix.cells": query<readonly MatrixCell[]>(...reads)(
    v.strictObject({
      ...filtered,
      columns,
      claimIds: v.pipe(v.array(id), v.maxLength(mostRows)),
      columnIds: v.pipe(v.array(columnId), v.maxLength(mostColumns)),
    }),
  ),
  "matrix.passages": query<Page<PassageInArticle>>(
    ...reads,
    "code",
    "note",
  )(v.strictObject({ ...filtered, ...paged, columns, claimId: id, columnId })),
};
