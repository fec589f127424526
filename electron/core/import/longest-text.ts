import type { Block } from "../../../shared/domain/article.ts";
import type { ParsedText } from "./parsed.ts";

/** UTF-16 units of a text; more than the longest novels have, and what is more was never written as an article. */
export const longestText = 5_000_000;

export const tooLongWarning = `it has more than ${(longestText / 1e6).toLocaleString("en")} million characters of text: only as many were taken, the original is kept whole`;

/** The text up to the most, at the end of a line where there is one near, of a word where there is one. */
export const cutText = (text: string): string => {
  if (text.length <= longestText) return text;
  const near = text.slice(0, longestText);
  const end = [near.lastIndexOf("\n"), near.lastIndexOf(" ")].find((at) => at > longestText - nearby) ?? longestText;
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
  return { ...parsed, text, blocks, warning: tooLongWarning };
};

const shortened = ({ links, ...block }: Block, end: number): Block => {
  const kept = (links ?? []).filter((link) => link.end <= end);
  return { ...block, end, ...(kept.length === 0 ? {} : { links: kept }) };
};
