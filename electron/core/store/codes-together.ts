import type { Database } from "better-sqlite3";
import type { Nearness } from "../../../shared/contract/codes.ts";
import { isPlaced } from "./passage-places.ts";
import type { Place } from "./passage-places.ts";
import { lowHalf } from "./search-row-number.ts";

type Index = {
  readonly articlesOf: (passages: readonly number[]) => readonly number[];
  readonly placesByArticle: (
    passages: readonly number[],
    only: ReadonlySet<number> | null,
  ) => ReadonlyMap<number, readonly Place[]>;
};
/** Which of the groups something belongs to. */
type Groups = Set<number>;

/**
 * How often groups of codes stand near each other. Their passages come from the search index and stand in places kept in memory:
 * joined over tags, twenty codes with 300,000 passages took half a minute.
 */
export const openCodesTogether = (db: Database, index: Index) => {
  const carrying = db.prepare<[string], number>("SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?").pluck();

  /**
   * @param codes - row numbers of codes: each group counts as one
   * @returns for each group and each of the same: passages of the one that are near a passage of the other; for `article`, articles
   */
  return (codes: readonly (readonly number[])[], nearness: Nearness): readonly (readonly number[])[] => {
    const counts = codes.map(() => codes.map(() => 0));
    const count = (own: Groups, near: Groups): void => {
      for (const row of own)
        for (const column of near) {
          const line = counts[row];
          if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
        }
    };
    const passages = codes.map((own) =>
      own.length === 0 ? [] : carrying.all(`meta : (${own.map((n) => `"co${n}"`).join(" OR ")})`).map(lowHalf),
    );
    const of = groupsOf(nearness === "article" ? passages.map((own) => index.articlesOf(own)) : passages);
    if (nearness !== "overlap") for (const groups of of.values()) count(groups, groups);
    else
      for (const places of index.placesByArticle([...of.keys()], null).values())
        for (const [n, near] of overlapping(places.filter(isPlaced), of)) count(of.get(n) ?? new Set(), near);
    return counts;
  };
};

const groupsOf = (members: readonly (readonly number[])[]): ReadonlyMap<number, Groups> => {
  const of = new Map<number, Groups>();
  for (const [group, own] of members.entries())
    for (const member of own) {
      const known = of.get(member);
      if (known === undefined) of.set(member, new Set([group]));
      else known.add(group);
    }
  return of;
};

/** For each place the groups of all that overlap it, its own among them. */
const overlapping = (
  places: readonly Place[],
  of: ReadonlyMap<number, Groups>,
): readonly (readonly [n: number, near: Groups])[] => {
  let open: { readonly place: Place; readonly near: Groups }[] = [];
  return places
    .toSorted((a, b) => a.start - b.start)
    .map((place) => {
      const own = of.get(place.n) ?? new Set();
      const near = new Set(own);
      open = open.filter((other) => other.place.end > place.start);
      for (const other of open) {
        for (const group of own) other.near.add(group);
        for (const group of of.get(other.place.n) ?? []) near.add(group);
      }
      open.push({ place, near });
      return [place.n, near] as const;
    });
};
