import type { CopyArticle } from "./copy.ts";
import type { Range } from "./range.ts";

/**
 * How another article has a passage: word for word; with words changed, added or left out; or only a part of it, word for
 * word.
 */
export type SharedHow = "same" | "altered" | "part";

export type SharedPlace = Range & {
  readonly article: CopyArticle;
  readonly how: SharedHow;
  /** As it stands there. */
  readonly words: string;
};

/** A sentence, or the part of one, that stands in other articles too. */
export type SharedPassage = Range & {
  /** By date, the earliest first. */
  readonly places: readonly SharedPlace[];
  /** There may be more than were looked at. */
  readonly more: boolean;
  /** This article has it before all of them. */
  readonly first: boolean;
};
