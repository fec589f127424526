import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";

export type PassagePage = { readonly total: number; readonly ids: readonly Id[] };

/** Of passages by row number, of which some may stand twice, a page by their ids: only those are looked up. */
export const openPassagePage = (db: Database) => {
  const ids = db.prepare<[string], Id>("SELECT p.id FROM json_each(?) j CROSS JOIN passage p ON p.n = j.value").pluck();
  return (numbers: readonly number[], limit: number, offset: number): PassagePage => {
    const once = [...new Set(numbers)];
    return { total: once.length, ids: ids.all(JSON.stringify(once.slice(offset, offset + limit))) };
  };
};
