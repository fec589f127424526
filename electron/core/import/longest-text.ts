import type { Block } from "../../../shared/domain/article.ts";
import type { ParsedText } from "./parsed.ts";

/** UTF-16 units of a text, such as a log of a year. */
export const longestText = 20_000_000;
/** Of a page, a mail's too: more than the longest novels have, and what is more was never written as an article. */
export const longestPage = 5_000_000;

export const tooLong = (most: number): string =>
  `it has more than ${most / 1e6} million characters of text: only as many were taken, the original is kept whole`;

/** The text up to the most, at the end of a line where there is one near, of a word where there is one. */
export const cutText = (text: string, most = longestText): string => {
  if (text.length <= most) return text;
  const near = text.slice(0, most);
  const end = [near.lastIndexOf("\n"), near.lastIndexOf(" ")].find((at) => at > most - nearby) ?? most;
  // Half of a surrogate pair is no character.
  return /[\uD800-\uDBFF]/u.test(near.charAt(end - 1)) ? near.slice(0, end - 1) : near.slice(0, end);
};

const nearby = 10_000;

/** Whatever a format's parser gave, up to the most. */
export const cutParsed = (parsed: ParsedText): ParsedText => {
  if (parsed.text.length <= longestText) return parsed;
  const text = cutText(parsed.text);
  const blocks = parsed.blocks
    .filter(({ start }) => start < text.length)
    .map((block) => (block.end <= text.length ? block : shortened(block, text.length)));
  return { ...parsed, text, blocks, warning: tooLong(longestText) };
};

const shortened = ({ links, ...block }: Block, end: number): Block => {
  const kept = (links ?? []).filter((link) => link.end <= end);
  return { ...block, end, ...(kept.length === 0 ? {} : { links: kept }) };
};
