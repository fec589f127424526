import type { Block } from "../../../../shared/domain/article.ts";
import { agreement, bagOf } from "./tokens.ts";
import type { Written } from "./write-blocks.ts";

/** What extractors leave at the edges of an article: its own headline, a menu above it, links below. */
export const trimBlocks = (written: Written, titles: readonly string[]): Written => {
  const lines = written.blocks.map((block) => lineOf(written.text, block));
  const start = firstLine(lines, titles);
  const end = lastLine(lines);
  const kept = lines.slice(start, end);
  // Nothing but edges: then they are all there is.
  return kept.some(({ words }) => words > 0) && (start > 0 || end < lines.length)
    ? cut(written, kept[0], kept.at(-1))
    : written;
};

type Line = {
  readonly block: Block;
  readonly text: string;
  readonly words: number;
  /** The share of it that is links. */
  readonly linked: number;
};

const lineOf = (text: string, block: Block): Line => {
  const line = text.slice(block.start, block.end);
  const linked = (block.links ?? []).reduce((sum, link) => sum + link.end - link.start, 0);
  return { block, text: line, words: bagOf(line).size, linked: linked / line.length };
};

const isProse = ({ block, words, linked }: Line): boolean =>
  block.kind !== "heading" && block.kind !== "caption" && words >= 12 && linked < 0.5;

const isLinks = ({ block, linked, words }: Line): boolean =>
  linked >= 0.8 && block.kind !== "table-row" && (words > 3 || block.kind === "list-item");

const isTitle = ({ block, text }: Line, titles: readonly string[]): boolean =>
  block.kind === "heading" && titles.some((title) => agreement(bagOf(title), bagOf(text)) >= 0.8);

/** Above the first sentence: the headline, which the article has as its title, and menus. */
const firstLine = (lines: readonly Line[], titles: readonly string[]): number => {
  const prose = lines.findIndex(isProse);
  if (prose === -1) return 0;
  const above = lines.slice(0, prose);
  const lastTitle = above.findLastIndex((line) => isTitle(line, titles));
  const lastMenu = above.findLastIndex(
    (line, at) => isLinks(line) && line.block.kind === "list-item" && at > 0 && isLinks(above[at - 1] ?? line),
  );
  return Math.max(lastTitle, lastMenu) + 1;
};

/** Below the last sentence: links to other pages, and the headings over them. */
const lastLine = (lines: readonly Line[]): number => {
  let end = lines.length;
  while (end > 1) {
    const line = lines[end - 1];
    if (line === undefined || !(isLinks(line) || line.block.kind === "heading")) break;
    end -= 1;
  }
  return end;
};

const cut = ({ text, blocks }: Written, first: Line | undefined, last: Line | undefined): Written => {
  const start = first?.block.start ?? 0;
  const end = last?.block.end ?? text.length;
  return {
    text: text.slice(start, end),
    blocks: blocks
      .filter((block) => block.start >= start && block.end <= end)
      .map((block) => ({
        ...block,
        start: block.start - start,
        end: block.end - start,
        ...(block.links === undefined
          ? {}
          : {
              links: block.links.map((link) => ({ ...link, start: link.start - start, end: link.end - start })),
            }),
      })),
  };
};
