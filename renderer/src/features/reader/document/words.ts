import type { Range } from "../../../../../shared/domain/range.ts";

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const reach = 200;

/** The word an offset stands in or at; null between words. */
export const wordAt = (text: string, offset: number): Range | null => {
  const from = Math.max(0, offset - reach);
  for (const match of text.slice(from, offset + reach).matchAll(word)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { start, end };
  }
  return null;
};

/** Without the white space at its ends; null when nothing else is there. */
export const trimmed = (text: string, { start, end }: Range): Range | null => {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
};

/** The next end of a word, forward or back; for a start, the next beginning. */
export const stepByWord = (text: string, offset: number, step: 1 | -1, edge: "start" | "end"): number => {
  const from = Math.max(0, offset - reach);
  const edges = [...text.slice(from, offset + reach).matchAll(word)].map(
    (match) => from + match.index + (edge === "end" ? match[0].length : 0),
  );
  return step === 1
    ? (edges.find((at) => at > offset) ?? Math.min(text.length, offset + 1))
    : (edges.findLast((at) => at < offset) ?? Math.max(0, offset - 1));
};

/** The next code point, so that an emoji is never cut in two. */
export const stepByCharacter = (text: string, offset: number, step: 1 | -1): number => {
  if (step === 1) return Math.min(text.length, offset + ((text.codePointAt(offset) ?? 0) > 0xff_ff ? 2 : 1));
  const before = text.codePointAt(offset - 2) ?? 0;
  return Math.max(0, offset - (offset >= 2 && before > 0xff_ff ? 2 : 1));
};
