import type { Range } from "../../../../shared/domain/range.ts";

/** What others may ask of the text on the screen. */
export type ReaderHandle = {
  /** Give it the keys, with the selection or caret it had. */
  readonly focus: () => void;
  /** Caret to an offset, keys to the text. */
  readonly caretTo: (offset: number) => void;
  readonly select: (range: Range) => void;
  /** Scroll there if it is not on the screen. */
  readonly reveal: (range: Range) => void;
  /** Scroll so that a window of this height finds its place under the words. */
  readonly makeRoom: (range: Range, height: number) => void;
  /** On the screen, in window coordinates; null when it is not in the page (folded). */
  readonly rectsOf: (range: Range) => readonly DOMRect[];
  readonly offsetAtPoint: (x: number, y: number) => number | null;
};

let current: ReaderHandle | null = null;

export const reader = (): ReaderHandle | null => current;

export const registerReader = (handle: ReaderHandle): (() => void) => {
  current = handle;
  return () => {
    if (current === handle) current = null;
  };
};

/** Put the keyboard into the article's text, where there is one. */
export const focusReader = (): void => current?.focus();
