import { useMemo } from "react";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { SharedPassage } from "../../../../../shared/domain/shared-passage.ts";
import { useSlices } from "../../../bridge/slices.ts";

/**
 * What of an article stands in others too, in order of place; it grows while the notebook is searched.
 *
 * @param anew - whether this is where the article is opened
 */
export const useShared = (
  articleId: Id,
  anew = false,
): { readonly passages: readonly SharedPassage[]; readonly complete: boolean } => {
  const { slices, complete } = useSlices("copies.shared", { articleId }, anew);
  const passages = useMemo(() => slices.flatMap((slice) => slice.passages), [slices]);
  return { passages, complete };
};
