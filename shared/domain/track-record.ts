import type { Judgement } from "./assessment.ts";
import type { Position } from "./attribution.ts";
import type { Id } from "./id.ts";

/** How a claim that a source took a position on fares with others who do not lean on the same word. */
export type CheckedClaim = {
  /** What the source takes: each position once. */
  readonly positions: readonly Position[];
  /** Independent others on its side, by their roots. */
  readonly corroboratedBy: number;
  /** Independent others on the other side, by their roots. */
  readonly contradictedBy: number;
};
export type RecordedClaim = CheckedClaim & {
  readonly claimId: Id;
  readonly text: string;
  readonly judged: Judgement;
};

export type TrackRecord = {
  /** Claims it affirms or denies, in all. */
  readonly claims: number;
  /** Of these, those that independent others bear out and nobody independent speaks against. */
  readonly corroborated: number;
  /** Those that somebody independent speaks against, and nobody bears out. */
  readonly contradicted: number;
  /** Those with independent others on both sides. */
  readonly disputed: number;
  /** The rows of these and of claims it only questions, withholds on or presupposes; the most-used first, at most `mostRecorded`. */
  readonly rows: readonly RecordedClaim[];
};

/** So many claims of one source are listed; all of them are counted. */
export const mostRecorded = 2000;

/** Whose word it is in the end: two with the same root are one. */
type Root = string | number;
type Word = { readonly root: Root; readonly position: Position };

/** The roots on either side of a claim. */
export type Sides = Readonly<Record<Side, ReadonlySet<Root>>>;

export const sidesOf = (all: readonly Word[]): Sides => {
  const sides = { for: new Set<Root>(), against: new Set<Root>() };
  for (const word of all) {
    const side = sideOf(word.position);
    if (side !== null) sides[side].add(word.root);
  }
  return sides;
};

/**
 * Who else, of their own knowledge, stands with a source on one claim and who against it. What it costs grows with the
 * source's own words alone.
 *
 * @param own - the source's words on the claim
 * @param all - the sides of everybody on it, the source among them
 * @param selves - by what the source itself is known as a root
 */
export const checkedByOthers = (
  own: readonly Word[],
  all: Sides,
  selves: ReadonlySet<Root>,
): { readonly corroboratedBy: number; readonly contradictedBy: number } => {
  const itself = new Set([...own.map(({ root }) => root), ...selves]);
  const sides = new Set(own.flatMap(({ position }) => sideOf(position) ?? []));
  const [side] = sides;
  // One that says both, or neither, is borne out by nobody.
  if (side === undefined || sides.size > 1) return { corroboratedBy: 0, contradictedBy: 0 };
  const others = (roots: ReadonlySet<Root>): number =>
    roots.size - [...itself].filter((root) => roots.has(root)).length;
  return { corroboratedBy: others(all[side]), contradictedBy: others(all[side === "for" ? "against" : "for"]) };
};

/** A record without its rows. */
export type RecordSum = Omit<TrackRecord, "rows">;
export const sumOf = (all: readonly CheckedClaim[]): RecordSum => {
  const taken = all.filter(({ positions }) => positions.some((position) => sideOf(position) !== null));
  const counted = (forIt: boolean, against: boolean): number =>
    taken.filter(({ corroboratedBy, contradictedBy }) => corroboratedBy > 0 === forIt && contradictedBy > 0 === against)
      .length;
  return {
    claims: taken.length,
    corroborated: counted(true, false),
    contradicted: counted(false, true),
    disputed: counted(true, true),
  };
};

export type Side = "for" | "against";

const sideOf = (position: Position): Side | null =>
  position === "affirms" || position === "presupposes" ? "for" : position === "denies" ? "against" : null;
