import type { Range } from "../../../shared/domain/range.ts";
import { sentenceStarts } from "../../../shared/query/sentences.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";

export type TextUnits = ReturnType<typeof textUnits>;

/**
 * The paragraphs and sentences of a text. Every character belongs to one of each: the white space after one to it. Sentences
 * are looked for only in the paragraphs that are asked about.
 *
 * @param paragraphs - where a text has none that are known, its lines are
 */
export const textUnits = (text: string, paragraphs: readonly Range[]) => {
  const paragraphStarts =
    paragraphs.length > 0 ? [0, ...paragraphs.slice(1).map(({ start }) => start)] : lineStarts(text);
  const known = new Map<number, readonly number[]>();

  /** Of one paragraph, as offsets in the text. */
  const sentencesOf = (paragraph: number): readonly number[] => {
    const found = known.get(paragraph);
    if (found !== undefined) return found;
    const start = paragraphStarts[paragraph] ?? text.length;
    const starts = sentenceStarts(text.slice(start, paragraphStarts[paragraph + 1])).map((at) => at + start);
    known.set(paragraph, starts);
    return starts;
  };
  /** The paragraphs that a range touches, by number, both included. */
  const touched = ({ start, end }: Range): readonly [number, number] => [
    lastAtMost(paragraphStarts, start),
    lastAtMost(paragraphStarts, Math.max(start, end - 1)),
  ];

  return {
    /** The starts of the paragraphs that a range touches. */
    paragraphs: (range: Range): readonly number[] => {
      const [first, last] = touched(range);
      return paragraphStarts.slice(first, last + 1);
    },
    /** The starts of the sentences that a range touches. */
    sentences: (range: Range): readonly number[] => {
      const [first, last] = touched(range);
      const found: number[] = [];
      for (let paragraph = first; paragraph <= last; paragraph++) {
        const starts = sentencesOf(paragraph);
        for (const [at, start] of starts.entries())
          if (start < Math.max(range.end, range.start + 1) && (starts[at + 1] ?? Infinity) > range.start)
            found.push(start);
      }
      return found;
    },
    /** Whether a place is at most so many paragraphs, sentences or words behind another. */
    isNear: (from: number, to: number, count: number, unit: "words" | "sentences" | "paragraphs"): boolean => {
      if (unit === "words") return wordsOf(text.slice(from, to)).length <= count;
      const last = Math.max(0, from - 1);
      const [first, second] = [lastAtMost(paragraphStarts, last), lastAtMost(paragraphStarts, to)];
      // A paragraph has one sentence at least.
      if (second - first > count) return false;
      if (unit === "paragraphs") return true;
      let between = 0;
      for (let paragraph = first; paragraph <= second; paragraph++)
        for (const start of sentencesOf(paragraph)) if (start > last && start <= to) between++;
      return between <= count;
    },
  };
};

const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\n+(?=.)/gsu)].map((gap) => gap.index + gap[0].length),
];

const lastAtMost = (sorted: readonly number[], wanted: number): number => {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
};
