import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { LikeClaim } from "../../../../../shared/contract/search.ts";
import type { ComboOption } from "./Combo.tsx";

/** Claims that passages in like words are on, but for those that are offered by their own wording; with those words. */
export const likeOptions = (
  alike: readonly LikeClaim[],
  offered: readonly Pick<Suggestion, "id">[],
): readonly ComboOption[] => {
  const known = new Set(offered.map(({ id }) => id));
  return alike
    .filter(({ id }) => !known.has(id))
    .map(({ id, text, exact }) => ({ key: id, label: text, below: `of “${exact.replaceAll(/\s+/gu, " ").trim()}”` }));
};
