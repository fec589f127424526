/** A stretch of text: UTF-16 code units, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number };

/** Where a passage stands and what it says (W3C TextPositionSelector + TextQuoteSelector). */
export type Quote = Range & {
  readonly exact: string;
  /** Up to 32 code units before `start`. */
  readonly prefix: string;
  /** Up to 32 code units after `end`. */
  readonly suffix: string;
};

const contextLength = 32;

/** Cut the quote of a range out of its text. */
export const quoteOf = (text: string, { start, end }: Range): Quote => ({
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
