import { useState } from "react";
import type { CopyState } from "../../../../shared/domain/copy.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { go } from "../../session/session.ts";
import type { Modifiers } from "../../ui/list-moves.ts";
import { nothingSelected, rangeTo, selectOne, selectRange, selectToggled } from "../library/index.ts";
import type { Selection } from "../library/index.ts";
import { decide } from "./decide.ts";
import { nextPair } from "./list-rows.ts";
import type { ListRow, Pair } from "./list-rows.ts";

export type Decisions = ReturnType<typeof useDecisions>;

/** The pair under the cursor, those selected with it, and what is decided about them. */
export const useDecisions = (rows: readonly ListRow[], id: Id | null) => {
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const pairAt = (index: number): Pair | null => {
    const row = rows[index];
    return row?.kind === "pair" ? row : null;
  };
  const found = rows.findIndex((row) => row.kind === "pair" && row.link.id === id);
  const first = rows.findIndex(({ kind }) => kind === "pair");
  const active = found === -1 ? first : found;
  const current = pairAt(active);
  const there = rows.flatMap((row) => (row.kind === "pair" && selection.ids.has(row.link.id) ? [row.link.id] : []));

  const move = (index: number, { extend, toggle }: Modifiers): void => {
    const pair = pairAt(index);
    if (pair === null) return;
    go({ view: "copies", id: pair.link.id }, true);
    if (extend) {
      const from = selection.anchor === null && current !== null ? selectOne(active, current.link.id) : selection;
      const range = rangeTo(from, index);
      setSelection(
        selectRange(
          from,
          rows.slice(range.first, range.last + 1).flatMap((row) => (row.kind === "pair" ? [row.link.id] : [])),
        ),
      );
    } else if (toggle)
      setSelection(
        selectToggled(
          there.length === 0 && current !== null ? selectOne(active, current.link.id) : selection,
          index,
          pair.link.id,
        ),
      );
    else setSelection(selectOne(index, pair.link.id));
  };

  return {
    active: active === -1 ? null : active,
    current,
    move,
    /** What an action is about: the selected pairs, else the one under the cursor. */
    chosen: there.length > 0 ? there : current === null ? [] : [current.link.id],
    isSelected: (index: number): boolean => {
      const pair = pairAt(index);
      return pair !== null && (there.length > 0 ? there.includes(pair.link.id) : index === active);
    },
    selectAll: (): void =>
      setSelection((now) => ({
        ...now,
        ids: new Set(rows.flatMap((row) => (row.kind === "pair" ? [row.link.id] : []))),
      })),
    decide: async (ids: readonly Id[], state: CopyState): Promise<void> => {
      const next = nextPair(rows, new Set(ids));
      if (!(await decide(ids, state))) return;
      setSelection(nothingSelected);
      if (state !== "proposed") go({ view: "copies", id: next }, true);
    },
  };
};
