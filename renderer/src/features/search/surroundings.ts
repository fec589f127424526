import type { Article } from "../../../../shared/domain/article.ts";
import type { Range } from "../../../../shared/domain/range.ts";

/** A block of text around a hit, and which stretch of it the hit is. */
export type Surrounding = Range & {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly heading: boolean;
};

const longest = 1200;

/**
 * The blocks that a stretch of an article stands in, with a few before and after; folded debris is left out.
 *
 * @param around - how many blocks on each side
 */
export const surroundingsOf = (
  article: Pick<Article, "text" | "blocks" | "exclusions">,
  hit: Range,
  around = 2,
): readonly Surrounding[] => {
  const folded = article.exclusions.filter((exclusion) => exclusion.state === "folded");
  const blocks = article.blocks.filter(
    (block) => !folded.some((range) => range.start <= block.start && block.end <= range.end),
  );
  const end = Math.max(hit.end, hit.start + 1);
  const first = blocks.findIndex((block) => block.end > hit.start);
  if (first === -1) return [];
  const after = blocks.findIndex((block) => block.start >= end);
  const last = after === -1 ? blocks.length : after;
  return blocks.slice(Math.max(0, first - around), last + around).map((block) => {
    const shown = shortened(block, hit);
    return { ...shown, heading: block.kind === "heading", ...visibleText(article.text, shown, folded, hit) };
  });
};

/** The text of a range without what is folded in it, and where the hit stands in what is left. */
const visibleText = (
  text: string,
  range: Range,
  folded: readonly Range[],
  hit: Range,
): Pick<Surrounding, "text" | "marks"> => {
  const marks: (readonly [number, number])[] = [];
  let seen = "";
  const take = (start: number, end: number): void => {
    const from = Math.max(start, hit.start);
    const to = Math.min(end, hit.end);
    if (from < to) marks.push([seen.length + from - start, seen.length + to - start]);
    seen += text.slice(start, end);
  };
  let at = range.start;
  for (const fold of folded
    .filter((each) => each.start < range.end && each.end > range.start)
    .toSorted((a, b) => a.start - b.start)) {
    if (fold.start > at) take(at, fold.start);
    at = Math.max(at, fold.end);
  }
  if (at < range.end) take(at, range.end);
  return { text: seen, marks };
};

/** A very long paragraph is cut around the hit. */
const shortened = (block: Range, hit: Range): Range => {
  if (block.end - block.start <= longest) return block;
  const start = Math.max(block.start, Math.min(hit.start - longest / 4, block.end - longest));
  return { start, end: Math.min(block.end, Math.max(start + longest, Math.min(hit.end, start + 4 * longest))) };
};
