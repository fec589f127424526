import type { Code } from "../../../../shared/domain/code.ts";

/** More would not be read side by side. */
export const mostCompared = 20;

/**
 * The codes to compare: the children of one, or the most used of all, at most `mostCompared`, in the order of the codebook.
 *
 * @param among - the id of a code with others under it; anything else means the most used
 */
export const codesAmong = (codes: readonly Code[], among: string): readonly Code[] => {
  const children = codes.filter((code) => code.parentId === among);
  const candidates = children.length > 0 ? children : codes.filter((code) => code.passages > 0);
  const chosen = new Set(candidates.toSorted((a, b) => b.passages - a.passages).slice(0, mostCompared));
  return codes.filter((code) => chosen.has(code));
};
