import type { Page } from "@playwright/test";

/** What the window did meanwhile: milliseconds between frames, and of each stretch of 50 ms and more without a break. */
export type Frames = { readonly frames: readonly number[]; readonly stalls: readonly number[] };

/** Use the page and watch its frames. */
export const framesWhile = async (page: Page, work: () => Promise<void>): Promise<Frames> => {
  await page.evaluate(watchFrames);
  await work();
  return page.evaluate(() => (window as unknown as { readonly stopWatching: () => Frames }).stopWatching());
};

/** Runs in the page, until `stopWatching`. */
const watchFrames = (): void => {
  const frames: number[] = [];
  const stalls: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) stalls.push(duration);
  });
  observer.observe({ type: "longtask" });
  let last = performance.now();
  let going = true;
  const look = (): void => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    if (going) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const stopWatching = (): Frames => {
    going = false;
    for (const { duration } of observer.takeRecords()) stalls.push(duration);
    observer.disconnect();
    return { frames, stalls };
  };
  Object.assign(window, { stopWatching });
};

/** From now until hits are on the screen, for a query just typed; milliseconds of the page's own clock. */
export const hitsMs = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = (): void => {
          const rows = document.querySelector(
            ".search-found:not(.is-behind) .search-hits:not(.is-behind) [role=option] mark",
          );
          if (rows === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - began));
        };
        look();
      }),
  );
