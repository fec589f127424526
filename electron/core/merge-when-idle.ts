/** How long nothing must have been written before the index is tidied, or how long a notebook has been open, and between two steps. */
const idleMs = 500;
const betweenStepsMs = 20;
const stepMs = 10;

/**
 * Merge the search index in small steps while nobody writes. A commit never merges by itself: that keeps one tag's commit
 * short, and an index never merged answers at half the speed.
 *
 * @param merge - do about so many milliseconds of it; false when there is nothing left to do
 */
export const mergeWhenIdle = (
  merge: (forMs: number) => boolean,
): { readonly wrote: () => void; readonly stop: () => void } => {
  const steps = inSteps(merge);
  return { wrote: steps.start, stop: steps.stop };
};

/** Do long work when nothing else has been due for a while, a little at a time; starting again puts it off. */
export const inSteps = (
  work: (forMs: number) => boolean,
): { readonly start: () => void; readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const after = (delayMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(step, delayMs);
    // A command line that is done does not wait for this.
    timer.unref();
  };
  const step = (): void => {
    timer = null;
    if (work(stepMs)) after(betweenStepsMs);
  };
  return {
    start: () => after(idleMs),
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
};
