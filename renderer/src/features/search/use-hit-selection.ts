import { useRef, useState } from "react";
import type { Input } from "../../../../shared/contract/methods.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Modifiers } from "../../ui/list-moves.ts";
import { allChosen, chosenCount, chosenOnly, chosenToggled, isChosen, noneChosen } from "./chosen-hits.ts";
import type { Chosen } from "./chosen-hits.ts";

/** What the job that works on many passages is told. */
export type Which = Input<"annotate.tagMany">["which"];

type Rows = {
  /** What was asked: another question begins with nothing selected. */
  readonly asked: string;
  readonly query: string;
  /** How many passages are found. */
  readonly total: number;
  readonly active: number | null;
  /** Undefined where there is no passage, or its page is on the way. */
  readonly idAt: (index: number) => Id | undefined;
  /** Of the rows from one to another, asked for if need be. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly Id[]>;
};

export type HitSelection = ReturnType<typeof useHitSelection>;

/** Several hits at once, by Shift and Ctrl with mouse or keys, or all there are. */
export const useHitSelection = ({ asked, query, total, active, idAt, idsBetween }: Rows) => {
  const [kept, setKept] = useState<{ readonly asked: string; readonly chosen: Chosen }>({ asked, chosen: noneChosen });
  const anchor = useRef<number | null>(null);
  const newest = useRef(0);
  const chosen = kept.asked === asked ? kept.chosen : noneChosen;
  const set = (next: Chosen): void => {
    newest.current += 1;
    setKept({ asked, chosen: next });
  };
  const activeId = active === null ? undefined : idAt(active);
  const count = chosenCount(chosen, total);

  const toggle = (index: number): void => {
    const id = idAt(index);
    anchor.current = index;
    if (id !== undefined) set(chosenToggled(chosen, id));
  };
  const extendTo = async (index: number): Promise<void> => {
    anchor.current ??= active ?? index;
    const mine = (newest.current += 1);
    const ids = await idsBetween(Math.min(anchor.current, index), Math.max(anchor.current, index));
    // A later choice counts more than what was still asked for.
    if (mine === newest.current) set(chosenOnly(ids));
  };
  return {
    count,
    /** Whether a row is one that an action would be about. */
    has: (index: number): boolean => {
      const id = idAt(index);
      return id !== undefined && (count > 0 ? isChosen(chosen, id) : index === active);
    },
    /** More than the cursor: rows were selected one by one, as a range or all. */
    isAll: chosen.kind === "all",
    toggle,
    /** The cursor went to a row. */
    move: (index: number, { extend, toggle: also }: Modifiers): void => {
      if (extend) void extendTo(index);
      else if (also) {
        // Who adds a second one by Ctrl means the one under the cursor too.
        const id = idAt(index);
        if (count === 0 && activeId !== undefined && id !== undefined && id !== activeId) {
          anchor.current = index;
          set(chosenOnly([activeId, id]));
        } else toggle(index);
      } else {
        anchor.current = index;
        if (count > 0) set(noneChosen);
      }
    },
    /** For a context menu: a row outside the selection takes its place. */
    aim: (index: number): void => {
      const id = idAt(index);
      if (id !== undefined && count > 0 && !isChosen(chosen, id)) set(noneChosen);
    },
    all: (): void => set(allChosen),
    none: (): void => set(noneChosen),
    /** What an action is about: the selected hits, else the one under the cursor. */
    which: (): { readonly which: Which; readonly count: number } | null => {
      if (count === 0) return activeId === undefined ? null : { which: { ids: [activeId] }, count: 1 };
      return {
        which: chosen.kind === "all" ? { query, except: [...chosen.except] } : { ids: [...chosen.ids] },
        count,
      };
    },
  };
};
