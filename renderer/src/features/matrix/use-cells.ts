import { useMemo } from "react";
import type { MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { useAsk } from "../../bridge/ask.ts";
import { cellsByPlace } from "./cells.ts";
import type { MatrixInput } from "./matrix-state.ts";

/** Rows are asked for in blocks, so that scrolling a little asks for nothing. */
const block = 40;

/** What stands in the rows on the screen. */
export const useCells = (
  { claims, columns: heads }: MatrixFrame,
  input: MatrixInput,
  { first, last }: { readonly first: number; readonly last: number },
) => {
  const from = Math.floor(first / block) * block;
  const claimIds = claims.slice(from, (Math.floor(last / block) + 1) * block).map(({ id }) => id);
  const columnIds = heads.map(({ id }) => id);
  const { data } = useAsk(
    "matrix.cells",
    { ...input, claimIds, columnIds },
    { keep: true, when: claimIds.length > 0 && columnIds.length > 0 },
  );
  return useMemo(() => cellsByPlace(data ?? []), [data]);
};
