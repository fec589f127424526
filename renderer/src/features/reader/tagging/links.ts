import type { MouseEvent } from "react";
import { tellShell } from "../../../bridge/act.ts";

/** The link an element stands in; null when in none. */
const linkAt = (node: EventTarget | Node | null): string | null => {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLAnchorElement>("a.reader-link")?.href ?? null;
};

/** The link the caret stands in. */
export const linkAtCaret = (): string | null => linkAt(document.getSelection()?.anchorNode ?? null);

/** Asks the user first; the shell does. */
export const openLink = (url: string): void => void tellShell("shell.openLink", { url });

/** A plain click puts the caret into a link, as into any text. */
export const followLinkOnClick = (event: MouseEvent): void => {
  if (linkAt(event.target) === null) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) followLink(event);
};

export const followLink = (event: MouseEvent): void => {
  const url = linkAt(event.target);
  if (url === null) return;
  event.preventDefault();
  openLink(url);
};
