import type { Database } from "better-sqlite3";
import { foldForSearch } from "../../../shared/query/fold.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** An entry of a registry with everything it may be called, for pickers and filters. */
export type NamedEntry = {
  readonly id: Id;
  readonly label: string;
  /** What tells it from others of its name: an actor's type, a claim's question, a code's path. */
  readonly detail: string;
  readonly names: readonly NameForm[];
};
export type NameForm = {
  readonly text: string;
  readonly folded: string;
  /** Shown, but not enough to know the entry by. */
  readonly weak: boolean;
};

/** Without case, accents and double spaces: what a reader would take for the same name. */
export const foldName = (text: string): string =>
  foldForSearch(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ").trim();

export const nameForm = (text: string, weak = false): NameForm => ({ text, folded: foldName(text), weak });

/** As a name is kept: composed letters, single spaces. */
export const cleanName = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/**
 * The ways a name may be written in the tables, as JSON for `json_each`. NOCASE knows only the letters A to Z; this adds
 * the usual other cases of all scripts and still lets a lookup use the index.
 */
export const spellings = (name: string): string => {
  const clean = cleanName(name);
  const lower = clean.toLowerCase();
  const titled = lower.replace(/(?<!\p{L}|\p{M})\p{L}/gu, (letter) => letter.toUpperCase());
  return JSON.stringify([...new Set([clean, lower, clean.toUpperCase(), titled, titled.slice(0, 1) + lower.slice(1)])]);
};

/** The entries that have all words of the filter in one of their names; null for "no filter". */
export const idsMatching = (entries: () => readonly NamedEntry[], filter: string): readonly Id[] | null => {
  const words = foldName(filter)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  return entries()
    .filter((entry) => entry.names.some((name) => words.every((word) => name.folded.includes(word))))
    .map((entry) => entry.id);
};

/**
 * Something read out of a few tables, kept in memory until one of them changes. Triggers count the changes, so no write
 * path can forget it. Inside a transaction it is read afresh: what is seen there may yet be rolled back.
 *
 * @param name - names of the cache and of tables come from the program, never from input
 */
export const openCache = <T>(db: Database, name: string, tables: readonly string[], load: () => T): (() => T) => {
  db.exec(`CREATE TEMP TABLE cache_${name} (version INTEGER NOT NULL); INSERT INTO temp.cache_${name} VALUES (0)`);
  for (const table of tables)
    for (const event of ["INSERT", "UPDATE", "DELETE"])
      db.exec(`CREATE TEMP TRIGGER cache_${name}_${table}_${event} AFTER ${event} ON main.${table} BEGIN
        UPDATE cache_${name} SET version = version + 1;
      END`);
  const version = db.prepare<[], number>(`SELECT version FROM temp.cache_${name}`).pluck();
  let kept: { readonly version: number | undefined; readonly value: T } | null = null;
  return () => {
    if (db.inTransaction) return load();
    const now = version.get();
    if (kept === null || kept.version !== now) kept = { version: now, value: load() };
    return kept.value;
  };
};
