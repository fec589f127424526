import type { Range } from "../../../../../shared/domain/range.ts";
import { useReader } from "../use-reader.ts";
import type { Offsets } from "./offsets.ts";

/**
 * Keep the selection in the text known as offsets. While the mouse is dragged nothing is told: tools would get in its way.
 *
 * @param onCaret - the user put the caret somewhere
 */
export const followSelection = (
  root: HTMLElement,
  offsets: Offsets,
  onCaret: (caret: number) => void,
): (() => void) => {
  let dragging = false;
  const read = (): void => {
    const range = selectedRange(root, offsets);
    if (range === null) return;
    const before = useReader.getState();
    if (range.start !== range.end) {
      if (before.selection?.start !== range.start || before.selection.end !== range.end)
        useReader.setState({ selection: range, caret: range.end });
      return;
    }
    // Our own placing of the caret comes back here, with the caret already known.
    const same = before.selection === null && before.caret === range.start;
    if (before.selection !== null || before.caret !== range.start)
      useReader.setState({ selection: null, caret: range.start });
    if (!same) onCaret(range.start);
  };
  const onSelectionChange = (): void => {
    if (!dragging) read();
  };
  const onPointerDown = (event: PointerEvent): void => {
    dragging = event.button === 0;
  };
  const onPointerUp = (): void => {
    if (!dragging) return;
    dragging = false;
    // The browser settles a click's caret after the event.
    requestAnimationFrame(() => {
      const range = selectedRange(root, offsets);
      read();
      // A click where the caret already was still means what is there.
      if (range !== null && range.start === range.end) onCaret(range.start);
    });
  };
  /** A key may come before the frame in which the mouse's selection is read. */
  const onKeyDown = (): void => {
    if (!dragging) read();
  };
  document.addEventListener("selectionchange", onSelectionChange);
  root.addEventListener("keydown", onKeyDown, { capture: true });
  root.addEventListener("pointerdown", onPointerDown);
  window.addEventListener("pointerup", onPointerUp);
  return () => {
    document.removeEventListener("selectionchange", onSelectionChange);
    root.removeEventListener("keydown", onKeyDown, { capture: true });
    root.removeEventListener("pointerdown", onPointerDown);
    window.removeEventListener("pointerup", onPointerUp);
  };
};

/** The page's selection in the text, in order; null when it is elsewhere. */
const selectedRange = (root: HTMLElement, offsets: Offsets): Range | null => {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const start = offsets.offsetOf(range.startContainer, range.startOffset);
  const end = offsets.offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  return { start: Math.min(start, end), end: Math.max(start, end) };
};
