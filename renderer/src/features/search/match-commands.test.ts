import { expect, test } from "vitest";
import { keyNames } from "../../ui/key-names.ts";
import { matchCommands } from "./match-commands.ts";

test.each([
  { text: "imp fi", first: "import.files" },
  { text: "UNDO", first: "history.undo" },
  { text: "dark", first: "theme.dark" },
  { text: "note", first: "go.notes" },
])("finds the command for “$text”", ({ text, first }) => {
  expect(matchCommands(text)[0]).toBe(first);
});

test("finds no command for other words", () => {
  expect(matchCommands("chemical")).toEqual([]);
});

test("offers every command but the palette itself when nothing is typed", () => {
  const all = matchCommands("  ");
  expect(all).toContain("import.paste");
  expect(all).not.toContain("go.palette");
});

test.each([
  { platform: "linux", is: "Ctrl+Shift+V" },
  { platform: "darwin", is: "⌘⇧V" },
])("writes a shortcut as $platform does", ({ platform, is }) => {
  expect(keyNames("CmdOrCtrl+Shift+V", platform)).toBe(is);
});
