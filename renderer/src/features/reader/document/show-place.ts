import type { Range } from "../../../../../shared/domain/range.ts";
import type { ReaderHandle } from "../reader-handle.ts";
import { useReader } from "../use-reader.ts";
import type { ArticleDocument } from "./open-document.ts";

/** Move the caret, the selection and the screen. */
export const openPlaces = ({ root, offsets }: ArticleDocument, scroller: HTMLElement): ReaderHandle => {
  const domRange = ({ start, end }: Range): globalThis.Range | null => {
    const from = offsets.pointOf(start);
    const to = start === end ? from : offsets.pointOf(end, "end");
    if (from === null || to === null) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  };
  const put = (range: Range): void => {
    const found = domRange(range);
    root.focus({ preventScroll: true });
    if (found === null) return;
    document
      .getSelection()
      ?.setBaseAndExtent(found.startContainer, found.startOffset, found.endContainer, found.endOffset);
  };
  const rectsOf = (range: Range): readonly DOMRect[] => [...(domRange(range)?.getClientRects() ?? [])];

  /** Whether the beginning is comfortably on the screen. */
  const isSeen = (range: Range): boolean => {
    const [first] = rectsOf(range);
    const screen = scroller.getBoundingClientRect();
    return first !== undefined && first.top >= screen.top + 8 && first.bottom <= screen.bottom - 24;
  };
  const bringTop = ({ top }: DOMRect): void => {
    const screen = scroller.getBoundingClientRect();
    scroller.scrollBy({ top: top - screen.top - screen.height * 0.35 });
  };
  const bring = (range: Range): void => {
    const [first] = rectsOf(range);
    if (first !== undefined) bringTop(first);
  };

  return {
    focus: () => {
      const { selection, caret } = useReader.getState();
      const current = document.getSelection();
      const inside = current?.anchorNode !== null && current !== null && root.contains(current.anchorNode);
      if (inside) root.focus({ preventScroll: true });
      else put(selection ?? { start: caret, end: caret });
    },
    caretTo: (offset) => {
      useReader.setState({ caret: offset, selection: null });
      put({ start: offset, end: offset });
    },
    select: put,
    reveal: (range) => {
      if (isSeen(range)) return;
      const block = offsets.blocks()[Math.max(0, offsets.blockAt(range.start))];
      // By hand: scrollIntoView would move the panes around the text too.
      if (block !== undefined) bringTop(block.element.getBoundingClientRect());
      bring(range);
      // What was skipped above has its real height only now.
      requestAnimationFrame(() => {
        if (!isSeen(range)) bring(range);
      });
    },
    makeRoom: (range, height) => {
      const rects = rectsOf(range);
      const [first] = rects;
      const last = rects.at(-1);
      if (first === undefined || last === undefined) return;
      const lacking = last.bottom + height - window.innerHeight;
      const above = first.top - scroller.getBoundingClientRect().top - 16;
      // Not if the words would leave the screen for it, nor where there is room above them.
      if (lacking > 0 && lacking <= above && first.top < height) scroller.scrollBy({ top: lacking });
    },
    rectsOf,
    offsetAtPoint: (x, y) => {
      const position = document.caretPositionFromPoint(x, y);
      return position === null ? null : offsets.offsetOf(position.offsetNode, position.offset);
    },
  };
};
