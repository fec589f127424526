import { diffArrays } from "diff";
import { wordsOf } from "../../../../shared/query/tokens.ts";

/** One row of a comparison: what stands left and right; null where a side has nothing there. */
export type Row = {
  readonly kind: "same" | "changed" | "removed" | "added";
  readonly left: string | null;
  readonly right: string | null;
};

/**
 * Put the paragraphs of two texts side by side: first those that are equal, then, between them, those that share most words.
 * Costs what the changed paragraphs cost: a long text with few changes is quick.
 */
export const alignBlocks = (left: readonly string[], right: readonly string[]): readonly Row[] => {
  const rows: Row[] = [];
  let removed: readonly string[] = [];
  const flush = (added: readonly string[]): void => {
    rows.push(...pair(removed, added));
    removed = [];
  };
  for (const part of diffArrays([...left], [...right], { comparator: (a, b) => squeezed(a) === squeezed(b) })) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      // An equal part holds the right side's wording of it.
      rows.push(...part.value.map((text): Row => ({ kind: "same", left: text, right: text })));
    }
  }
  flush([]);
  return rows;
};

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Paragraphs that share less than this of their words are no versions of each other. */
const leastAlike = 0.3;
/** Of more pairs than this only neighbours are compared: the table grows with the product. */
const mostPairs = 40_000;

/** The pairing, in order on both sides, that shares most words (Needleman and Wunsch, 1970). */
const pair = (left: readonly string[], right: readonly string[]): readonly Row[] => {
  if (left.length === 0 || right.length === 0 || left.length * right.length > mostPairs)
    return [...left.map(onlyLeft), ...right.map(onlyRight)];
  const a = left.map((text) => new Set(wordsOf(text)));
  const b = right.map((text) => new Set(wordsOf(text)));
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const alike = (i: number, j: number): number => likeness(a[i] ?? none, b[j] ?? none);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const likely = alike(i, j);
      const down = best[(i + 1) * width + j] ?? 0;
      const across = best[i * width + j + 1] ?? 0;
      const both = likely < leastAlike ? 0 : likely + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(down, across, both);
    }
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const here = best[i * width + j] ?? 0;
    const likely = alike(i, j);
    if (likely >= leastAlike && here === likely + (best[(i + 1) * width + j + 1] ?? 0)) {
      rows.push({ kind: "changed", left: left[i] ?? "", right: right[j] ?? "" });
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) {
      rows.push(onlyLeft(left[i] ?? ""));
      i += 1;
    } else {
      rows.push(onlyRight(right[j] ?? ""));
      j += 1;
    }
  }
  return [...rows, ...left.slice(i).map(onlyLeft), ...right.slice(j).map(onlyRight)];
};

const none: ReadonlySet<string> = new Set();

const onlyLeft = (text: string): Row => ({ kind: "removed", left: text, right: null });
const onlyRight = (text: string): Row => ({ kind: "added", left: null, right: text });

/** Shared words over the words of the shorter one: a paragraph that was cut still belongs to the whole one. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared / few.size;
};
