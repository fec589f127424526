import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };

/** The open article: its text, a caret and selections in it. */
export const reader = (page: Page) => {
  const article = page.getByRole("region", { name: "Reader", exact: true });
  const text = page.getByRole("textbox", { name: "Article text" });
  const toolbar = page.getByRole("toolbar", { name: "Selected words" });
  const ends = (words: string, which = 0) => endsOf(text, words, which);
  const select = async (words: string, which = 0): Promise<void> => {
    // Blocks off the screen have only a guessed height: the text may move under the mouse, and is then aimed at anew.
    await expect(async () => {
      // From within what is selected the mouse would drag the words away instead of selecting anew.
      await page.evaluate(() => window.getSelection()?.removeAllRanges());
      const { from, to } = await ends(words, which);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
      expect(await selected(page)).toBe(words);
    }).toPass({ timeout: 20_000 });
    await expect(toolbar).toBeVisible();
  };
  return {
    article,
    text,
    title: article.getByRole("heading", { level: 1 }),
    toolbar,
    /** Drag the mouse over the words. */
    select,
    /** Put the caret into the middle of the words. */
    click: async (words: string, which = 0): Promise<void> => {
      const { from, to } = await ends(words, which);
      await page.mouse.click(from.y === to.y ? (from.x + to.x) / 2 : from.x + 3, from.y);
    },
    /** Where the words begin and end on the screen. */
    ends,
  };
};

const selected = (page: Page): Promise<string> =>
  page.evaluate(() => window.getSelection()?.toString().replaceAll(/\s+/gu, " ") ?? "");

/** Bring the words onto the screen and say where their first and last letter stand. */
const endsOf = (text: Locator, words: string, which: number): Promise<{ readonly from: Point; readonly to: Point }> =>
  text.evaluate(
    (root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const nodes: { readonly node: Text; readonly start: number }[] = [];
      let all = "";
      while (walker.nextNode() !== null) {
        const node = walker.currentNode;
        if (!(node instanceof Text)) continue;
        nodes.push({ node, start: all.length });
        all += node.data;
      }
      let at = -1;
      for (let n = 0; n <= wanted.which; n += 1) at = all.indexOf(wanted.words, at + 1);
      if (at === -1) throw new Error(`the article does not show “${wanted.words}” ${wanted.which + 1} times`);
      const place = (offset: number): readonly [Text, number] => {
        const found = nodes.findLast(({ start }) => start <= offset);
        if (found === undefined) throw new Error("the article shows no text");
        return [found.node, offset - found.start];
      };
      const letter = (offset: number): DOMRect => {
        const range = document.createRange();
        const [node, inNode] = place(offset);
        range.setStart(node, inNode);
        range.setEnd(node, inNode + 1);
        return range.getBoundingClientRect();
      };
      place(at)[0].parentElement?.scrollIntoView({ block: "center" });
      const first = letter(at);
      const last = letter(at + wanted.words.length - 1);
      return {
        from: { x: first.left + 0.5, y: first.top + first.height / 2 },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    },
    { words, which },
  );
