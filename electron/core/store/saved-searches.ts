import type { Database } from "better-sqlite3";
import type { SavedSearch } from "../../../shared/contract/search.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { spellings } from "./names.ts";

type Kept = Omit<SavedSearch, "found">;

/** Searches with a name, as they were typed. */
export const openSavedSearches = (db: Database) => {
  const columns = "SELECT id, name, query, scope, sort, created_at AS createdAt FROM saved_search";
  const list = db.prepare<[], Kept>(`${columns} ORDER BY name COLLATE NOCASE, n`);
  const named = db.prepare<[string], Kept>(`${columns} WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?))`);
  const byId = db.prepare<[string], Kept>(`${columns} WHERE id = ?`);
  const insert = db.prepare<Kept>(
    "INSERT INTO saved_search (id, name, query, scope, sort, created_at) VALUES (@id, @name, @query, @scope, @sort, @createdAt)",
  );
  const rename = db.prepare<[string, string]>("UPDATE saved_search SET name = ? WHERE id = ?");
  const remove = db.prepare<[string]>("DELETE FROM saved_search WHERE id = ?");
  return {
    /** By name. */
    list: (): readonly Kept[] => list.all(),
    byId: (id: Id): Kept | null => byId.get(id) ?? null,
    /** The one of that name, in whatever case. */
    named: (name: string): Kept | null => named.get(spellings(name)) ?? null,
    insert: (values: Omit<Kept, "id" | "createdAt">): Id => {
      const id = newId();
      insert.run({ ...values, id, createdAt: new Date().toISOString() });
      return id;
    },
    rename: (id: Id, name: string): void => void rename.run(name, id),
    remove: (id: Id): void => void remove.run(id),
  };
};
