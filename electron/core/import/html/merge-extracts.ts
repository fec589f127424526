import type { Block } from "../../../../shared/domain/article.ts";
import { keepBlocks } from "./keep-blocks.ts";
import { bagOf, plainWords } from "./tokens.ts";
import type { Written } from "./write-blocks.ts";

/**
 * Two extracts that agree but for a few blocks: the tighter one, with what it lost within the article put back from the
 * wider. Each extractor has kinds of blocks that it takes for clutter: quoted posts, short lists, sections with many links.
 *
 * @returns the wider one without what is in it alone and does not read as an article's
 */
export const mergeExtracts = (tight: Written, wide: Written): Written => {
  const known = ` ${plainWords(tight.text)} `;
  const seen = new Set<string>();
  const lines = wide.blocks.map((block) => {
    const line = wide.text.slice(block.start, block.end);
    const words = plainWords(line);
    const isLong = bagOf(words).size >= fewWords;
    // A sentence twice is a gallery's or a slide's, unless both have it twice.
    const again = isLong && seen.has(words) && known.indexOf(` ${words} `) === known.lastIndexOf(` ${words} `);
    seen.add(words);
    // One may have glued a link to its end, or taken one out of it.
    const begins = words.length > beginning && known.includes(` ${words.slice(0, beginning)}`);
    return { block, line, again, isLong, shared: words === "" || begins || known.includes(` ${words} `) };
  });
  const first = lines.findIndex(({ shared, isLong }) => shared && isLong);
  const last = lines.findLastIndex(({ shared, isLong }) => shared && isLong);
  if (first === -1) return tight;
  const isWanted = ({ shared, again, block, line }: (typeof lines)[number], at: number): boolean =>
    !again && (shared || (at >= first - 1 && at <= last + 1 && readsAsArticle(block, line)));
  const wanted = lines.filter((line, at) => {
    const next = lines[at + 1];
    const isOver = line.block.kind === "heading" && at > first && next !== undefined && next.isLong;
    return isWanted(line, at) || (isOver && line.block.links === undefined && isWanted(next, at + 1));
  });
  return wanted.length === lines.length
    ? wide
    : keepBlocks(
        wide.text,
        wanted.map(({ block }) => block),
      );
};

const fewWords = 8;
/** Letters by which a paragraph is known again. */
const beginning = 60;

const readsAsArticle = (block: Block, line: string): boolean => {
  const linked = (block.links ?? []).reduce((sum, link) => sum + link.end - link.start, 0) / line.length;
  switch (block.kind) {
    case "quote":
      return true;
    case "list-item":
    case "table-row":
    case "preformatted":
      return linked < 0.5;
    case "paragraph":
      return linked < 0.3 && bagOf(line).size >= 12 && /[.!?…。！？:][\]"”’»)]*$/u.test(line);
    case "heading":
    case "caption":
      return false;
  }
};
