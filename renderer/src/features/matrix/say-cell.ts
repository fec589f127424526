import type { MatrixCell } from "../../../../shared/domain/matrix.ts";
import { positionWords } from "../passages/index.ts";

/** "affirms 3 times, denies"; "silent" where there is nothing. */
export const sayCell = (cells: readonly MatrixCell[]): string =>
  cells.length === 0
    ? "silent"
    : cells
        .map(
          ({ position, count }) =>
            `${positionWords[position].one}${count === 1 ? "" : ` ${count.toLocaleString("en")} times`}`,
        )
        .join(", ");
