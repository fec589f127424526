import type { Page } from "@playwright/test";

/** The window above the text in which a tag is chosen or made. */
export const tagPicker = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: /^Tag as |^Another / });
  const box = dialog.getByRole("combobox").first();
  // Not the options of the platform's selects beside it.
  const list = dialog.getByRole("listbox");
  return {
    dialog,
    box,
    options: list.getByRole("option"),
    chosen: list.getByRole("option", { selected: true }),
    /** Type a name and take what Enter takes. */
    take: async (name: string): Promise<void> => {
      await box.fill(name);
      await box.press("Enter");
    },
  };
};
