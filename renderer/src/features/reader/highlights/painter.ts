import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { ArticleDocument } from "../document/open-document.ts";
import { highlightsOf } from "./highlights-of.ts";
import { indexIntervals } from "./interval-index.ts";
import type { IntervalIndex } from "./interval-index.ts";
import { openRegistry } from "./registry.ts";

/** What is marked in the text besides the tags. */
export type Marks = {
  readonly activeId: Id | null;
  /** What a popover is about to tag; the page's own selection is not shown while the focus is elsewhere. */
  readonly pending: Range | null;
  /** The words of an attribution in the making. */
  readonly drafted: readonly Range[];
  readonly found: readonly Range[];
  readonly foundNow: Range | null;
};

export type Painter = {
  readonly setPassages: (passages: readonly Passage[]) => void;
  readonly setMarks: (marks: Marks) => void;
  readonly repaint: () => void;
  readonly touching: (start: number, end: number) => readonly Passage[];
  /** Called after each painting with the first and last block that is on or near the screen. */
  readonly onPainted: (listener: Listener) => () => void;
  readonly dispose: () => void;
};
type Listener = (first: number, last: number) => void;

/** Screens above and below that are painted too, so that scrolling finds them painted. */
const margin = 0.75;

/**
 * Paints passages with the CSS Custom Highlight API: only those near the screen, the page's elements untouched. Cost follows
 * what is on the screen, not how many tags the article has.
 */
export const openPainter = ({ offsets }: ArticleDocument, scroller: HTMLElement): Painter => {
  const registry = openRegistry();
  const listeners = new Set<Listener>();
  let passages: readonly Passage[] = [];
  let index: IntervalIndex<Passage> = indexIntervals([]);
  let marks: Marks = { activeId: null, pending: null, drafted: [], found: [], foundNow: null };
  let frame = 0;
  let printing = false;
  let disposed = false;

  const paint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const blocks = offsets.blocks();
    const [first, last] = printing ? [0, blocks.length - 1] : near(blocks, scroller);
    const start = blocks[first]?.start ?? 0;
    const end = blocks[last]?.end ?? 0;
    registry.begin();
    for (const passage of index.within(start, end)) {
      for (const name of highlightsOf(passage)) registry.add(name, clipped(passage, start, end));
    }
    const active = passages.find(({ id }) => id === marks.activeId);
    if (active !== undefined) {
      registry.add("reader-active", clipped(active, start, end));
      for (const serving of servingOf(active, index.within(start, end)))
        registry.add("reader-serving", clipped(serving, start, end));
    }
    for (const found of marks.found) {
      if (found.start < end && found.end > start) registry.add("reader-found", found);
    }
    if (marks.foundNow !== null) registry.add("reader-found-now", marks.foundNow);
    for (const part of marks.drafted) {
      if (part.start < end && part.end > start) registry.add("reader-drafted", clipped(part, start, end));
    }
    if (marks.pending !== null) registry.add("reader-pending", clipped(marks.pending, start, end));
    registry.commit(offsets.rangesOf);
    for (const listener of listeners) listener(first, last);
  };
  let asked = false;
  /** Within this task: several things set at once are one painting. */
  const now = (): void => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      if (!disposed) paint();
    });
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const print = (on: boolean) => (): void => {
    printing = on;
    paint();
  };
  const beforePrint = print(true);
  const afterPrint = print(false);

  scroller.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  const resized = new ResizeObserver(soon);
  resized.observe(scroller);

  return {
    setPassages: (next) => {
      passages = next;
      index = indexIntervals(next);
      now();
    },
    setMarks: (next) => {
      marks = next;
      now();
    },
    repaint: soon,
    touching: (start, end) => index.within(start, end),
    onPainted: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      disposed = true;
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener("scroll", soon);
      window.removeEventListener("beforeprint", beforePrint);
      window.removeEventListener("afterprint", afterPrint);
      registry.dispose();
    },
  };
};

/** A passage may be as long as the article. */
const clipped = (range: Range, start: number, end: number): Range => ({
  start: Math.max(range.start, start),
  end: Math.min(range.end, end),
});

const servingOf = ({ attributions }: Passage, nearby: readonly Passage[]): readonly Passage[] => {
  const ids = new Set(
    attributions.flatMap((each) => [
      each.sourcePassageId,
      each.cuePassageId,
      each.mediumPassageId,
      each.addresseePassageId,
    ]),
  );
  return nearby.filter(({ id }) => ids.has(id));
};

type Placed = { readonly element: HTMLElement };

/** First and last block on or near the screen. Blocks stand one below the other. */
const near = (blocks: readonly Placed[], scroller: HTMLElement): readonly [number, number] => {
  const screen = scroller.getBoundingClientRect();
  const above = screen.top - screen.height * margin;
  const below = screen.bottom + screen.height * margin;
  const first = firstWhere(blocks, (rect) => rect.bottom >= above);
  const last = firstWhere(blocks, (rect) => rect.top > below) - 1;
  return [Math.min(first, Math.max(0, blocks.length - 1)), Math.max(first, last)];
};

const firstWhere = (blocks: readonly Placed[], isSo: (rect: DOMRect) => boolean): number => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && !isSo(block.element.getBoundingClientRect())) low = middle + 1;
    else high = middle;
  }
  return low;
};
