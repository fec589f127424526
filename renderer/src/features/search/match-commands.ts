import { isMenuCommand, menuCommands } from "../../../../shared/domain/menu-commands.ts";
import type { MenuCommand } from "../../../../shared/domain/menu-commands.ts";

const hidden: ReadonlySet<MenuCommand> = new Set<MenuCommand>(["go.palette"]);

/** Commands that fit what was typed, those that begin with it first. Each typed word must begin a word of the label. */
export const matchCommands = (text: string): readonly MenuCommand[] => {
  const wanted = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const all = Object.keys(menuCommands)
    .filter(isMenuCommand)
    .filter((name) => !hidden.has(name));
  if (wanted.length === 0) return all;
  return all
    .map((name) => ({ name, label: menuCommands[name].label.toLowerCase() }))
    .filter(({ label }) => wanted.every((word) => label.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))))
    .toSorted((a, b) => Number(b.label.startsWith(wanted[0] ?? "")) - Number(a.label.startsWith(wanted[0] ?? "")))
    .map(({ name }) => name);
};
