import type { ExclusionKind } from "./article.ts";
import type { Id } from "./id.ts";
import type { Range } from "./range.ts";

/** Words that are folded wherever they stand in a publication's articles. */
export type DebrisRule = {
  readonly id: Id;
  readonly publication: string;
  /** The words it was made from. */
  readonly example: string;
  /** Only where they are whole lines. */
  readonly whole: boolean;
  readonly kind: ExclusionKind;
  readonly createdAt: string;
};

type Pattern = Pick<DebrisRule, "example" | "whole">;

/** Fewer letters and figures than this stand in too many lines, or within too many. */
const fewestOfLine = 3;
const fewestWithin = 12;

/** What stands at a range as a pattern; null when it is too short to be known again for certain. */
export const patternAt = (text: string, { start, end }: Range): Pattern | null => {
  const example = text.slice(start, end).trim();
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  const endsLine = text.slice(start, end).endsWith("\n") || after.trim() === "";
  const whole = before.trim() === "" && endsLine;
  const letters = example.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < (whole ? fewestOfLine : fewestWithin) ? null : { example, whole };
};

/** Where the words stand: whatever their case and white space, and with whatever figures. */
export const placesOf = (text: string, { example, whole }: Pattern): readonly Range[] => {
  const lines = example
    .split(/\s*\n\s*/u)
    .map((line) => line.trim().split(/\s+/u).map(wordPattern).join("[^\\S\\n]+"))
    .join("[^\\S\\n]*\\n\\s*");
  const found = whole ? `(?<=^[^\\S\\n]*)${lines}(?=[^\\S\\n]*$)` : edged(lines, example);
  return [...text.matchAll(new RegExp(found, "gimu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
};

/** Words begin and end where words do. */
const edged = (pattern: string, example: string): string =>
  `${/^[\p{L}\p{N}]/u.test(example) ? "(?<![\\p{L}\\p{N}])" : ""}${pattern}${/[\p{L}\p{N}]$/u.test(example) ? "(?![\\p{L}\\p{N}])" : ""}`;

const wordPattern = (word: string): string =>
  word
    .split(/(\p{N}+)/u)
    .map((piece, at) => (at % 2 === 1 ? "\\p{N}+" : piece.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")))
    .join("");
