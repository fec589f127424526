import { create } from "zustand";
import type { Id } from "../../../../shared/domain/id.ts";

/** Codes that are folded in the tree, while the window is open. Ids never meet across notebooks. */
export const useCollapsed = create<{ readonly collapsed: ReadonlySet<Id> }>(() => ({ collapsed: new Set() }));

export const setCollapsed = (id: Id, folded: boolean): void =>
  useCollapsed.setState(({ collapsed }) => {
    const next = new Set(collapsed);
    if (folded) next.add(id);
    else next.delete(id);
    return { collapsed: next };
  });
