/** Waits its turn, works, and gives what the work gave; whoever is not wanted any more when their turn comes does nothing. */
export type Turns = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/**
 * One question at a time. While one is under way others wait, and those that have been given up meanwhile are never asked:
 * however fast someone types, the notebook answers one query and then the latest.
 */
export const openTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, work) => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
};
