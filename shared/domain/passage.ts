import type { Attribution, Position, SpanRole } from "./attribution.ts";
import type { Id } from "./id.ts";
import type { Range } from "./range.ts";

export const tagKinds = ["claim", "source", "actor", "code"] as const;
export type TagKind = (typeof tagKinds)[number];

/** What the analyst says a passage is. A claim tag is an appearance of the claim and takes a position towards it. */
export type Tag = {
  readonly id: Id;
  readonly kind: TagKind;
  /** The claim, source, actor or code. */
  readonly targetId: Id;
  /** Its wording or name now. */
  readonly label: string;
  /** Only on code tags: the palette index. */
  readonly color: number | null;
  /** Only on claim tags. */
  readonly position: Position | null;
  /** Only on claim tags: who says it; null when the writer speaks in their own voice. */
  readonly attributionId: Id | null;
};

export type Passage = Range & {
  readonly id: Id;
  readonly articleId: Id;
  readonly revisionId: Id;
  readonly exact: string;
  /** An orphan's words were not found again in a newer revision. */
  readonly state: "placed" | "orphan";
  readonly tags: readonly Tag[];
  /** Attributions of which this passage is (part of) the content. */
  readonly attributions: readonly Attribution[];
  /** What the passage is when it only serves an attribution; such passages are not listed by themselves. */
  readonly serves: Exclude<SpanRole, "content"> | null;
  readonly noteId: Id | null;
  readonly createdAt: string;
};

/** A passage seen from outside its article: in a list, a hit, an export. */
export type PassageInArticle = Passage & {
  readonly articleTitle: string;
  readonly publication: string | null;
  readonly publishedAt: string | null;
  /** Up to 80 code units of text before and after, without folded debris. */
  readonly before: string;
  readonly after: string;
};
