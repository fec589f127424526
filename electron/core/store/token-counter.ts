import type { Packed, PassageTokens } from "./pack-tokens.ts";
import type { Later } from "./passage-tokens.ts";
import type { CountedLetters, Implied, TokenIds } from "./token-ids.ts";

/** Adds up the filter tokens of passages. */
export type TokenCounter = {
  readonly add: (found: Found) => void;
  /** The values that tokens with these letters had, and in how many passages. */
  readonly counts: (letters: CountedLetters) => readonly TokenCount[];
  /** Of these the greatest `limit`, and whatever is as great as the last of them; and how many there are in all. */
  readonly greatest: (
    letters: CountedLetters,
    limit: number,
  ) => { readonly entries: readonly TokenCount[]; readonly all: number };
};
/** Some of the passages that were found: by their row numbers, or by their places in memory, counted from 0. */
export type Found =
  | { readonly passages: readonly number[]; readonly places?: never }
  | { readonly places: Uint32Array; readonly passages?: never };
export type TokenCount = { readonly value: string; readonly count: number };

type Counted = {
  readonly base: PassageTokens;
  readonly packed: Packed;
  readonly later: ReadonlyMap<number, Later>;
  readonly implied: Implied;
};

export const countTokens = (tokens: TokenIds, { base, packed, later, implied }: Counted): TokenCounter => {
  const { begins, values, firstProfile, profiles } = packed;
  const sums = new Uint32Array(firstProfile + profiles.length);
  /** What passages written later add, by token. */
  const more = new Map<number, number>();
  let implies: ReadonlyMap<number, readonly number[]> | null = null;
  const addLater = (passage: number): void => {
    const found = later.get(passage);
    if (found === undefined) return;
    implies ??= tokens.implied(implied);
    for (const id of new Set(found.ids.flatMap((one) => [one, ...(implies?.get(one) ?? [])])))
      more.set(id, (more.get(id) ?? 0) + 1);
  };

  const addPlace = (place: number): void => {
    let at = begins[place] ?? 0;
    let id: number;
    do {
      id = values[at++] ?? firstProfile;
      sums[id] = (sums[id] ?? 0) + 1;
    } while (id < firstProfile);
  };

  let kept: Uint32Array | null = null;
  /** By token. */
  const totals = (): Uint32Array => {
    if (kept !== null) return kept;
    const all = new Uint32Array(tokens.size());
    all.set(sums.subarray(0, firstProfile));
    for (let profile = 0; profile < profiles.length; profile++) {
      const count = sums[firstProfile + profile] ?? 0;
      if (count === 0) continue;
      for (const id of profiles[profile] ?? []) all[id] = (all[id] ?? 0) + count;
    }
    for (const [id, count] of more) all[id] = (all[id] ?? 0) + count;
    kept = all;
    return all;
  };
  const atLeast = (letters: CountedLetters, least: number): readonly TokenCount[] => {
    const all = totals();
    const found: TokenCount[] = [];
    for (const id of tokens.with(letters)) {
      const count = all[id] ?? 0;
      if (count >= least) found.push({ value: tokens.of(id)?.value ?? "", count });
    }
    return found;
  };

  return {
    add: ({ passages, places }) => {
      kept = null;
      if (places !== undefined) for (const place of places) addPlace(place + 1);
      else
        for (const passage of passages) {
          const place = base.places[passage] ?? 0;
          if (place === 0) addLater(passage);
          else addPlace(place);
        }
    },
    counts: (letters) => atLeast(letters, 1),
    greatest: (letters, limit) => {
      const sumOf = totals();
      /** The greatest counts so far, the least of them first. */
      const top: number[] = [];
      let all = 0;
      for (const id of tokens.with(letters)) {
        const count = sumOf[id] ?? 0;
        if (count === 0) continue;
        all++;
        if (top.length === limit) {
          if (count <= (top[0] ?? 0)) continue;
          top.shift();
        }
        const above = top.findIndex((other) => other > count);
        top.splice(above === -1 ? top.length : above, 0, count);
      }
      return { entries: atLeast(letters, top[0] ?? 1), all };
    },
  };
};
