import { goToView } from "../../session/session.ts";

const boxes = new Set<() => void>();

/** Go to the search, with the cursor in its box and what is there selected. */
export const focusSearch = (): void => {
  goToView("search");
  for (const focus of boxes) focus();
};

/** The search box on the screen says how it takes the focus. */
export const onFocusSearch = (focus: () => void): (() => void) => {
  boxes.add(focus);
  return () => void boxes.delete(focus);
};
