import { runLength } from "./shingles.ts";

export type Likeness = {
  /** Of the distinct runs of the one with fewer, the share that the other has too: 1 for a text within another. */
  readonly contained: number;
  /** Share of the words of each, 0 to 1, that stand in shared runs. */
  readonly shareOfA: number;
  readonly shareOfB: number;
};

/** How far two texts are made of the same runs of words. */
export const compare = (a: Uint32Array, b: Uint32Array): Likeness => {
  const inA = new Set(a);
  const inB = new Set(b);
  let shared = 0;
  for (const run of inA) if (inB.has(run)) shared += 1;
  const fewer = Math.min(inA.size, inB.size);
  return {
    contained: fewer === 0 ? 0 : shared / fewer,
    shareOfA: covered(a, inB),
    shareOfB: covered(b, inA),
  };
};

/** The share of the words that at least one shared run goes over. */
const covered = (runs: Uint32Array, other: ReadonlySet<number>): number => {
  if (runs.length === 0) return 0;
  let words = 0;
  let coveredUpTo = 0;
  for (const [at, run] of runs.entries()) {
    if (!other.has(run)) continue;
    words += at + runLength - Math.max(at, coveredUpTo);
    coveredUpTo = at + runLength;
  }
  return words / (runs.length + runLength - 1);
};
