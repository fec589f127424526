import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Quick attribution: Q in the reader. */
export const attribution = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: /who says it$/iu });
  const box = (name: string) => dialog.getByRole("combobox", { name, exact: true });
  return {
    dialog,
    who: box("Who"),
    stance: box("Stance"),
    claim: box("Claim"),
    /** Three answers, three times Enter. */
    say: async (who: string, stance: string, claim: string | null): Promise<void> => {
      await expect(box("Who")).toBeFocused();
      await page.keyboard.type(who);
      await expect(dialog.getByRole("option").filter({ hasText: who }).first()).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(box("Stance")).toBeFocused();
      await page.keyboard.type(stance);
      await page.keyboard.press("Enter");
      await expect(box("Claim")).toBeFocused();
      if (claim !== null) {
        await page.keyboard.type(claim);
        await expect(dialog.getByRole("option").filter({ hasText: claim }).first()).toBeVisible();
      }
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
    },
  };
};
