import type { Id } from "./id.ts";

export const actorTypes = [
  "person",
  "group",
  "organization",
  "government",
  "company",
  "media",
  "armed-group",
  "place",
  "document",
] as const;
export type ActorType = (typeof actorTypes)[number];

export const aliasKinds = ["name", "short", "titled", "acronym", "metonym", "descriptor", "weak"] as const;
/** A "weak" alias or a descriptor ("the regime") is shown, but never matched by itself. */
export type AliasKind = (typeof aliasKinds)[number];

export type Alias = { readonly id: Id; readonly alias: string; readonly kind: AliasKind };

export type ActorSummary = {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  /** Passages tagged as this actor. */
  readonly mentions: number;
  /** Attributions whose source is this actor. */
  readonly statements: number;
  readonly articles: number;
};

export const tieKinds = ["affiliation", "speaks-for", "part-of", "holds-office"] as const;
export type TieKind = (typeof tieKinds)[number];

/**
 * How an actor stands to another for a time: "Ana Velt holds office in Harne, mayor, 2015 to 2019". Dates are partial ISO
 * 8601; null is not known, or still so.
 */
export type Tie = {
  readonly id: Id;
  readonly kind: TieKind;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The one it is said of. */
  readonly actor: NamedActor;
  /** The one it is said to. */
  readonly other: NamedActor;
};
type NamedActor = { readonly id: Id; readonly name: string; readonly type: ActorType };
