import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { reader } from "./reader.ts";
import { tagPicker } from "./tag-picker.ts";

export type TagKind = "claim" | "source" | "actor" | "code";
const tagKeys: Readonly<Record<TagKind, string>> = { claim: "c", source: "s", actor: "a", code: "t" };

/** The reader without a mouse. */
export const readerKeys = (page: Page) => {
  const { article, text } = reader(page);
  const bar = article.getByRole("search", { name: "Find in this article" });
  const count = bar.getByText(/^\d+ of \d+(?: passages)?$/u);
  const announced = article.getByRole("status").last();

  /** Find the words from where the caret is; Escape leaves them selected. */
  const select = async (words: string, which = 1): Promise<void> => {
    await text.focus();
    await page.keyboard.press("Control+f");
    await bar.getByRole("textbox").fill(`"${words}"`);
    await expect(count).toBeVisible();
    while ((await count.textContent())?.startsWith(`${which} of `) === false) await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(text).toBeFocused();
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  };

  return {
    /** What was last said to a screen reader. */
    announced,
    folds: text.getByRole("button", { name: /— show$/u }),
    select,
    /** Select, the kind's key, a name (or what is offered), Enter; done when the app says that it is. */
    tag: async (words: string, kind: TagKind, name: string | null = null): Promise<void> => {
      const picker = tagPicker(page);
      await select(words);
      await page.keyboard.press(tagKeys[kind]);
      await expect(picker.box).toBeFocused();
      if (name !== null) {
        await page.keyboard.type(name);
        await expect(picker.chosen).toContainText(name);
      }
      await page.keyboard.press("Enter");
      await expect(picker.dialog).toBeHidden();
      await expect(announced).toHaveText(`Tagged “${short(words)}” as ${kind}`);
    },
    /** What is painted (CSS Custom Highlight API), as `highlight: words`. */
    painted: (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...CSS.highlights].flatMap(([name, highlight]) =>
          [...highlight].map(
            ({ startContainer, startOffset, endOffset }) =>
              `${name}: ${startContainer.textContent?.slice(startOffset, endOffset) ?? ""}`,
          ),
        ),
      ),
  };
};

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
