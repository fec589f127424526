import * as v from "valibot";
import { copyKinds, copyStates } from "../domain/copy.ts";
import type { CopyArticle, CopyGroup, CopyLink } from "../domain/copy.ts";
import type { SharedPassage } from "../domain/shared-passage.ts";
import { command, id, ids, job, limit, none, offset, query } from "./method.ts";

/** What one article has to do with copies. */
export type CopiesOf = {
  /** What it is a copy of, confirmed or proposed; a confirmed one first. */
  readonly originals: readonly { readonly article: CopyArticle; readonly link: CopyLink }[];
  readonly copies: readonly { readonly article: CopyArticle; readonly link: CopyLink }[];
};

export type CopiesFound = {
  /** Articles that were compared with all others. */
  readonly checked: number;
  /** Pairs that are new. */
  readonly proposed: number;
};

export const copyLists = ["open", "decided", "rejected"] as const;
export type CopyList = (typeof copyLists)[number];

export const copiesMethods = {
  /** Articles not compared yet with all others; `again` compares all anew. Pairs once rejected are not proposed again. */
  "copies.find": job<CopiesFound>()(v.strictObject({ again: v.optional(v.boolean(), false) })),
  /** Groups with something to decide, those decided, and the pairs that were rejected. Each count is of groups. */
  "copies.groups": query<{
    readonly total: number;
    readonly rows: readonly CopyGroup[];
    readonly counts: Readonly<Record<CopyList, number>>;
  }>(
    "copy",
    "article",
  )(v.strictObject({ list: v.optional(v.picklist(copyLists), "open"), limit, offset: v.optional(offset, 0) })),
  "copies.of": query<CopiesOf>("copy", "article")(v.strictObject({ articleId: id })),
  /** How many articles were not yet compared with the others. */
  "copies.unchecked": query<number>("copy", "article")(none),
  /** Confirm, reject, or put back to undecided; a kind overrides what was proposed. */
  "copies.decide": command<null>()(
    v.strictObject({ ids, state: v.picklist(copyStates), kind: v.optional(v.picklist(copyKinds)) }),
  ),
  /** What it was a copy of becomes a copy of it, along the whole way up to the group's original. */
  "copies.makeOriginal": command<null>()(v.strictObject({ articleId: id })),
  /**
   * Sentences that stand in other articles too, a slice at a time; `next` is what to ask for then. Asked anew with each
   * opening of an article, not with each article that comes in: an import would ask without end.
   */
  "copies.shared": query<{ readonly passages: readonly SharedPassage[]; readonly next: number | null }>("exclusion")(
    v.strictObject({ articleId: id, from: v.optional(offset, 0) }),
  ),
  /** The analyst saw a copy that was not found. */
  "copies.link": command<null>()(v.strictObject({ articleId: id, originalId: id, kind: v.picklist(copyKinds) })),
};
