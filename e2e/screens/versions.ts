import type { Locator, Page } from "@playwright/test";

/** An article's versions: the list in the inspector, and what it shows in the place of the text. */
export const versions = (page: Page) => {
  const inspector = page.getByRole("region", { name: "Inspector" });
  const list = inspector.getByRole("list", { name: "Versions" });
  const orphans = inspector.getByRole("list", { name: "Passages not found in the text" });
  return {
    /** In the article's header. */
    note: (text: string): Locator => page.getByRole("region", { name: "Reader" }).getByRole("button", { name: text }),
    version: (number: number): Locator => list.getByRole("listitem").filter({ hasText: `Version ${number}` }),
    softenings: list.getByRole("list", { name: /^Statements softened/u }).getByRole("listitem"),
    read: (number: number): Locator => list.getByRole("button", { name: `Read version ${number}` }),
    separate: (number: number): Locator =>
      list
        .getByRole("listitem")
        .filter({ hasText: `Version ${number}` })
        .getByRole("button", { name: "Make it a separate article" }),
    compare: list.getByRole("button", { name: "Compare with version 1" }),
    oldText: (number: number): Locator => page.getByRole("region", { name: `Text of version ${number}` }),
    differences: page.getByRole("region", { name: "Differences between the versions" }),
    back: page.getByRole("button", { name: "Back to the current text" }),
    article: async (entry: string): Promise<void> => {
      await page.getByRole("button", { name: "More about this article" }).click();
      await page.getByRole("menuitem", { name: entry }).click();
    },
    paragraph: (number: number): Locator => page.getByRole("textbox", { name: `Paragraph ${number}`, exact: true }),
    save: page.getByRole("button", { name: "Save as new version" }),
    orphans: orphans.getByRole("listitem"),
    candidates: inspector.getByRole("list", { name: "Where it may stand now" }).getByRole("button"),
    placeHere: inspector.getByRole("button", { name: "Place on the selected words" }),
    placeAgain: inspector.getByRole("button", { name: /not found in the text: place again/u }),
  };
};
