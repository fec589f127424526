import type { Page } from "@playwright/test";

/** The grid of hypotheses and evidence of a question. */
export const hypotheses = (page: Page) => {
  const grid = page.getByRole("grid", { name: "Evidence against hypotheses" });
  const dialog = page.getByRole("dialog");
  return {
    grid,
    cells: grid.getByRole("gridcell"),
    ranking: page.getByRole("region", { name: "Hypotheses, least inconsistent first" }).getByRole("listitem"),
    look: async (question: RegExp): Promise<void> => {
      await page.getByText("By question").click();
      await page.getByRole("option", { name: question }).click();
      await page.getByRole("radio", { name: "Hypotheses" }).click({ force: true });
    },
    useClaims: page.getByRole("button", { name: /^Use the \d+ claims/u }),
    /** Claims by their wording, all in one dialog. */
    addEvidence: async (...wordings: readonly string[]): Promise<void> => {
      await page.getByRole("button", { name: "Evidence", exact: true }).first().click();
      for (const wording of wordings) {
        await dialog.getByRole("searchbox", { name: "Filter claims" }).fill(wording);
        await dialog.getByRole("option", { name: wording }).click();
        await dialog.getByRole("button", { name: "Add", exact: true }).click();
        await dialog.getByRole("status").filter({ hasText: wording }).waitFor();
      }
      await dialog.getByRole("button", { name: "Done" }).click();
    },
    without: page.getByRole("combobox", { name: "Without the source" }),
    saveTable: page.getByRole("button", { name: "Save the table as CSV…" }),
    changes: page.getByRole("status").filter({ hasText: /^Without / }),
  };
};
