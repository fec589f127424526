import type { Id } from "../../../../shared/domain/id.ts";

/** Which hits are selected: some by their ids, or all that the query finds but for some. */
export type Chosen =
  | { readonly kind: "some"; readonly ids: ReadonlySet<Id> }
  | { readonly kind: "all"; readonly except: ReadonlySet<Id> };

export const noneChosen: Chosen = { kind: "some", ids: new Set() };
export const allChosen: Chosen = { kind: "all", except: new Set() };

/** @param total - how many hits there are */
export const chosenCount = (chosen: Chosen, total: number): number =>
  chosen.kind === "some" ? chosen.ids.size : Math.max(0, total - chosen.except.size);

export const isChosen = (chosen: Chosen, id: Id): boolean =>
  chosen.kind === "some" ? chosen.ids.has(id) : !chosen.except.has(id);

/** Add a hit or take it out. */
export const chosenToggled = (chosen: Chosen, id: Id): Chosen => {
  const next = new Set(chosen.kind === "some" ? chosen.ids : chosen.except);
  if (!next.delete(id)) next.add(id);
  return chosen.kind === "some" ? { kind: "some", ids: next } : { kind: "all", except: next };
};

export const chosenOnly = (ids: readonly Id[]): Chosen => ({ kind: "some", ids: new Set(ids) });
