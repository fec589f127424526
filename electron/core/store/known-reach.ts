import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";

/** In how many articles an entry is; of a source also in how many passages. */
export type Reach = { readonly id: Id; readonly articles: number; readonly passages: number };

/**
 * The reach of entries, counted once and then kept until a tag or an attribution of theirs changes (triggers say so): a page of
 * the most used is in hundreds of thousands of passages. What is kept is derived, so looking may write it.
 *
 * @param count - counts some entries anew, ids as JSON; those that are nowhere may be missing
 */
export const openKnownReach = (
  db: Database,
  kind: "claim" | "actor" | "source",
  count: (ids: string) => readonly Reach[],
) => {
  const known = db.prepare<[string], Reach & { readonly n: number }>(
    `SELECT r.n, e.id, r.articles, coalesce(r.passages, 0) AS passages FROM json_each(?) j JOIN ${kind} e ON e.id = j.value
     JOIN entry_rank r ON r.kind = '${kind}' AND r.n = e.n WHERE r.articles IS NOT NULL`,
  );
  const keep = db.prepare<Reach>(
    `UPDATE entry_rank SET articles = @articles, passages = @passages
     WHERE kind = '${kind}' AND n = (SELECT n FROM ${kind} WHERE id = @id)`,
  );
  const keepAll = db.transaction((counted: readonly Reach[]) => counted.forEach((each) => void keep.run(each)));
  return (ids: readonly Id[]): ReadonlyMap<Id, Reach> => {
    const found = new Map<Id, Reach>(known.all(JSON.stringify(ids)).map((row) => [row.id, row]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const counted = new Map(count(JSON.stringify(missing)).map((row) => [row.id, row]));
    const rows = missing.map((id) => counted.get(id) ?? { id, articles: 0, passages: 0 });
    for (const row of rows) found.set(row.id, row);
    // Within a write it may yet be rolled back, and a notebook may be for reading only.
    if (!db.inTransaction && !db.readonly) keepAll(rows);
    return found;
  };
};
