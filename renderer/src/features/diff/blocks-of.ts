import type { Block, Exclusion } from "../../../../shared/domain/article.ts";
import { keptOf } from "../../../../shared/domain/folded.ts";

type Text = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly exclusions: readonly Exclusion[];
};

/** A text paragraph by paragraph, without what is folded as debris. */
export const blocksOf = ({ text, blocks, exclusions }: Text): readonly string[] => {
  const folded = exclusions.filter(({ state }) => state === "folded");
  return blocks
    .map((block) =>
      keptOf(block, folded)
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .trim(),
    )
    .filter((block) => block !== "");
};
