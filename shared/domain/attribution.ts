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

export const spanRoles = ["content", "source", "cue", "medium", "addressee"] as const;
/** What a passage is within an attribution. */
export type SpanRole = (typeof spanRoles)[number];

/** An actor as an attribution refers to it. */
export type ActorName = { readonly id: Id; readonly name: string };

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
  /** Whom it is said to. */
  readonly addressee: ActorName | null;
  /** Whom it is said of: who is accused, denied, praised. */
  readonly target: ActorName | null;
  /** ISO 8601, as far as the text tells: 2017, 2017-04, 2017-04-12. Null: not said. */
  readonly saidAt: string | null;
  /** In the words of the text: "in an interview with the radio". */
  readonly medium: string | null;
  /** Hearsay: the attribution within which this one is said. */
  readonly parentId: Id | null;
  readonly sourcePassageId: Id | null;
  readonly cuePassageId: Id | null;
  readonly mediumPassageId: Id | null;
  readonly addresseePassageId: Id | null;
  /** Content, in order; the first is the passage the analyst tagged. */
  readonly contentPassageIds: readonly Id[];
  readonly chain: readonly ChainLink[];
};
