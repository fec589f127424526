import type { Database } from "better-sqlite3";
import type { Nearness } from "../../../shared/contract/codes.ts";
import { countPairs, openGroupMarks } from "./group-marks.ts";
import type { GroupMarks } from "./group-marks.ts";
import { isPlaced } from "./passage-places.ts";
import type { PlaceTable } from "./passage-places.ts";

/**
 * How often groups of codes stand near each other. Their passages come from the search index and stand in places kept in memory:
 * joined over tags, twenty codes with 300,000 passages took half a minute.
 */
export const openCodesTogether = (db: Database, index: { readonly places: () => PlaceTable }) => {
  const carrying = db
    .prepare<[string], number>("SELECT rowid & 4294967295 FROM passage_fts WHERE passage_fts MATCH ?")
    .pluck();

  /**
   * @param codes - row numbers of codes: each group counts as one
   * @returns for each group and each of the same: passages of the one that are near a passage of the other; for `article`, articles
   */
  return (codes: readonly (readonly number[])[], nearness: Nearness): readonly (readonly number[])[] => {
    const places = index.places();
    const on = openGroupMarks(places.passages);
    // Code by code: for an OR of many FTS5 looks at each of them for every row.
    for (const [group, own] of codes.entries())
      for (const code of own) for (const n of carrying.all(`meta : "co${code}"`)) on.put(n, group);
    const counts = countPairs(codes.length);
    if (nearness === "passage") for (const n of on.members()) counts.add(on, n, on, n);
    else if (nearness === "article") {
      const within = openGroupMarks(places.articles);
      for (const n of on.members()) within.join(places.articleOf(n), on, n);
      for (const article of within.members()) counts.add(within, article, within, article);
    } else {
      const placed = byPlace(on.members(), places);
      const near = nearBy(placed, places, on);
      for (let at = 0; at < placed.length; at++) counts.add(on, placed[at] ?? 0, near, at);
    }
    return counts.square();
  };
};

/** Those of some passages that stand somewhere, each article's together and there by where they begin. */
const byPlace = (passages: Uint32Array, places: PlaceTable): Uint32Array => {
  const placed = passages.filter((n) => isPlaced({ start: places.startOf(n), end: places.endOf(n) }));
  /** By article where its passages go. */
  const ends = new Uint32Array(places.articles + 1);
  for (const n of placed) ends[places.articleOf(n) + 1] = (ends[places.articleOf(n) + 1] ?? 0) + 1;
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  const sorted = new Uint32Array(placed.length);
  // Put in where it belongs: an article has few, mostly made in the order of the text.
  for (const n of placed) {
    const [article, start] = [places.articleOf(n), places.startOf(n)];
    const free = ends[article] ?? 0;
    let at = free;
    for (; at > 0; at--) {
      const before = sorted[at - 1] ?? 0;
      if (places.articleOf(before) !== article || places.startOf(before) <= start) break;
      sorted[at] = before;
    }
    sorted[at] = n;
    ends[article] = free + 1;
  }
  return sorted;
};

/** For each of some passages `byPlace`, counted from 0, the groups of all that overlap it, its own among them. */
const nearBy = (placed: Uint32Array, places: PlaceTable, on: GroupMarks): GroupMarks => {
  const near = openGroupMarks(placed.length);
  /** Places among `placed` of those that may reach into the next. */
  const open: number[] = [];
  for (let at = 0; at < placed.length; at++) {
    const n = placed[at] ?? 0;
    const [article, start] = [places.articleOf(n), places.startOf(n)];
    near.join(at, on, n);
    let kept = 0;
    for (const other of open) {
      const before = placed[other] ?? 0;
      if (places.articleOf(before) !== article || places.endOf(before) <= start) continue;
      near.join(other, on, n);
      near.join(at, on, before);
      open[kept++] = other;
    }
    if (kept < open.length) open.length = kept;
    open.push(at);
  }
  return near;
};
