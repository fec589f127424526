import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The Search view. */
export const search = (page: Page) => {
  const view = page.getByRole("region", { name: "Search", exact: true });
  const box = view.getByRole("combobox", { name: "Search the notebook" });
  const hits = view.getByRole("listbox", { name: "Hits" });
  return {
    view,
    box,
    hits,
    scope: (name: "Passages" | "Articles" | "Notes"): Locator =>
      view.getByRole("tab", { name: new RegExp(`^${name}`, "u") }),
    hit: hits.getByRole("option"),
    /** The highlighted words of a hit. */
    marked: (nth = 0): Promise<string> =>
      hits
        .getByRole("option")
        .nth(nth)
        .evaluate((row) => [...row.querySelectorAll("mark")].map((mark) => mark.textContent).join(" | ")),
    took: (count: number): Locator => view.getByText(new RegExp(`^${count} hits? ·`, "u")),
    /** What can be done with the hits that are selected, and how many they are. */
    selection: view.getByRole("toolbar", { name: "Selected hits" }),
    selected: view.getByRole("toolbar", { name: "Selected hits" }).getByRole("status"),
    problem: view.getByRole("alert"),
    saveSearch: view.getByRole("button", { name: "Save search" }),
    exportThese: view.getByRole("button", { name: "Export these…" }),
    /** Ask, and wait until the answer is to this question. */
    ask: async (query: string, count: number): Promise<void> => {
      // In an article Ctrl+F finds in it.
      await page.keyboard.press("Control+7");
      await expect(view).toBeVisible();
      await page.keyboard.press("Control+f");
      await expect(box).toBeFocused();
      await box.fill(query);
      await expect(view.getByText(new RegExp(`^${count} hits? ·`, "u"))).toBeVisible();
    },
  };
};
