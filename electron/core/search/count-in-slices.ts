import { Refusal } from "../../../shared/contract/failure.ts";

/** Whether the answer is still wanted. */
export type Wanted = () => boolean;

/** Nobody gives it up. */
export const always: Wanted = () => true;

/** Work so long at one go: what else is asked for waits no longer. */
const pauseAfterMs = 8;

/**
 * Do some work piece by piece and let others in between.
 *
 * @throws Refusal `cancelled` when it is not wanted any more
 */
export const inSlices = async <Piece>(
  pieces: Iterable<Piece>,
  wanted: Wanted,
  work: (piece: Piece) => void = () => undefined,
): Promise<void> => {
  let since = performance.now();
  for (const piece of pieces) {
    if (!wanted()) throw new Refusal("cancelled", "something else was asked for meanwhile");
    work(piece);
    if (performance.now() - since < pauseAfterMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
};

/** The same of what comes to a result by steps. */
export const resultInSlices = async <T>(steps: Generator<unknown, T>, wanted: Wanted): Promise<T> => {
  let result: { readonly value: T } | null = null;
  const all = function* (): Generator<unknown> {
    result = { value: yield* steps };
  };
  await inSlices(all(), wanted);
  return valueOf<T>(result);
};

/** The compiler does not see that a closure has set it. */
const valueOf = <T>(result: { readonly value: T } | null): T => {
  if (result === null) throw new Error("the steps did not end");
  return result.value;
};

/** Something that is read in steps, read to its end: a few milliseconds for each turn. */
export const untilRead = function* (read: (forMs: number) => boolean): Generator<undefined> {
  while (read(5)) yield;
};
