import type { Range } from "../../../../../shared/domain/range.ts";
import type { ViewGroup } from "./view-blocks.ts";

/** A stretch of the article as one would quote it: without folded debris and chips, an empty line between blocks. */
export const cleanText = (text: string, groups: readonly ViewGroup[], { start, end }: Range): string => {
  const parts: string[] = [];
  for (const group of groups) {
    const lines: string[] = [];
    for (const block of group.blocks) {
      if (block.start >= end || block.end <= start) continue;
      const line = block.pieces
        .map((piece) =>
          piece.kind === "fold"
            ? ""
            : text.slice(Math.max(piece.start, start), Math.max(piece.start, Math.min(piece.end, end))),
        )
        .join("");
      if (line.trim() !== "") lines.push(line);
    }
    if (lines.length > 0) parts.push(lines.join("\n"));
  }
  return parts.join("\n\n");
};
