/** How fast work went over the last while, pauses left out: from that, how long the rest will take. */
export const openPace = (now: () => number = Date.now) => {
  let samples: readonly { readonly at: number; readonly done: number }[] = [];
  /** Time spent in pauses, taken off every reading of the clock. */
  let paused = 0;
  let since: number | null = null;
  const active = (): number => (since ?? now()) - paused;

  return {
    at: (done: number): void => {
      const at = active();
      const last = samples.at(-1);
      if (last !== undefined && at - last.at < sampleEveryMs) return;
      samples = [...samples.filter((sample) => at - sample.at <= windowMs), { at, done }];
    },
    pause: (on: boolean): void => {
      if (on) since ??= now();
      else if (since !== null) {
        paused += now() - since;
        since = null;
      }
    },
    /** Null until enough was done to tell. */
    remainingMs: (done: number, total: number | null): number | null => {
      const [first] = samples;
      if (first === undefined || total === null) return null;
      const took = active() - first.at;
      const did = done - first.done;
      return took < leastMs || did < 1 ? null : ((total - done) * took) / did;
    },
  };
};

const sampleEveryMs = 500;
/** Files differ: the last half minute says more about the next than the whole does. */
const windowMs = 30_000;
const leastMs = 2_000;
