import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

export type ViewName =
  | "Articles"
  | "Claims"
  | "Actors"
  | "Sources"
  | "Codes"
  | "Copies"
  | "Notes"
  | "Network"
  | "Timeline"
  | "Matrix"
  | "Search";

/** What stands around every view: the sidebar, the status bar, the messages. */
export const workspace = (page: Page) => {
  const status = page.getByRole("contentinfo");
  const messages = page.getByRole("region", { name: "Messages" });
  return {
    sidebar: page.getByRole("navigation", { name: "Notebook" }),
    /** The saved searches in the sidebar. */
    savedSearches: page.getByRole("region", { name: "Saved searches" }),
    status,
    messages,
    saved: status.getByText("Saved on this machine"),
    readOnly: status.getByText("Read only", { exact: true }),
    undoButton: status.getByRole("button", { name: /^Undo |^Nothing to undo/u }),
    redoButton: status.getByRole("button", { name: /^Redo |^Nothing to redo/u }),
    /** The banner that says that the notebook's process is gone. */
    coreGone: page.getByRole("alert").filter({ hasText: "ended unexpectedly" }),
    restart: page.getByRole("button", { name: "Restart", exact: true }),
    message: (text: string | RegExp): Locator => messages.getByText(text),
    /** A message's own button. */
    act: (message: string | RegExp, button: string): Promise<void> =>
      messages
        .getByRole("status")
        .or(messages.getByRole("alert"))
        .filter({ hasText: message })
        .getByRole("button", { name: button, exact: true })
        .click(),
    go: async (view: ViewName): Promise<void> => {
      await page
        .getByRole("navigation", { name: "Notebook" })
        .getByRole("button", { name: new RegExp(`^${view}`, "u") })
        .click();
      await expect(page.getByRole("main", { name: view.toLowerCase() })).toBeVisible();
    },
    undo: status.getByRole("button", { name: /^Undo /u }),
    redo: status.getByRole("button", { name: /^Redo /u }),
    nothingToUndo: status.getByRole("button", { name: "Nothing to undo" }),
    nothingToRedo: status.getByRole("button", { name: "Nothing to redo" }),
    /** What the last change is called. */
    last: (change: string): Promise<void> =>
      expect(status.getByRole("button", { name: `Undo ${change}`, exact: true })).toBeVisible(),
    /** From the menu under the notebook's name. */
    choose: async (entry: string): Promise<void> => {
      await page.getByRole("navigation", { name: "Notebook" }).getByRole("button").first().click();
      await page.getByRole("menuitem", { name: entry }).click();
    },
  };
};
