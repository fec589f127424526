import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";

export type Shown = { readonly ids: readonly Id[]; readonly total: number };

/** The order of the index `entry_rank_use`: the most used first, then by name. */
export const byUse = "uses DESC, name COLLATE NOCASE, n";

/** Up to so many are sorted by themselves; of more, the whole order is walked through until the page is full. */
const fewEntries = 4000;

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
  const walk = db.prepare<[], Id>(`SELECT id FROM entry_rank WHERE kind = '${kind}' ORDER BY ${byUse}`).pluck();
  const walked = (wanted: ReadonlySet<Id>, limit: number, offset: number): readonly Id[] => {
    const found: Id[] = [];
    let passed = 0;
    for (const id of walk.iterate()) {
      if (!wanted.has(id)) continue;
      passed += 1;
      if (passed > offset) found.push(id);
      if (found.length === limit) break;
    }
    return found;
  };
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
