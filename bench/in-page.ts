import type { Page } from "@playwright/test";

/** Click the only article and wait until its last words are painted; milliseconds of the page's own clock. */
export const openingMs = async (page: Page): Promise<number> => {
  const row = page.getByRole("listbox", { name: "Articles" }).getByRole("option").first();
  await row.waitFor();
  return row.evaluate(
    (option) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        if (option instanceof HTMLElement) option.click();
        let count = -1;
        const look = (): void => {
          const now = document.querySelectorAll(".reader-text [data-start]").length;
          // All blocks are put in at once; two frames later they are on the screen.
          if (now > 0 && now === count) resolve(performance.now() - began);
          else {
            count = now;
            requestAnimationFrame(() => requestAnimationFrame(look));
          }
        };
        look();
      }),
  );
};

/** The same text as plain paragraphs in the same page. */
export const plainDomMs = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (whole) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const host = document.createElement("div");
        host.className = "reader-scroll";
        host.style.cssText = "position:fixed;inset:0;overflow:auto;z-index:999";
        for (const paragraph of whole.split("\n\n")) {
          const element = document.createElement("p");
          element.textContent = paragraph;
          host.append(element);
        }
        document.body.append(host);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve(performance.now() - began);
            host.remove();
          }),
        );
      }),
    text,
  );

/** Tag so many stretches by keyboard; milliseconds from Enter in the picker to the frame with the new paint. */
export const tagMs = async (page: Page, times: number, from = 0): Promise<readonly number[]> => {
  const text = page.getByRole("textbox", { name: "Article text" });
  const taken: number[] = [];
  for (let n = from; n < from + times; n += 1) {
    await text.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    for (let letters = 0; letters < 5 + (n % 20); letters += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "Claim", exact: true }).fill(`Bench claim ${n}`);
    await page.getByRole("option", { name: `Bench claim ${n}` }).waitFor();
    await page.evaluate(watchPaint);
    await page.keyboard.press("Enter");
    taken.push(await page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted));
  }
  return taken;
};

/** A key that only moves the caret: milliseconds to the second frame after it, the least that any key costs here. */
export const caretMs = async (page: Page, times: number): Promise<readonly number[]> => {
  await page.getByRole("textbox", { name: "Article text" }).focus();
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await page.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        window.addEventListener(
          "keydown",
          () => {
            const began = performance.now();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
          },
          { capture: true, once: true },
        );
      });
      Object.assign(window, { painted });
    });
    await page.keyboard.press("ArrowDown");
    taken.push(await page.evaluate(() => (window as unknown as { readonly painted: Promise<number> }).painted));
  }
  return taken;
};

/** Runs in the page: from the next Enter until a highlight has another number of ranges, in a painted frame. */
const watchPaint = (): void => {
  const ranges = (): number => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  const painted = new Promise<number>((resolve) => {
    window.addEventListener(
      "keydown",
      () => {
        const began = performance.now();
        const before = ranges();
        let saved = false;
        const api = (
          window as unknown as { readonly claimbook: { on: (event: string, then: () => void) => () => void } }
        ).claimbook;
        const stop = api.on("changed", () => {
          saved = true;
        });
        const look = (): void => {
          if (saved && ranges() !== before) {
            stop();
            requestAnimationFrame(() => resolve(performance.now() - began));
          } else requestAnimationFrame(look);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { painted });
};
