/**
 * Something large that is read into memory once: when first asked for, or before in steps when nothing else is due.
 *
 * @param reading - yields every few milliseconds; may be begun again
 */
export const readInSteps = <T>(reading: () => Generator<undefined, T>) => {
  let kept: { readonly value: T } | null = null;
  let underWay: Generator<undefined, T> | null = null;

  /** @returns whether there is more to do */
  const read = (untilMs: number): boolean => {
    if (kept !== null) return false;
    underWay ??= reading();
    for (;;) {
      const step = underWay.next();
      if (step.done === true) {
        kept = { value: step.value };
        underWay = null;
        return false;
      }
      if (performance.now() > untilMs) return true;
    }
  };

  return {
    /** Go on with the reading until then, on the clock of `performance.now()`. Whether there is more to do. */
    read,
    /** All of it, now. */
    value: (): T => {
      read(Number.POSITIVE_INFINITY);
      if (kept === null) throw new Error("the reading did not end");
      return kept.value;
    },
    /** Whether what is written from now on must be told: what was read may have been before it. */
    begun: (): boolean => kept !== null || underWay !== null,
    /** The value, if it is there. */
    known: (): T | null => kept?.value ?? null,
    forget: (): void => {
      kept = null;
      underWay = null;
    },
  };
};
