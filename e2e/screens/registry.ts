import type { Locator, Page } from "@playwright/test";

type Registry = "Claims" | "Actors" | "Sources" | "Codes";

/** Claims, actors, sources, codes: a list and the entry chosen in it. */
export const registry = (page: Page, name: Registry) => {
  const list = page.getByRole(name === "Codes" ? "tree" : "listbox", { name, exact: true });
  const role = name === "Codes" ? "treeitem" : "option";
  return {
    list,
    entry: (text: string | RegExp): Locator => list.getByRole(role, { name: text }),
    detail: page.getByRole("region", { name: name.slice(0, -1), exact: true }),
    /** A claim's passages, under the position each takes. */
    passages: page.getByRole("listbox", { name: /^(?:Passages|Passages by position)$/u }).getByRole("option"),
  };
};
