import type { Id } from "../../../../shared/domain/id.ts";

type Rows = { readonly total: number; readonly rowAt: (index: number) => { readonly id: Id } | undefined };

/**
 * The row in which an entry stands.
 *
 * @param hint - where it stood last; believed while that row is still on its way
 * @returns null when it is in none of the rows that are here
 */
export const rowOf = ({ total, rowAt }: Rows, id: Id | null, hint: number): number | null => {
  if (id === null || total === 0) return null;
  if (hint < total) {
    const there = rowAt(hint);
    if (there === undefined || there.id === id) return hint;
  }
  for (let index = 0; index < total; index += 1) if (rowAt(index)?.id === id) return index;
  return null;
};
