import { useEffect } from "react";
import { isMenuCommand, menuCommands } from "../../../shared/domain/menu-commands.ts";
import type { MenuCommand } from "../../../shared/domain/menu-commands.ts";
import { runCommand } from "./commands.ts";
import { isEditing } from "../ui/is-editing.ts";
import { keyNames } from "../ui/key-names.ts";

/** The keys of the menu: the page handles them, because what some mean depends on where the focus is. */
export const useKeys = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command === null || event.defaultPrevented) return;
      // In a text field undo is the field's own.
      if (historyCommands.has(command) && isEditing(event.target)) return;
      event.preventDefault();
      void runCommand(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
};

const byKeys = new Map<string, MenuCommand>([["CmdOrCtrl+Y", "history.redo"]]);
for (const name of Object.keys(menuCommands)) {
  const accelerator = isMenuCommand(name) ? menuCommands[name].accelerator : null;
  if (accelerator !== null && isMenuCommand(name)) byKeys.set(accelerator, name);
}

/** The command whose accelerator this key press is, in Electron's notation. */
const commandOf = (event: KeyboardEvent): MenuCommand | null => {
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ["CmdOrCtrl"] : []),
    ...(event.altKey ? ["Alt"] : []),
    ...(event.shiftKey ? ["Shift"] : []),
    event.key.replace(/^Arrow/u, "").replace(/^.$/u, (letter) => letter.toUpperCase()),
  ];
  return byKeys.get(parts.join("+")) ?? null;
};

const historyCommands = new Set<MenuCommand>(["history.undo", "history.redo"]);

/** Undo from the menu while the focus is in a text field is the field's own undo. */
export const runFromMenu = (command: MenuCommand): void => {
  if (historyCommands.has(command) && isEditing(document.activeElement))
    document.execCommand(command === "history.undo" ? "undo" : "redo");
  else void runCommand(command);
};

/** A command's keys as the platform writes them; null when it has none. */
export const keysOf = (command: MenuCommand, platform: string): string | null => {
  const { accelerator } = menuCommands[command];
  return accelerator === null ? null : keyNames(accelerator, platform);
};
