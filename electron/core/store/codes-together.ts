import type { Database } from "better-sqlite3";
import type { Nearness } from "../../../shared/contract/codes.ts";
import { countPairs, openGroupMarks } from "./group-marks.ts";
import type { GroupMarks } from "./group-marks.ts";
import type { PlaceTable } from "./passage-places.ts";

/**
 * How often groups of codes stand near each other. Their passages come from the search index and stand in places kept in memory:
 * joined over tags, twenty codes with 300,000 passages took half a minute.
 */
export const openCodesTogether = (db: Database, index: { readonly places: () => PlaceTable }) => {
  const carrying = db
    .prepare<[string], number>("SELECT rowid & 4294967295 FROM passage_fts WHERE passage_fts MATCH ?")
    .pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  // Looked at in one way, then in another: kept until something is written.
  let last: { readonly codes: string; readonly changes: number | undefined; readonly marks: Marks } | null = null;
  const marksOf = (codes: readonly (readonly number[])[], size: number): Marks => {
    const now = { codes: JSON.stringify(codes), changes: changes.get() };
    if (last?.codes === now.codes && last.changes === now.changes) return last.marks;
    const on = openGroupMarks(size);
    // Code by code: for an OR of many FTS5 looks at each of them for every row.
    for (const [group, own] of codes.entries())
      for (const code of own) for (const n of carrying.all(`meta : "co${code}"`)) on.put(n, group);
    last = { ...now, marks: { on, passages: on.members() } };
    return last.marks;
  };

  /**
   * @param codes - row numbers of codes: each group counts as one
   * @returns for each group and each of the same: passages of the one that are near a passage of the other; for `article`, articles
   */
  return (codes: readonly (readonly number[])[], nearness: Nearness): readonly (readonly number[])[] => {
    const places = index.places();
    const { on, passages } = marksOf(codes, places.passages);
    const counts = countPairs(codes.length);
    if (nearness === "passage") for (const n of passages) counts.add(on, n, on, n);
    else if (nearness === "article") {
      const within = openGroupMarks(places.articles);
      for (const n of passages) within.join(places.articleOf(n), on, n);
      for (const article of within.members()) counts.add(within, article, within, article);
    } else {
      const placed = byPlace(passages, places);
      const near = nearBy(placed, places, on);
      for (let at = 0; at < placed.length; at++) counts.add(on, placed[at] ?? 0, near, at);
    }
    return counts.square();
  };
};

type Marks = { readonly on: GroupMarks; readonly passages: Uint32Array };

/** Those of some passages that stand somewhere, each article's together and there by where they begin. */
const byPlace = (passages: Uint32Array, places: PlaceTable): Uint32Array => {
  const placed = passages.filter(places.isPlaced);
  /** By article where its passages go. */
  const ends = new Uint32Array(places.articles + 1);
  for (let at = 0; at < placed.length; at++) addTo(ends, places.articleOf(placed[at] ?? 0) + 1, 1);
  for (let at = 1; at < ends.length; at++) addTo(ends, at, ends[at - 1] ?? 0);
  const sorted = new Uint32Array(placed.length);
  // Put in where it belongs: an article has few, mostly made in the order of the text.
  for (let each = 0; each < placed.length; each++) {
    const n = placed[each] ?? 0;
    const article = places.articleOf(n);
    const start = places.startOf(n);
    let at = ends[article] ?? 0;
    ends[article] = at + 1;
    for (; at > 0; at--) {
      const before = sorted[at - 1] ?? 0;
      if (places.articleOf(before) !== article || places.startOf(before) <= start) break;
      sorted[at] = before;
    }
    sorted[at] = n;
  }
  return sorted;
};

/** For each of some passages `byPlace`, counted from 0, the groups of all that overlap it, its own among them. */
const nearBy = (placed: Uint32Array, places: PlaceTable, on: GroupMarks): GroupMarks => {
  const near = openGroupMarks(placed.length);
  /** Places among `placed` of those that may reach into the next: the first `reaching` of these. */
  const open: number[] = [];
  let reaching = 0;
  for (let at = 0; at < placed.length; at++) {
    const n = placed[at] ?? 0;
    const article = places.articleOf(n);
    const start = places.startOf(n);
    near.join(at, on, n);
    let kept = 0;
    for (let index = 0; index < reaching; index++) {
      const other = open[index] ?? 0;
      const before = placed[other] ?? 0;
      if (places.articleOf(before) !== article || places.endOf(before) <= start) continue;
      near.join(other, on, n);
      near.join(at, on, before);
      open[kept++] = other;
    }
    open[kept++] = at;
    reaching = kept;
  }
  return near;
};

const addTo = (sums: Uint32Array, at: number, more: number): void => {
  sums[at] = (sums[at] ?? 0) + more;
};
