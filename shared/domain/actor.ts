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

/** How a tie reads: `from` of the one that has it, `to` of the other. */
export const tieWords: Readonly<Record<TieKind, { readonly from: string; readonly to: string }>> = {
  affiliation: { from: "affiliated with", to: "has among its own" },
  "speaks-for": { from: "speaks for", to: "is spoken for by" },
  "part-of": { from: "part of", to: "has as a part" },
  "holds-office": { from: "holds office in", to: "has in office" },
};

/**
 * "2015 to 2019", "since 2015", "until 2019"; null when neither is known.
 *
 * @param show - how a date is shown; as it is stored when not given
 */
export const tieTime = (
  { from, to }: { readonly from: string | null; readonly to: string | null },
  show = (date: string): string => date,
): string | null => {
  if (from === null) return to === null ? null : `until ${show(to)}`;
  return to === null ? `since ${show(from)}` : `${show(from)} to ${show(to)}`;
};

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
