import type { Database } from "better-sqlite3";
import type { GroupField } from "../../../shared/contract/search.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** What hits are grouped by: an entry under its row number. */
export type GroupEntry = { readonly n: number; readonly id: Id; readonly label: string };

/** The articles, claims, actors and codes that hits are grouped by. */
export const openSearchGroups = (db: Database) => {
  const entries = (table: GroupField, label: string) =>
    db.prepare<[string], GroupEntry>(
      `SELECT t.n, t.id, ${label} AS label FROM json_each(?) j JOIN ${table} t ON t.n = j.value`,
    );
  const tables = {
    article: entries("article", "t.title"),
    claim: entries("claim", "t.text"),
    actor: entries("actor", "t.name"),
    code: entries("code", "t.name"),
  };
  const number = (table: GroupField) => db.prepare<[string], number>(`SELECT n FROM ${table} WHERE id = ?`).pluck();
  const numbers = {
    article: number("article"),
    claim: number("claim"),
    actor: number("actor"),
    code: number("code"),
  };
  return {
    /** By row number; what is gone is left out. */
    entries: (of: GroupField, numbers: readonly number[]): ReadonlyMap<number, GroupEntry> =>
      new Map(tables[of].all(JSON.stringify(numbers)).map((entry) => [entry.n, entry])),
    numberOf: (of: GroupField, id: Id): number | null => numbers[of].get(id) ?? null,
  };
};
