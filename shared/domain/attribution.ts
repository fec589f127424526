import type { Id } from "./id.ts";
import type { Sourcing } from "./source.ts";

/** The stance of the cue: what the speaker does with the content. */
export const acts = [
  "asserts",
  "reports",
  "confirms",
  "acknowledges",
  "clarifies",
  "concludes",
  "evidences",
  "predicts",
  "believes",
  "disbelieves",
  "hopes",
  "intends",
  "alleges",
  "accuses",
  "blames",
  "criticizes",
  "praises",
  "denies",
  "disputes",
  "questions",
  "withholds",
  "demands",
  "urges",
  "warns",
  "threatens",
  "promises",
  "decrees",
] as const;
export type Act = (typeof acts)[number];

export const positions = ["affirms", "denies", "questions", "withholds", "presupposes"] as const;
/** Where a speaker stands towards a claim; conflicts are computed from these, not from wording. */
export type Position = (typeof positions)[number];

/** The position an act implies when the analyst has not said otherwise. */
export const positionOf = (act: Act): Position => {
  switch (act) {
    case "denies":
    case "disputes":
    case "disbelieves":
      return "denies";
    case "questions":
      return "questions";
    case "withholds":
      return "withholds";
    default:
      return "affirms";
  }
};

export const quoteKinds = ["direct", "indirect", "mixed"] as const;
export type QuoteKind = (typeof quoteKinds)[number];

export const groundRules = ["on-record", "background", "deep-background", "off-record", "unknown"] as const;
export type GroundRule = (typeof groundRules)[number];

export const chainRoles = ["speaker", "medium", "agency", "publication", "document", "relay"] as const;
export type ChainRole = (typeof chainRoles)[number];

/** One step on the way from the speaker to the reader; links are ordered, the root first. */
export type ChainLink = {
  readonly role: ChainRole;
  readonly name: string;
  readonly actorId: Id | null;
};

/** Who says it here. Seen from its content passage. */
export type Attribution = {
  readonly id: Id;
  readonly sourceId: Id | null;
  /** Null where the text names none. */
  readonly sourceName: string | null;
  readonly actorId: Id | null;
  readonly act: Act;
  readonly quote: QuoteKind | null;
  readonly sourcing: Sourcing;
  readonly hedge: string | null;
  readonly negated: boolean;
  readonly groundRule: GroundRule | null;
  readonly parentId: Id | null;
  readonly sourcePassageId: Id | null;
  readonly cuePassageId: Id | null;
  /** Content, in order; the first is the passage the analyst tagged. */
  readonly contentPassageIds: readonly Id[];
  readonly chain: readonly ChainLink[];
};
