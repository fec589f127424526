import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { search } from "./search.ts";

/** From a search with hits on, bring the Search view into each of its other states and have a look. */
export const lookAroundSearch = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(search(page).selection).toBeVisible();
  await look("Search, hits selected");
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: "Add 2 passages to a claim" })).toBeVisible();
  await look("many passages to a claim");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+f");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("m");
  await expect(page.getByRole("listbox", { name: "Similar" })).toBeVisible();
  await look("more like this passage");
  await page.keyboard.press("Escape");
  await search(page).view.getByLabel("Group").selectOption("By claim");
  await expect(search(page).view.getByRole("tree", { name: "Hits" })).toBeVisible();
  await look("Search, grouped");
  await search(page).view.getByLabel("Group").selectOption("In one list");
  await search(page).box.fill("kind:claim -stance:denies (ministry OR letter) overlaps(kind:claim, kind:actor)");
  await expect(search(page).hit.first()).toBeVisible();
  await look("Search with chips");
  const filters = search(page).view.getByRole("group", { name: "Filters" });
  for (const [what, ready] of [
    ["within", "Passages of"],
    ["published", "From"],
    ["value", "At least"],
    ["words", "Words"],
  ] as const) {
    await filters.getByRole("button", { name: "Add…" }).click();
    await page.keyboard.type(what);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(ready, { exact: true })).toBeFocused();
    await look(`a term of the search: ${what}`);
    await page.keyboard.press("Escape");
  }
};
