import { $getRoot, createEditor } from "lexical";
import type { LexicalNode } from "lexical";
import type { Block } from "../../../../../shared/domain/article.ts";
import { $createBlock, $createFold, $createGroup, $createLink, $createRun, readerNodes } from "./nodes.ts";
import { openOffsets } from "./offsets.ts";
import type { Offsets } from "./offsets.ts";
import type { ViewGroup } from "./view-blocks.ts";

export type ArticleDocument = {
  readonly root: HTMLElement;
  readonly offsets: Offsets;
  /** Show these groups; what has the same key as before stays as it is. */
  readonly show: (text: string, groups: readonly ViewGroup[]) => void;
  readonly dispose: () => void;
};

/** The article's text in the page: a Lexical document that is never edited. */
export const openDocument = (root: HTMLElement): ArticleDocument => {
  const editor = createEditor({
    namespace: "reader",
    nodes: readerNodes,
    editable: false,
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  const offsets = openOffsets(root);
  let shown: readonly ViewGroup[] = [];

  return {
    root,
    offsets,
    show: (text, groups) => {
      const same = sameEnds(shown, groups);
      if (same.head === shown.length && same.head === groups.length) return;
      const { head, tail } = same;
      editor.update(
        () => {
          const ranks = headingRanks(groups);
          const made = groups.slice(head, groups.length - tail).map((group) => $createGroupOf(text, group, ranks));
          $getRoot().splice(head, shown.length - tail - head, made);
        },
        { discrete: true },
      );
      shown = groups;
      offsets.refresh();
    },
    dispose: () => editor.setRootElement(null),
  };
};

/** How many groups at the beginning and at the end are the same. */
const sameEnds = (
  a: readonly ViewGroup[],
  b: readonly ViewGroup[],
): { readonly head: number; readonly tail: number } => {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.key === b[head]?.key) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail)?.key === b.at(-1 - tail)?.key) tail += 1;
  return { head, tail };
};

const $createGroupOf = (text: string, group: ViewGroup, ranks: readonly number[]): LexicalNode => {
  const numbers = new Map<number, number>();
  const blocks = group.blocks.map(({ block, pieces, page }) => {
    for (const level of numbers.keys()) if (level > block.level) numbers.delete(level);
    const number = (numbers.get(block.level) ?? 0) + 1;
    numbers.set(block.level, number);
    const node = $createBlock(block, lookOf(text, block, ranks), group.kind === "ordered-list" ? number : null, page);
    for (const piece of pieces) {
      if (piece.kind === "fold") {
        node.append($createFold(piece));
        continue;
      }
      const run = $createRun(text.slice(piece.start, piece.end), piece.start, piece.debris);
      node.append(piece.href === null ? run : $createLink(piece.href, run));
    }
    return node;
  });
  const [only] = blocks;
  if (group.kind === "block" && only !== undefined) return only;
  const tag = group.kind === "list" ? "ul" : group.kind === "ordered-list" ? "ol" : "div";
  return $createGroup(tag).append(...blocks);
};

/** The levels of heading there are, the highest first: no rank is passed over, whatever the page did. */
const headingRanks = (groups: readonly ViewGroup[]): readonly number[] => {
  const levels = new Set<number>();
  for (const { blocks } of groups)
    for (const { block } of blocks) if (block.kind === "heading") levels.add(block.level);
  return [...levels].sort((a, b) => a - b);
};

const lookOf = (
  text: string,
  block: Block,
  ranks: readonly number[],
): { readonly tag: string; readonly className: string } => {
  const wrapped = isHardWrapped(text.slice(block.start, block.end)) ? " is-wrapped" : "";
  switch (block.kind) {
    case "heading":
      // The title of the pane is the first heading of the page.
      return {
        tag: `h${Math.min(6, ranks.indexOf(block.level) + 2)}`,
        className: `reader-heading reader-heading-${Math.max(1, block.level)}`,
      };
    case "list-item":
      return { tag: "li", className: `reader-item${wrapped}` };
    case "quote":
      return { tag: "blockquote", className: `reader-quote${wrapped}` };
    case "caption":
      return { tag: "p", className: `reader-caption${wrapped}` };
    case "table-row":
      return { tag: "div", className: "reader-row" };
    case "preformatted":
      return { tag: "pre", className: "reader-pre" };
    case "paragraph":
      return { tag: "p", className: `reader-paragraph${wrapped}` };
  }
};

/** Lines broken by a program and not by the writer: all but the last are about as long. */
const isHardWrapped = (text: string): boolean => {
  if (!text.includes("\n")) return false;
  const lines = text.split("\n").slice(0, -1);
  const longest = Math.max(...lines.map((line) => line.length));
  return longest >= 40 && longest <= 120 && lines.every((line) => line.length > longest - 24);
};
