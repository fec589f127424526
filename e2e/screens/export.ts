import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The dialog Export to Markdown. */
export const exportDialog = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Export to Markdown" });
  const button = (name: string | RegExp) => dialog.getByRole("button", { name });
  return {
    dialog,
    scope: (name: string | RegExp) => dialog.getByRole("radio", { name }),
    chooseFolder: button(/^(?:Choose folder…|Change…)$/u),
    run: button("Export"),
    done: button("Done"),
    report: dialog.getByRole("status"),
    failure: dialog.getByRole("alert"),
    /** With the folder dialog answered. */
    exportInto: async (): Promise<void> => {
      await button(/^(?:Choose folder…|Change…)$/u).click();
      await button("Export").click();
      await expect(button("Done")).toBeVisible();
    },
  };
};
