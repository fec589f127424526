import type { Theme } from "../../../shared/contract/shell.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const contrast = window.matchMedia("(prefers-contrast: more)");
let chosen: Theme = "system";

/** Put the theme on the page; "system" follows the desktop's colour scheme and contrast as they change. */
export const applyTheme = (theme: Theme): void => {
  chosen = theme;
  document.documentElement.dataset["theme"] = theme === "system" ? ofSystem() : theme;
};

const ofSystem = (): Theme => {
  if (contrast.matches) return "high-contrast";
  return dark.matches ? "dark" : "light";
};

for (const media of [dark, contrast]) media.addEventListener("change", () => applyTheme(chosen));
