/** A line of text on a page, in points from the lower left corner. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
};
export type PageLines = {
  readonly lines: readonly Line[];
  /** From 1. */
  readonly number: number;
  readonly bottom: number;
  readonly top: number;
};

type Run = {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly hasEOL: boolean;
};

/** A gap of so many letters' heights on one line parts two columns or cells. */
const columnGap = 1.6;
const wordGap = 0.18;

/**
 * The lines of a page, in reading order: as the file has them, which is column by column in nearly all of them; where it
 * goes across the columns, these are found by the gutter between them.
 */
export const findLines = (items: readonly object[]): readonly Line[] => {
  const lines: Line[] = [];
  let ended = true;
  for (const item of items) {
    const run = isRun(item) ? placed(item) : null;
    if (run !== null) {
      const before = ended ? undefined : lines.at(-1);
      const next = before === undefined ? null : continued(before, run);
      if (next !== null) lines[lines.length - 1] = next;
      else if (run.text.trim() !== "") {
        lines.push(run);
        ended = false;
      }
    }
    if (isRun(item) && item.hasEOL) ended = true;
  }
  return byColumn(lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, " ").trim() })));
};

/** A line with one more run of text on it; null when that begins another. */
const continued = (line: Line, run: Line): Line | null => {
  if (run.text.trim() === "") return { ...line, text: `${line.text} ` };
  const gap = run.left - line.right;
  // A raised number or a small capital does not make the line another size.
  const size = Math.max(run.size, line.size);
  if (Math.abs(run.y - line.y) >= size * 0.45 || gap <= -size || gap >= size * columnGap) return null;
  return { ...line, text: `${line.text}${gap > size * wordGap ? " " : ""}${run.text}`, right: run.right, size };
};

const isRun = (item: object): item is Run => "str" in item && "transform" in item;

/** Null for text that does not run from left to right on a level line: a stamp in the margin, a watermark. */
const placed = ({ str, transform, width }: Run): Line | null => {
  const [a, b, c, d, x, y] = transform.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || x === undefined || y === undefined)
    return null;
  if (Math.abs(b) > Math.abs(a) * 0.1) return null;
  return { text: str, left: x, right: x + width, y, size: Math.hypot(c, d) || 1 };
};

const fewestLines = 6;

/** When lines leap to and fro across a gutter, all on its left come before all on its right. */
const byColumn = (lines: readonly Line[]): readonly Line[] => {
  const leaps = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && Math.abs(before.y - line.y) < line.size * 0.45 && line.left > before.right;
  });
  if (leaps.length < fewestLines) return lines;
  const gutter = median(leaps.map(({ left }) => left)) - 1;
  const across = (line: Line): boolean => line.left < gutter && line.right > gutter;
  const left = lines.filter((line) => line.right <= gutter);
  const right = lines.filter((line) => line.left >= gutter);
  const width = Math.max(...left.map((line) => line.right)) - Math.min(...left.map((line) => line.left));
  const full = left.filter((line) => line.right - line.left > width * 0.7).length;
  // Cells of a table are short; lines of a column are full.
  if (full < left.length / 2 || right.length < fewestLines) return lines;
  const top = Math.max(...left.map(({ y }) => y), ...right.map(({ y }) => y));
  const above = lines.filter((line) => across(line) && line.y > top);
  const below = lines.filter((line) => across(line) && line.y <= top);
  return [...above, ...left, ...right, ...below];
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
