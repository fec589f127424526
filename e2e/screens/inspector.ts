import type { Locator, Page } from "@playwright/test";

/** The right pane of Articles. */
export const inspector = (page: Page) => {
  const pane = page.getByRole("region", { name: "Inspector" });
  return {
    pane,
    tab: (name: string | RegExp): Locator => pane.getByRole("tab", { name }),
    quote: pane.getByRole("blockquote"),
    /** A tag of the passage under the cursor. */
    tag: (name: string | RegExp): Locator => pane.getByRole("listitem").filter({ hasText: name }),
    note: pane.getByRole("textbox", { name: "Note", exact: true }),
    noteSaved: pane.getByText("Saved", { exact: true }),
    /** What is known of the original. */
    snapshot: pane.getByRole("region", { name: "Snapshot" }),
    debris: pane.getByRole("listitem").filter({ hasText: /folded|kept as text/u }),
  };
};
