import type { Block } from "../../../../shared/domain/article.ts";
import { keepBlocks } from "./keep-blocks.ts";
import type { Written } from "./write-blocks.ts";

/** An extract as tests write it: a block a line, its kind before it where it is no paragraph ("quote> …"). */
export const writtenOf = (...lines: readonly string[]): Written => {
  const text = lines.map((line) => line.replace(marked, "")).join("\n\n");
  let at = 0;
  const blocks = lines.map((line): Block => {
    const kind = kinds.find((one) => line.startsWith(`${one}> `)) ?? "paragraph";
    const { length } = line.replace(marked, "");
    const start = at;
    at += length + 2;
    return { kind, level: kind === "paragraph" || kind === "caption" ? 0 : 1, start, end: start + length };
  });
  return keepBlocks(text, blocks);
};

/** The same form again. */
export const linesOf = ({ text, blocks }: Written): readonly string[] =>
  blocks.map(({ kind, start, end }) => `${kind === "paragraph" ? "" : `${kind}> `}${text.slice(start, end)}`);

const kinds = ["heading", "list-item", "quote", "caption"] as const;
const marked = /^(?:heading|list-item|quote|caption)> /u;
