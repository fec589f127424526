import type { Block } from "../../../../shared/domain/article.ts";
import { cutText, longestText, tooLong } from "../longest-text.ts";
import type { ParsedText } from "../parsed.ts";
import { findParagraphs } from "./paragraphs.ts";
import { readFirstLines } from "./first-lines.ts";

/** Plain text is kept exactly as it is; the blocks only say where its paragraphs stand. */
export const parseText = (given: string, name: string): ParsedText => {
  const text = cutText(given);
  const paragraphs = findParagraphs(text);
  const { headline, ...meta } = readFirstLines(text, paragraphs, name);
  return {
    text,
    blocks: paragraphs.map((range, index): Block => ({
      kind: headline && index === 0 ? "heading" : "paragraph",
      level: headline && index === 0 ? 1 : 0,
      ...range,
    })),
    meta,
    canonicalUrl: null,
    warning: text.length < given.length ? tooLong(longestText) : null,
  };
};
