import type { Locator, Page } from "@playwright/test";

/** The Notes view: all notes, and the one that is open. */
export const notes = (page: Page) => {
  const list = page.getByRole("listbox", { name: "Notes" });
  const pane = page.getByRole("region", { name: "Note", exact: true });
  return {
    rows: list.getByRole("option"),
    row: (words: string): Locator => list.getByRole("option", { name: words }),
    pane,
    title: pane.getByRole("textbox", { name: "Title" }),
    text: pane.getByRole("textbox", { name: "Note", exact: true }),
    saved: pane.getByText("Saved", { exact: true }),
  };
};
