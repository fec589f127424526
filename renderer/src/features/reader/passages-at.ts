import type { Id } from "../../../../shared/domain/id.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";

/** Those the analyst works with: not the cue or speaker of an attribution, not what was lost from the text. */
export const listed = (passages: readonly Passage[]): readonly Passage[] =>
  passages.filter(({ serves, state }) => serves === null && state === "placed");

/** The passage a caret means: the shortest that holds it, else one that ends there. */
export const passageAt = (touching: readonly Passage[], caret: number): Passage | null => {
  const shortest = (all: readonly Passage[]): Passage | null =>
    all.reduce<Passage | null>((best, each) => (best === null || lengthOf(each) < lengthOf(best) ? each : best), null);
  return (
    shortest(touching.filter(({ start, end }) => start <= caret && caret < end)) ??
    shortest(touching.filter(({ end }) => end === caret))
  );
};

const lengthOf = ({ start, end }: Passage): number => end - start;

/**
 * The passage after or before the one under the cursor, or after or before the caret.
 *
 * @param passages - in order of place
 */
export const neighbour = (
  passages: readonly Passage[],
  from: Id | null,
  caret: number,
  step: 1 | -1,
): Passage | null => {
  const at = passages.findIndex(({ id }) => id === from);
  if (at !== -1) return passages[at + step] ?? null;
  return (
    (step === 1 ? passages.find(({ start }) => start >= caret) : passages.findLast(({ start }) => start < caret)) ??
    null
  );
};
