/** "CmdOrCtrl+Shift+V" as the platform writes it. */
export const keyNames = (accelerator: string, platform: string): string =>
  platform === "darwin"
    ? accelerator
        .split("+")
        .map((key) => mac[key] ?? key)
        .join("")
    : accelerator
        .split("+")
        .map((key) => other[key] ?? key)
        .join("+");

const mac: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥", Left: "←", Right: "→" };
const other: Readonly<Record<string, string>> = { CmdOrCtrl: "Ctrl", Left: "←", Right: "→" };
