import type { Range } from "./range.ts";

/** What is left of a range when the folded ranges, in whatever order, are taken out. */
export const keptOf = ({ start, end }: Range, folded: readonly Range[]): readonly Range[] => {
  const kept: Range[] = [];
  let from = start;
  for (const fold of folded.toSorted((a, b) => a.start - b.start)) {
    if (fold.end <= from) continue;
    if (fold.start >= end) break;
    if (fold.start > from) kept.push({ start: from, end: fold.start });
    from = fold.end;
  }
  if (from < end) kept.push({ start: from, end });
  return kept;
};

export type TextWithout = {
  readonly text: string;
  /** Where a place of the whole text is in this one. */
  readonly placeOf: (offset: number) => number;
};

/** The text of a range as it reads without what is folded: of the white space on both sides of a fold only one stays. */
export const textWithout = (text: string, range: Range, folded: readonly Range[]): TextWithout => {
  const pieces: (Range & { readonly at: number })[] = [];
  let joined = "";
  for (const { start, end } of keptOf(range, folded)) {
    const piece = text.slice(start, end);
    const gap = joined === "" || /\s$/u.test(joined) ? piece.length - piece.trimStart().length : 0;
    const skipped = pieces.length === 0 ? 0 : gap;
    pieces.push({ start: start + skipped, end, at: joined.length });
    joined += piece.slice(skipped);
  }
  const placeOf = (offset: number): number => {
    const piece = pieces.findLast(({ start }) => start <= offset);
    return piece === undefined ? 0 : piece.at + Math.min(offset, piece.end) - piece.start;
  };
  return { text: joined, placeOf };
};
