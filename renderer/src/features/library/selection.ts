import type { Id } from "../../../../shared/domain/id.ts";

/** Which articles are selected beside the one under the cursor, and where a range begins. */
export type Selection = {
  readonly ids: ReadonlySet<Id>;
  readonly anchor: { readonly index: number; readonly id: Id } | null;
};

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** One row alone: it is the start of the next range. */
export const selectOne = (index: number, id: Id): Selection => ({ ids: new Set([id]), anchor: { index, id } });

/** Add a row or take it out. */
export const selectToggled = ({ ids }: Selection, index: number, id: Id): Selection => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: { index, id } };
};

/** Everything from the anchor to a row, and nothing else; `range` are the ids between. */
export const selectRange = ({ anchor }: Selection, range: readonly Id[]): Selection => ({
  ids: new Set(range),
  anchor,
});

/** First and last row of the range that ends at `index`. */
export const rangeTo = ({ anchor }: Selection, index: number): { readonly first: number; readonly last: number } => {
  const from = anchor?.index ?? index;
  return { first: Math.min(from, index), last: Math.max(from, index) };
};
