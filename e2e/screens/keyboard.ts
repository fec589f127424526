import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** Getting about with nothing but keys. */
export const keyboard = (page: Page) => {
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  return {
    /** Tab until it is there: what Tab does not reach in a hundred steps cannot be reached. */
    tabTo: async (target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
      await expect(target).toBeVisible();
      for (let step = 0; step < 100 && !(await isFocused(target)); step += 1) await page.keyboard.press(key);
      await expect(target).toBeFocused();
    },
    /** The arrow key until this one is chosen, in a list that has the focus. */
    arrowTo: async (target: Locator, key: "ArrowDown" | "ArrowUp" = "ArrowDown"): Promise<void> => {
      await expect(target).toBeVisible();
      for (let step = 0; step < 50 && (await target.getAttribute("aria-selected")) !== "true"; step += 1)
        await page.keyboard.press(key);
      await expect(target).toHaveAttribute("aria-selected", "true");
    },
  };
};
