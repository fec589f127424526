import type { Locator, Page } from "@playwright/test";

/** The list of articles at the left of the Articles view. */
export const articleList = (page: Page) => {
  const list = page.getByRole("listbox", { name: "Articles" });
  const row = (title: string): Locator => list.getByRole("option", { name: title });
  return {
    list,
    row,
    all: list.getByRole("option"),
    count: page.getByRole("region", { name: "Article list" }).getByText(/^[\d,]+ articles?|selected$/u),
    /** Show it in the reader. */
    open: (title: string): Promise<void> => row(title).click(),
    act: async (entry: string | RegExp): Promise<void> => {
      await page.getByRole("button", { name: "Article actions" }).click();
      await page.getByRole("menuitem", { name: entry }).click();
    },
  };
};
