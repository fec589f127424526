import type { Range } from "../../../../shared/domain/range.ts";

type Line = Range & { readonly blank: boolean };

/**
 * The paragraphs of a plain text, as ranges of it without the white space around them. A line end parts paragraphs, unless
 * the text is hard-wrapped: there a line that was full goes on in the next.
 */
export const findParagraphs = (text: string): readonly Range[] => {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Range[] = [];
  let open: Range | null = null;
  lines.forEach((line, index) => {
    if (line.blank) return;
    const before = lines[index - 1];
    const goesOn =
      open !== null && width !== null && before !== undefined && !before.blank && isFull(text, before, line, width);
    if (goesOn && open !== null) {
      open = { start: open.start, end: line.end };
      paragraphs[paragraphs.length - 1] = open;
    } else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
  });
  return paragraphs;
};

/** Each line without the white space around it. */
const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    const line = text.slice(from, to);
    const words = line.trim();
    const start = words === "" ? from : from + line.indexOf(words);
    lines.push({ start, end: start + words.length, blank: words === "" });
    from = to + 1;
  }
  return lines;
};

const narrowest = 40;
const widest = 110;
/** Wrapping programs stop up to a few characters early (format=flowed, double spaces). */
const slack = 3;

/** At what width the text was wrapped; null when its lines are its paragraphs. */
const wrapWidth = (text: string, lines: readonly Line[]): number | null => {
  const pairs: [Line, Line][] = [];
  let width = 0;
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    if (line.end - line.start > widest) return null;
    width = Math.max(width, line.end - line.start);
    const next = lines[index + 1];
    if (next !== undefined && !next.blank) pairs.push([line, next]);
  }
  if (width < narrowest || pairs.length < 3) return null;
  const full = pairs.filter(([line, next]) => isFull(text, line, next, width));
  if (full.length < pairs.length * 0.7) return null;
  // Lines that nearly all end a sentence were not broken by a program.
  const ended = full.filter(([line]) => /[.!?…]["”’)]?$/u.test(text.slice(line.start, line.end)));
  return ended.length > full.length * 0.6 ? null : width;
};

/** Whether the first word of the next line had no more room on this one. */
const isFull = (text: string, line: Range, next: Range, width: number): boolean => {
  const word = /^\S+/u.exec(text.slice(next.start, Math.min(next.end, next.start + widest)))?.[0] ?? "";
  return line.end - line.start + 1 + word.length > width - slack;
};
