import type { BlockShape } from "../block-writer.ts";
import type { Line, PageLines } from "./find-lines.ts";
import { usual } from "./usual.ts";

/** `shape.page` is the page it begins on. */
export type PdfParagraph = { readonly shape: BlockShape; readonly text: string };

/** How much larger than the rest a heading is set. */
const headingSize = 1.15;
const titleSize = 1.5;
const longestHeading = 300;

/**
 * Lines to paragraphs: by space, by indent, by a last line that is not full. One goes on over a column's or a page's end
 * when its sentence does. A word parted at a line's end is one again, its hyphen kept only where the text writes it so.
 */
export const joinParagraphs = (pages: readonly PageLines[]): readonly PdfParagraph[] => {
  const lines = pages.flatMap((page) => page.lines);
  const body = usual(lines.map(({ size, text }) => ({ value: size, weight: text.length })));
  const leading = leadingOf(pages, body);
  const words = wordsOf(lines);
  const paragraphs: { lines: Line[]; size: number; page: number }[] = [];
  /** How far the lines before a break go. */
  let rightBefore: (line: Line) => number = ({ right }) => right;
  for (const { lines: own, number: page } of pages) {
    const right = rightEdges(own);
    own.forEach((line, index) => {
      const open = paragraphs.at(-1);
      const before = open?.lines.at(-1);
      const first = index === 0;
      const goesOn =
        open !== undefined &&
        before !== undefined &&
        isSameSize(open.size, line.size) &&
        (first || before.y < line.y
          ? sentenceGoesOn(before, line, (first ? rightBefore : right)(before))
          : !startsNew(before, line, open.lines, { leading: leading * (line.size / body), right: right(line) }));
      if (goesOn && open !== undefined) open.lines.push(line);
      else paragraphs.push({ lines: [line], size: line.size, page });
    });
    if (own.length > 0) rightBefore = right;
  }
  return paragraphs.map(({ lines: own, size, page }) => {
    const text = own.reduce((sofar, line) => (sofar === "" ? line.text : joined(sofar, line.text, words)), "");
    return bullet.test(text) && size <= body * headingSize
      ? { shape: { kind: "list-item", level: 1, ordered: false, page }, text: text.replace(bullet, "") }
      : { shape: { ...shapeOf(size / body, text), page }, text };
  });
};

const shapeOf = (ratio: number, text: string): BlockShape =>
  ratio < headingSize || text.length > longestHeading
    ? { kind: "paragraph", level: 0 }
    : { kind: "heading", level: ratio >= titleSize ? 1 : 2 };

const bullet = /^[•●▪‣◦·–]\s+/u;

const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 0.08;

const sentenceEnd = /[.!?:…]["”’»)\]]*$/u;

/** Over a break: in the middle of a sentence, or after one that ends in a line that was full, as few paragraphs do. */
const sentenceGoesOn = (before: Line, line: Line, right: number): boolean =>
  !bullet.test(line.text) &&
  (/^\p{Ll}/u.test(line.text) || !sentenceEnd.test(before.text) || isFull(before, line, right));

/** A last line may be as long as the word that did not fit; what ends much earlier ended a paragraph. */
const isFull = (before: Line, line: Line, right: number): boolean =>
  before.right >= right - firstWord(line) - line.size * 1.5;

type Column = { readonly leading: number; readonly right: number };

const startsNew = (before: Line, line: Line, open: readonly Line[], { leading, right }: Column): boolean => {
  if (bullet.test(line.text)) return true;
  if (before.y - line.y > leading * 1.35) return true;
  // Beside each other: cells of a table.
  if (before.y - line.y < line.size * 0.45) return true;
  const left = Math.min(...open.slice(1).map((other) => other.left), before.left);
  if (open.length > 1 && line.left > left + line.size * 0.7) return true;
  if (open.length === 1 && line.left > before.left + line.size * 0.7 && !bullet.test(before.text)) return true;
  return sentenceEnd.test(before.text) && !isFull(before, line, right);
};

const firstWord = (line: Line): number => {
  const length = line.text.indexOf(" ");
  return length === -1 ? 0 : ((line.right - line.left) / line.text.length) * length;
};

/** How far to the right the lines go that stand in the same column. */
const rightEdges = (lines: readonly Line[]): ((line: Line) => number) => {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of lines) {
    const column = columns.find((other) => left < other.right && right > other.left);
    if (column === undefined) columns.push({ left, right });
    else {
      column.left = Math.min(column.left, left);
      column.right = Math.max(column.right, right);
    }
  }
  return (line) => columns.find(({ left, right }) => line.left >= left && line.left < right)?.right ?? line.right;
};

/** From baseline to baseline within paragraphs of the usual size. */
const leadingOf = (pages: readonly PageLines[], body: number): number => {
  const gaps = pages.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const gap = before === undefined ? 0 : before.y - line.y;
      return gap > body * 0.7 && gap < body * 2.5 && isSameSize(line.size, body)
        ? [{ value: gap, weight: line.text.length }]
        : [];
    }),
  );
  return gaps.length === 0 ? body * 1.3 : usual(gaps);
};

const wordsOf = (lines: readonly Line[]): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []) words.add(word);
  return words;
};

const hyphened = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u00AD\u2010]$/u;

const joined = (before: string, after: string, words: ReadonlySet<string>): string => {
  const start = hyphened.exec(before)?.[1];
  const rest = /^[\p{L}\p{N}]+/u.exec(after)?.[0];
  if (start === undefined || rest === undefined) return `${before} ${after}`;
  const bare = before.slice(0, -1);
  if (before.endsWith("\u00AD")) return bare + after;
  const whole = `${start}${rest}`.toLowerCase();
  const parted = `${start}-${rest}`.toLowerCase();
  const keeps = !/^\p{Ll}/u.test(rest) || /\p{N}$/u.test(start) || (words.has(parted) && !words.has(whole));
  return keeps ? `${bare}-${after}` : bare + after;
};
