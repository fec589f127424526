import type { Id } from "./id.ts";

/**
 * How an article repeats another: the same text once more; wire copy in another publication, nearly word for word; the
 * same report reworded; a later version of the same page.
 */
export const copyKinds = ["duplicate", "syndicated", "rewritten", "update"] as const;
export type CopyKind = (typeof copyKinds)[number];

/** What the analyst made of a pair that was found alike. Only `confirmed` counts on the board. */
export const copyStates = ["proposed", "confirmed", "rejected"] as const;
export type CopyState = (typeof copyStates)[number];

/** One article as a copy of another. */
export type CopyLink = {
  readonly id: Id;
  /** The copy. */
  readonly articleId: Id;
  readonly originalId: Id;
  readonly kind: CopyKind;
  readonly state: CopyState;
  /** Share of the copy's words, 0 to 1, that stand in the original in runs of three or more. */
  readonly share: number;
  /** The same the other way: how much of the original the copy has. */
  readonly shareOfOriginal: number;
};

/** What is shown of an article in a list of copies. */
export type CopyArticle = {
  readonly id: Id;
  readonly title: string;
  readonly publication: string | null;
  readonly publishedAt: string | null;
  readonly words: number;
};

/** Articles that hang together by copying: the original first, the others by date. */
export type CopyGroup = {
  readonly original: CopyArticle;
  readonly copies: readonly { readonly article: CopyArticle; readonly link: CopyLink }[];
};
