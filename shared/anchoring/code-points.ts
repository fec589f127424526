import type { Range } from "../domain/range.ts";

/** Translates between the two ways of counting in one text. */
export type CodePoints = {
  /** Code points in the whole text. */
  readonly length: number;
  /** UTF-16 offset of a code point offset; past the end gives the text's length. */
  readonly toUnits: (codePoint: number) => number;
  /** Code point offset of a UTF-16 offset; one inside a pair counts as before it. */
  readonly toCodePoints: (unit: number) => number;
};

/** Reads the text once, so that many offsets cost little each. W3C selectors count code points, we count UTF-16 units. */
export const codePointsOf = (text: string): CodePoints => {
  const pairs = pairStarts(text);
  const length = text.length - pairs.length;
  return {
    length,
    toUnits: (codePoint) => {
      if (codePoint >= length) return text.length;
      // Before the k-th pair stand k others, each one unit longer than the code points it makes.
      return codePoint + countWhere(pairs, (unit, k) => unit - k < codePoint);
    },
    toCodePoints: (unit) => {
      const within = Math.min(unit, text.length);
      return within - countWhere(pairs, (start) => start + 1 < within) - (splitsPair(text, within) ? 1 : 0);
    },
  };
};

/** Whether a cut at this offset would leave half a character on each side. */
export const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

/** The smallest range around this one that cuts no character in half. */
export const wholeCharacters = (text: string, { start, end }: Range): Range => ({
  start: splitsPair(text, start) ? start - 1 : start,
  end: splitsPair(text, end) ? end + 1 : end,
});

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const pairStarts = (text: string): readonly number[] => {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isHigh(text.charCodeAt(at)) || !isLow(text.charCodeAt(at + 1))) continue;
    starts.push(at);
    at += 1;
  }
  return starts;
};

/** How many items at the front satisfy a test that, once false, stays false. */
const countWhere = (items: readonly number[], test: (item: number, index: number) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
