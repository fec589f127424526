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
  work: (piece: Piece) => void,
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
