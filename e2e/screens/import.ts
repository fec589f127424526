import type { Locator, Page } from "@playwright/test";

/** Pasting an article. */
export const pasteDialog = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Import from the clipboard" });
  return {
    dialog,
    text: dialog.getByRole("textbox", { name: "Text to import" }),
    title: dialog.getByRole("textbox", { name: "Title" }),
    address: dialog.getByRole("textbox", { name: "Address" }),
    as: (kind: "Web page" | "Plain text" | "Markdown" | "Fetch the address"): Locator =>
      dialog.getByRole("radio", { name: kind }),
    fetch: dialog.getByRole("button", { name: "Fetch" }),
    import: (): Promise<void> => dialog.getByRole("button", { name: "Import" }).click(),
    /** What Ctrl+V of copied words does; the real clipboard belongs to the whole machine. */
    paste: (text: string, html: string | null = null): Promise<void> =>
      dialog.getByRole("textbox", { name: "Text to import" }).evaluate(
        (element, given) => {
          const data = new DataTransfer();
          data.setData("text/plain", given.text);
          if (given.html !== null) data.setData("text/html", given.html);
          element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        },
        { text, html },
      ),
  };
};

/** Pages by their addresses. */
export const addressDialog = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Import from the web" });
  return {
    dialog,
    addresses: dialog.getByRole("textbox", { name: "Web addresses, one a line" }),
    fetch: dialog.getByRole("button", { name: "Fetch" }),
  };
};

/** What the columns of a table hold. */
export const tablesDialog = (page: Page, file: string) => {
  const dialog = page.getByRole("dialog", { name: `Import ${file}` });
  return {
    dialog,
    column: (heading: string): Locator => dialog.getByRole("combobox", { name: `What “${heading}” holds` }),
    problem: dialog.getByRole("status"),
    cancel: dialog.getByRole("button", { name: "Cancel" }),
    next: dialog.getByRole("button", { name: "Next table" }),
    import: dialog.getByRole("button", { name: "Import" }),
  };
};

/** What came of each file. */
export const importReport = (page: Page) => {
  const dialog = page.getByRole("dialog", { name: "Import report" });
  const list = dialog.getByRole("listbox", { name: "Imported files" });
  return {
    dialog,
    rows: list.getByRole("option"),
    row: (name: string): Locator => list.getByRole("option").filter({ hasText: name }),
    show: (what: "all" | "imported" | "duplicate" | "skipped" | "failed") =>
      dialog.getByRole("combobox", { name: "Show" }).selectOption(what),
    saveCsv: dialog.getByRole("button", { name: "Save CSV…" }),
    done: (): Promise<void> => dialog.getByRole("button", { name: "Done" }).click(),
  };
};

/** An import that was broken off. */
export const interruptedImport = (page: Page) => {
  const banner = page.getByRole("region", { name: "Interrupted import" });
  return { banner, resume: banner.getByRole("button", { name: "Resume" }) };
};
