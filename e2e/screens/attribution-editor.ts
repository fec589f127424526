import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** All details of an attribution, beside the text; and W in the reader, which gathers its words. */
export const attributionEditor = (page: Page) => {
  const pane = page.getByRole("region", { name: "Attribution", exact: true });
  const part = page.getByRole("dialog", { name: "Part of an attribution" });
  const box = (name: string): Locator => pane.getByRole("combobox", { name, exact: true });
  return {
    pane,
    part,
    /** What was gathered before the editor opens. */
    gathered: page.getByRole("region", { name: "Attribution in the making" }),
    who: box("Who"),
    box,
    field: (name: string): Locator => pane.getByRole("textbox", { name, exact: true }),
    save: pane.getByRole("button", { name: "Save" }),
    /** W and a letter for the selected words. */
    mark: async (letter: "w" | "s" | "c" | "m" | "a"): Promise<void> => {
      await page.keyboard.press("w");
      await expect(part).toBeVisible();
      await page.keyboard.press(letter);
      await expect(part).toBeHidden();
    },
  };
};
