import type { Range } from "../../../../../shared/domain/range.ts";

/** Finds the ranges that touch a stretch of text among many that overlap freely. */
export type IntervalIndex<Item extends Range> = {
  /** Those that have a character within `start`–`end`, in order of start. */
  readonly within: (start: number, end: number) => readonly Item[];
};

/** @param items - sorted by start */
export const indexIntervals = <Item extends Range>(items: readonly Item[]): IntervalIndex<Item> => {
  // The farthest end among each chunk's items lets a search skip chunks that lie wholly before it.
  const chunks: number[] = [];
  items.forEach((item, at) => {
    const chunk = Math.floor(at / chunkSize);
    chunks[chunk] = Math.max(chunks[chunk] ?? 0, item.end);
  });
  return {
    within: (start, end) => {
      const found: Item[] = [];
      const until = firstFrom(items, end);
      for (let chunk = 0; chunk * chunkSize < until; chunk += 1) {
        if ((chunks[chunk] ?? 0) <= start) continue;
        const last = Math.min(until, (chunk + 1) * chunkSize);
        for (let at = chunk * chunkSize; at < last; at += 1) {
          const item = items[at];
          if (item !== undefined && item.end > start) found.push(item);
        }
      }
      return found;
    },
  };
};

const chunkSize = 64;

/** Index of the first item that starts at or after the offset. */
export const firstFrom = (items: readonly Range[], offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
