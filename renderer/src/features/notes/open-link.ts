import type { MouseEvent } from "react";
import { tellShell } from "../../bridge/act.ts";

/** A click with Ctrl or Cmd on a link of the note opens it, after the shell has asked; any other puts the caret there. */
export const openLinkAt = (event: MouseEvent<HTMLElement>): void => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) void tellShell("shell.openLink", { url: link.href });
};
