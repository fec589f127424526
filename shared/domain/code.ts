import type { Id } from "./id.ts";

/** An entry of the analyst's own codebook; `path` is the names from the root, joined by "/". */
export type Code = {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
  readonly path: string;
  /** Index into the theme's code palette, so that colours follow light, dark and high contrast. */
  readonly color: number;
  readonly description: string | null;
  readonly passages: number;
};

/** How many colours the theme offers for codes. */
export const codeColors = 8;
