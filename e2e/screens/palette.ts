import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Go to anything: Ctrl+K. */
export const palette = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Go to anything" });
  const box = dialog.getByRole("combobox", { name: "Go to anything" });
  return {
    dialog,
    box,
    row: (name: string | RegExp): Locator => dialog.getByRole("option", { name }),
    /** Type, and take what is at the top once it is `name`. */
    take: async (typed: string, name: string | RegExp): Promise<void> => {
      await page.keyboard.press("Control+k");
      await expect(box).toBeFocused();
      await box.fill(typed);
      await expect(dialog.getByRole("option", { selected: true })).toHaveText(name);
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
    },
  };
};
