import type { Locator, Page } from "@playwright/test";

/** The view of copies: the pairs, and the chosen one side by side. */
export const copies = (page: Page) => {
  const pair = page.getByRole("region", { name: "Pair", exact: true });
  const differences = page.getByRole("region", { name: "Differences", exact: true });
  return {
    list: page.getByRole("listbox", { name: "Pairs of copies" }),
    pairOf: (title: string | RegExp): Locator =>
      page.getByRole("listbox", { name: "Pairs of copies" }).getByRole("option", { name: title }),
    /** To decide, decided, not copies. */
    show: (name: RegExp): Promise<void> =>
      page.getByRole("radiogroup", { name: "Show copies" }).getByText(name).click(),
    pair,
    confirm: pair.getByRole("button", { name: "Confirm", exact: true }),
    reject: pair.getByRole("button", { name: "Not a copy" }),
    turn: pair.getByRole("button", { name: "Turn round" }),
    kind: pair.getByRole("combobox", { name: "Kind" }),
    differences,
    rows: differences.getByRole("option"),
    atChange: differences.getByRole("status"),
    /** In the inspector: sentences that other articles have too. */
    shared: page.getByRole("listbox", { name: "Shared with other articles" }),
    /** Beside the text; it has no name, because keyboard and screen reader have the list. */
    sharedMark: page.locator(".reader-mark-shared"),
    /** In the article's header. */
    note: (text: string | RegExp): Locator => page.getByRole("button", { name: text }),
  };
};
