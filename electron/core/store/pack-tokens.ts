import { growing } from "./growing.ts";
import type { PlaceSet } from "./place-set.ts";
import type { CountedLetters, Implied, TokenIds } from "./token-ids.ts";

/** For each place its tokens: `values` from `starts[place]` up to `starts[place + 1]`. */
export type TokenLists = { readonly starts: Uint32Array; readonly values: Uint32Array };

/**
 * What is added up for a passage: the values from `begins[its place]` on, its place counted from 1. Each is a token that it has
 * or that is implied, once, or from `firstProfile` on several at once, which is the last: what kinds, stances and publication a
 * passage has is one of a few hundred combinations.
 */
export type Packed = {
  readonly begins: Uint32Array;
  readonly values: Uint32Array;
  readonly firstProfile: number;
  readonly profiles: readonly (readonly number[])[];
};

export type PassageTokens = {
  /** By a passage's row number its place, counted from 1; 0 for none, or for one that was written since. */
  readonly places: Uint32Array;
  /** By place, counted from 0, the row number. */
  readonly numbers: Uint32Array;
  /** From which place on, counted from 0, the rows are of which day. */
  readonly days: readonly { readonly day: number; readonly from: number }[];
  /** By place, counted from 0. */
  readonly lists: TokenLists;
  /** The passages with each token that many have. */
  readonly sets: ReadonlyMap<string, PlaceSet>;
  /** Those that were written since, or are there no more: what was read of them counts no more. */
  readonly gone: PlaceSet;
};

/** So many places at a time: some 2 ms. */
const placesAtOnce = 10_000;

const inProfile: ReadonlySet<CountedLetters> = new Set(["k", "st", "pu"]);

/** Work out beforehand what counting would work out for each passage of each result. Yields every few milliseconds. */
export const packTokens = function* (
  tokens: TokenIds,
  { lists: { starts, values } }: PassageTokens,
  implied: Implied,
): Generator<undefined, Packed> {
  const implies = tokens.implied(implied);
  const others: (readonly number[] | undefined)[] = [];
  for (const [id, more] of implies) others[id] = more;
  const firstProfile = tokens.size();
  const how = Uint8Array.from({ length: firstProfile }, (_none, id) => {
    const letters = tokens.of(id)?.letters;
    // Chains are counted by the sources they imply alone.
    return letters === undefined || letters === "ch" ? never : inProfile.has(letters) ? joined : single;
  });
  const profiles: (readonly number[])[] = [];
  const profileOf = openProfiles(profiles);
  const begins = new Uint32Array(starts.length);
  const packed = growing();
  /** The last place, from 1, that had it. */
  const lastSeen = new Uint32Array(firstProfile);
  const put = (id: number, place: number): void => {
    if (lastSeen[id] === place) return;
    lastSeen[id] = place;
    packed.push(id);
  };

  for (let place = 1; place < starts.length; place++) {
    let profile = profileOf.none;
    begins[place] = packed.length();
    for (let at = starts[place - 1] ?? 0; at < (starts[place] ?? 0); at++) {
      const id = values[at] ?? 0;
      if (how[id] === joined) profile = profileOf.with(profile, id);
      else if (how[id] === single) put(id, place);
      for (const other of others[id] ?? none) put(other, place);
    }
    packed.push(firstProfile + profile);
    if (place % placesAtOnce === 0) yield;
  }
  return { begins, values: packed.all().slice(), firstProfile, profiles };
};

const [never, single, joined] = [0, 1, 2] as const;
const none: readonly number[] = [];

/** Numbers for combinations: of each combination with one more token. The tokens of a place always come in the same order. */
const openProfiles = (profiles: (readonly number[])[]) => {
  const next: Map<number, number>[] = [];
  const add = (tokens: readonly number[]): number => {
    next.push(new Map());
    return profiles.push(tokens) - 1;
  };
  return {
    none: add([]),
    with: (profile: number, id: number): number => {
      const known = next[profile]?.get(id);
      if (known !== undefined) return known;
      const added = add([...(profiles[profile] ?? []), id]);
      next[profile]?.set(id, added);
      return added;
    },
  };
};
