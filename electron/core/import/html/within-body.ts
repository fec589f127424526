import { keepBlocks } from "./keep-blocks.ts";
import { plainWords } from "./tokens.ts";
import type { Written } from "./write-blocks.ts";

/**
 * An extract without the paragraphs that the article's body, as the page gives it, does not have. Such a body often lacks
 * headings, lists and quotations, and those stay.
 */
export const withinBody = (extract: Written, body: string): Written => {
  const known = plainWords(body);
  const kept = extract.blocks.filter(({ kind, start, end }) => {
    const words = plainWords(extract.text.slice(start, end));
    return kind !== "paragraph" || words === "" || known.includes(words.slice(0, beginning));
  });
  return kept.length === extract.blocks.length ? extract : keepBlocks(extract.text, kept);
};

/** Letters by which a paragraph is known again: its end may have lost a link. */
const beginning = 60;
