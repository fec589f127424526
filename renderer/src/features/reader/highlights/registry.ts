import type { Range } from "../../../../../shared/domain/range.ts";

/** Later ones lie above earlier ones. */
const order = [
  "reader-claim",
  "reader-code-0",
  "reader-code-1",
  "reader-code-2",
  "reader-code-3",
  "reader-code-4",
  "reader-code-5",
  "reader-code-6",
  "reader-code-7",
  "reader-source",
  "reader-actor",
  "reader-untagged",
  "reader-noted",
  "reader-serving",
  "reader-active",
  "reader-found",
  "reader-found-now",
  "reader-drafted",
  "reader-pending",
];

/** The page's highlights, all of them, replaced at once. */
export const openRegistry = () => {
  const highlights = new Map(order.map((name, priority) => [name, made(priority)]));
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  const next = new Map<string, Range[]>();
  return {
    begin: (): void => next.clear(),
    add: (name: string, range: Range): void => {
      const ranges = next.get(name) ?? [];
      ranges.push(range);
      next.set(name, ranges);
    },
    commit: (rangesOf: (range: Range) => readonly AbstractRange[]): void => {
      for (const [name, highlight] of highlights) {
        const ranges = next.get(name);
        if (ranges === undefined && highlight.size === 0) continue;
        highlight.clear();
        for (const range of ranges ?? []) for (const part of rangesOf(range)) highlight.add(part);
      }
    },
    dispose: (): void => {
      for (const [name, highlight] of highlights)
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
};

const made = (priority: number): Highlight => {
  const highlight = new Highlight();
  highlight.priority = priority;
  return highlight;
};
