import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { openPainter } from "../highlights/painter.ts";
import type { Painter } from "../highlights/painter.ts";
import type { ReaderHandle } from "../reader-handle.ts";
import { cleanText } from "./clean-text.ts";
import { openDescriptions } from "./describe-blocks.ts";
import { followSelection } from "./follow-selection.ts";
import { guardText } from "./guard-text.ts";
import type { Offsets } from "./offsets.ts";
import { openDocument } from "./open-document.ts";
import { openPlaces } from "./show-place.ts";
import type { ViewGroup } from "./view-blocks.ts";

/** Everything that lives with the text on the screen. */
export type OpenText = {
  readonly root: HTMLElement;
  readonly offsets: Offsets;
  readonly painter: Painter;
  readonly places: ReaderHandle;
  readonly show: (text: string, groups: readonly ViewGroup[]) => void;
  readonly describe: (passages: readonly Passage[]) => void;
  readonly followCaret: (onCaret: (caret: number) => void) => () => void;
  /** A stretch as one would quote it. */
  readonly quote: (range: Range) => string;
  readonly dispose: () => void;
};

export const openText = (scroller: HTMLElement, root: HTMLElement, spoken: HTMLElement): OpenText => {
  let shown: { readonly text: string; readonly groups: readonly ViewGroup[] } = { text: "", groups: [] };
  const document = openDocument(root);
  const painter = openPainter(document, scroller);
  const descriptions = openDescriptions(spoken, document.offsets);
  const unguard = guardText(root, (start, length) => shown.text.slice(start, start + length));
  return {
    root,
    offsets: document.offsets,
    painter,
    places: openPlaces(document, scroller),
    show: (text, groups) => {
      shown = { text, groups };
      document.show(text, groups);
      painter.repaint();
    },
    describe: descriptions.update,
    followCaret: (onCaret) => followSelection(root, document.offsets, onCaret),
    quote: (range) => cleanText(shown.text, shown.groups, range),
    dispose: () => {
      unguard();
      descriptions.dispose();
      painter.dispose();
      document.dispose();
    },
  };
};
