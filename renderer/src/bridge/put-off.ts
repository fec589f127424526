/** Calls that come close together become one, at the latest `ms` after the first of them. */
export const putOff = (work: () => void, ms: number): (() => void) => {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    window.setTimeout(() => {
      waiting = false;
      work();
    }, ms);
  };
};
