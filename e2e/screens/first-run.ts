import type { Locator, Page } from "@playwright/test";

/** No notebook is open in this window. */
export const firstRun = (page: Page) => {
  const button = (name: string): Locator => page.getByRole("main").getByRole("button", { name, exact: true });
  const recent = page.getByRole("region", { name: "Recent notebooks" });
  return {
    title: page.getByRole("heading", { name: "Claimbook", level: 1 }),
    newNotebook: button("New notebook…"),
    open: button("Open…"),
    sample: button("Look at the sample"),
    recent,
    recentNamed: (name: string): Locator => recent.getByRole("button", { name: new RegExp(`^${name}\\b`, "u") }),
    forget: (name: string): Locator => recent.getByRole("button", { name: `Forget ${name}`, exact: true }),
  };
};
