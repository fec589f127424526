import type { MouseEvent } from "react";
import { openFold } from "../use-reader.ts";
import { setExclusion } from "./actions.ts";

/** A click (or Enter, or Space) on a button of a fold's chip. Whether it was one. */
export const onFoldButton = ({ target }: MouseEvent): boolean => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-fold]") : null;
  const id = button?.dataset["exclusion"];
  if (button === null || id === undefined) return false;
  const action = button.dataset["fold"];
  if (action === "restore") {
    openFold(id, false);
    void setExclusion(id, "restored");
    return true;
  }
  const hadFocus = document.activeElement === button;
  openFold(id, action === "show");
  // The chip was built anew.
  if (hadFocus) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-exclusion="${id}"]`)?.focus());
  return true;
};
