import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";

/** How often entries of a registry are used, and which are the most. */
export type Uses = {
  readonly of: (ids: readonly Id[]) => ReadonlyMap<Id, number>;
  /** Of some entries the most used. */
  readonly most: (ids: readonly Id[], limit: number) => readonly Id[];
};

export type Shown = { readonly ids: readonly Id[]; readonly total: number };

/** The order of the index `entry_rank_use`: the most used first, then by name. */
export const byUse = "uses DESC, name COLLATE NOCASE, n";

/** Up to so many are sorted by themselves; of more, the whole order is walked through until the page is full. */
const fewEntries = 4000;

/** Tags, and of actors and sources what they say, kept by triggers: counting those of 100,000 claims takes half a second. */
export const openUses = (db: Database, kind: "claim" | "actor" | "source"): Uses => {
  const some = db.prepare<[string], { readonly id: Id; readonly uses: number }>(
    `SELECT e.id, r.uses FROM json_each(?) j CROSS JOIN ${kind} e ON e.id = j.value
     CROSS JOIN entry_rank r ON r.kind = '${kind}' AND r.n = e.n`,
  );
  const walk = openWalk(db, kind);
  return {
    of: (ids) => new Map(some.all(JSON.stringify(ids)).map(({ id, uses }) => [id, uses])),
    most: (ids, limit) => walk(new Set(ids), limit, 0),
  };
};

/** Some entries in order of use, by walking through all: what is sought is mostly found among the first. */
const openWalk = (db: Database, kind: string) => {
  const all = db.prepare<[], Id>(`SELECT id FROM entry_rank WHERE kind = '${kind}' ORDER BY ${byUse}`).pluck();
  return (wanted: ReadonlySet<Id>, limit: number, offset: number): readonly Id[] => {
    const found: Id[] = [];
    let passed = 0;
    for (const id of all.iterate()) {
      if (!wanted.has(id)) continue;
      passed += 1;
      if (passed > offset) found.push(id);
      if (found.length === limit) break;
    }
    return found;
  };
};

/** A registry in order of use, a page at a time. @param ids - those of a filter; null for all */
export const openUseOrder = (db: Database, kind: "claim" | "actor" | "source") => {
  const total = db.prepare<[], number>(`SELECT count(*) FROM ${kind}`).pluck();
  const page = db
    .prepare<[number, number], Id>(
      `SELECT id FROM entry_rank WHERE kind = '${kind}' ORDER BY ${byUse} LIMIT ? OFFSET ?`,
    )
    .pluck();
  // In this order: left to itself SQLite walks through the index and looks for each entry in the list.
  const sorted = db
    .prepare<[string, number, number], Id>(
      `SELECT e.id FROM json_each(?) j CROSS JOIN ${kind} e ON e.id = j.value CROSS JOIN entry_rank r ON r.kind = '${kind}' AND r.n = e.n
       ORDER BY ${byUse.replaceAll(/\b(?:uses|name|n)\b/gu, "r.$&")} LIMIT ? OFFSET ?`,
    )
    .pluck();
  const walked = openWalk(db, kind);
  const shown = (
    { limit, offset }: { readonly limit: number; readonly offset: number },
    ids: readonly Id[] | null,
  ): Shown => {
    if (ids === null) return { ids: page.all(limit, offset), total: total.get() ?? 0 };
    return {
      ids:
        ids.length <= fewEntries ? sorted.all(JSON.stringify(ids), limit, offset) : walked(new Set(ids), limit, offset),
      total: ids.length,
    };
  };
  return Object.assign(shown, { total: (): number => total.get() ?? 0 });
};
