import type { Range } from "../../../../../shared/domain/range.ts";

/** A block's element and the offsets of its text. */
export type PlacedBlock = Range & { readonly element: HTMLElement };
type Run = Range & { readonly node: Text };

/** The table between the page and the text: what is no text (chips, markers) has no offset of its own. */
export const openOffsets = (root: HTMLElement) => {
  let blocks: readonly PlacedBlock[] = [];
  /** Filled when a block is first looked at; elements are replaced, never changed. */
  const runs = new WeakMap<HTMLElement, readonly Run[]>();

  const runsOf = (element: HTMLElement): readonly Run[] => {
    const known = runs.get(element);
    if (known !== undefined) return known;
    const found: Run[] = [];
    for (const span of element.querySelectorAll<HTMLElement>("[data-run]")) {
      const node = span.firstChild;
      const start = Number(span.dataset["run"]);
      if (node instanceof Text) found.push({ start, end: start + node.length, node });
    }
    runs.set(element, found);
    return found;
  };

  /** Index of the last block that starts at or before the offset; -1 before the first. */
  const blockAt = (offset: number): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const offsetOf = (node: Node, offset: number): number | null => {
    if (!root.contains(node)) return null;
    if (node instanceof Text) {
      const start = node.parentElement?.dataset["run"];
      return start === undefined ? edgeOf(node.parentElement) : Number(start) + offset;
    }
    const child = node.childNodes[offset];
    if (child === undefined) return endOf(node) ?? lastBefore(node);
    return startOf(child) ?? endOf(node) ?? lastBefore(node);
  };

  /** In a chip: the end of the text before it. */
  const edgeOf = (element: HTMLElement | null): number | null => {
    const chip = element?.closest(".reader-fold") ?? null;
    if (chip === null) return null;
    for (let before = chip.previousSibling; before !== null; before = before.previousSibling) {
      const end = endOf(before);
      if (end !== null) return end;
    }
    const block = chip.closest<HTMLElement>("[data-start]");
    return block === null ? null : Number(block.dataset["start"]);
  };

  const lastBefore = (node: Node): number | null =>
    node === root ? (blocks.at(-1)?.end ?? null) : edgeOf(node instanceof HTMLElement ? node : node.parentElement);

  /** Where a text offset stands on the page; within a fold, the nearest text after it, else before. */
  const pointOf = (
    offset: number,
    side: "start" | "end" = "start",
  ): { readonly node: Text; readonly offset: number } | null => {
    const index = blockAt(side === "end" ? Math.max(0, offset - 1) : offset);
    for (const at of [index, index + 1, index - 1, 0]) {
      const block = blocks[at];
      if (block === undefined) continue;
      const inside = runsOf(block.element);
      const run =
        side === "end"
          ? (inside.findLast((each) => each.start < offset) ?? inside[0])
          : (inside.find((each) => each.end > offset) ?? inside.at(-1));
      if (run !== undefined)
        return { node: run.node, offset: Math.max(0, Math.min(run.node.length, offset - run.start)) };
    }
    return null;
  };

  return {
    /** The page was built anew or changed. */
    refresh: (): void => {
      blocks = [...root.querySelectorAll<HTMLElement>("[data-start]")].map((element) => ({
        element,
        start: Number(element.dataset["start"]),
        end: Number(element.dataset["end"]),
      }));
    },
    blocks: (): readonly PlacedBlock[] => blocks,
    blockAt,
    offsetOf,
    pointOf,
    /** What of a range is on the page: one range for each run, so that chips and gaps stay unpainted. */
    rangesOf: ({ start, end }: Range): readonly StaticRange[] => {
      const found: StaticRange[] = [];
      for (let at = Math.max(0, blockAt(start)); at < blocks.length; at += 1) {
        const block = blocks[at];
        if (block === undefined || block.start >= end) break;
        for (const run of runsOf(block.element)) {
          const from = Math.max(start, run.start);
          const to = Math.min(end, run.end);
          if (from >= to) continue;
          const container = { startContainer: run.node, endContainer: run.node };
          found.push(new StaticRange({ ...container, startOffset: from - run.start, endOffset: to - run.start }));
        }
      }
      return found;
    },
  };
};
export type Offsets = ReturnType<typeof openOffsets>;

/** Text offset at which a node's text begins; null when it has none. */
const startOf = (node: Node): number | null => {
  const run =
    node instanceof HTMLElement
      ? node.dataset["run"] === undefined
        ? node.querySelector<HTMLElement>("[data-run]")
        : node
      : null;
  return run === null ? null : Number(run.dataset["run"]);
};

const endOf = (node: Node): number | null => {
  if (!(node instanceof HTMLElement)) return null;
  const all = node.dataset["run"] === undefined ? [...node.querySelectorAll<HTMLElement>("[data-run]")] : [node];
  const run = all.at(-1);
  return run === undefined ? null : Number(run.dataset["run"]) + (run.textContent?.length ?? 0);
};
