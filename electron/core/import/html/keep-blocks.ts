import type { Block, BlockKind } from "../../../../shared/domain/article.ts";
import { gapBetween } from "../block-writer.ts";
import type { Written } from "./write-blocks.ts";

/** The text of some blocks alone, parted as blocks are. */
export const keepBlocks = (text: string, blocks: readonly Block[]): Written => {
  const moved: Block[] = [];
  let written = "";
  let last: BlockKind | null = null;
  for (const block of blocks) {
    if (last !== null) written += gapBetween(last, block.kind);
    last = block.kind;
    const by = written.length - block.start;
    written += text.slice(block.start, block.end);
    const links = block.links?.map((link) => ({ ...link, start: link.start + by, end: link.end + by }));
    moved.push({ ...block, start: block.start + by, end: block.end + by, ...(links === undefined ? {} : { links }) });
  }
  return { text: written, blocks: moved };
};
