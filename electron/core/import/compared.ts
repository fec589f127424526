import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";

/** How a text became the one that is imported. Good for those two texts, whatever is done to the article meanwhile. */
export type Compared = { readonly before: string; readonly worked: WorkedOut };

export const comparedWith = (before: string, compared: readonly Compared[]): WorkedOut | null =>
  compared.find((each) => each.before === before)?.worked ?? null;
