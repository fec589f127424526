import type { Line, PageLines } from "./find-lines.ts";
import { usual } from "./usual.ts";

/** The part of a page's height, above and below, in which heads and feet stand. */
const edge = 0.15;
const linesAtEdge = 3;
const share = 0.25;

const pageNumber =
  /^[\s\p{P}]*(?:(?:page|p\.|pg\.?|seite|página|pagina)\s*)?(\d{1,4})(?:\s*(?:of|\/|von|de|sur)\s*\d{1,4})?[\s\p{P}]*$/iu;

/** Pages without what is printed at the edge of each: page numbers, and heads and feet that come again. */
export const dropRunning = (pages: readonly PageLines[]): readonly PageLines[] => {
  const patternOf = patternBelow(usualSize(pages) * largerThanText);
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const pattern of new Set(atEdge(page).map(patternOf))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(pages.length * share));
  const numbered = pages.filter((page) => atEdge(page).some(({ text }) => pageNumber.test(text))).length;

  return pages.map((page) => {
    const running = new Set(
      atEdge(page).filter((line) => {
        const number = pageNumber.exec(line.text)?.[1];
        if (number !== undefined) return numbered >= enough || Number(number) === page.number;
        return (counts.get(patternOf(line)) ?? 0) >= enough;
      }),
    );
    return { ...page, lines: page.lines.filter((line) => !running.has(line)) };
  });
};

const atEdge = ({ lines, bottom, top }: PageLines): readonly Line[] => {
  const height = top - bottom;
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [
    ...sorted.slice(0, linesAtEdge).filter(({ y }) => y > top - height * edge),
    ...sorted.slice(-linesAtEdge).filter(({ y }) => y < bottom + height * edge),
  ];
};

/** "Part 1" above one page and "Part 2" above the next, set large, are headings and not heads. */
const largerThanText = 1.2;

const usualSize = (pages: readonly PageLines[]): number =>
  usual(pages.flatMap(({ lines }) => lines.map(({ size, text }) => ({ value: size, weight: text.length }))));

/** What stays the same from page to page; numbers change in heads and feet, but not in what is set larger. */
const patternBelow =
  (largest: number) =>
  ({ text, size }: Line): string => {
    const bare = text.toLowerCase().replace(/\s+/gu, " ");
    return size > largest ? bare : bare.replace(/\d+/gu, "#");
  };
