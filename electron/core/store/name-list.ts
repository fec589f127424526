import type { Database } from "better-sqlite3";
import type { NamedEntry } from "./names.ts";
import { readInSteps } from "./read-in-steps.ts";

/** An entry by its row number. */
export type NumberedEntry = { readonly n: number; readonly entry: NamedEntry };

export type NameReading = {
  readonly kind: "claim" | "actor" | "source";
  /** Reads the entries whose row numbers a condition on `n` allows; of constants of the program. */
  readonly prepare: (condition: string) => (...values: readonly number[]) => readonly NumberedEntry[];
  /** For each table that names come from, whose entry one of its rows is: a query of row numbers, of the columns of `row`. */
  readonly of: Readonly<Record<string, (row: "old" | "new") => string>>;
};

/** So many entries at a time: some 10 ms. */
const entriesAtOnce = 2000;

/**
 * The names of a registry, by row number, in memory: read when first asked for or in steps before, then only those again
 * that triggers say were written. To read all of 100,000 claims takes 0.4 s, which one new claim must not cost.
 */
export const openNameList = (db: Database, { kind, prepare, of }: NameReading) => {
  const written = `temp.names_of_${kind}`;
  db.exec(`CREATE TEMP TABLE names_of_${kind} (n INTEGER PRIMARY KEY)`);
  const events = { INSERT: ["new"], UPDATE: ["old", "new"], DELETE: ["old"] } as const;
  for (const [table, entriesOf] of Object.entries(of))
    for (const [event, rows] of Object.entries(events))
      db.exec(`CREATE TEMP TRIGGER names_of_${kind}_${table}_${event} AFTER ${event} ON main.${table} BEGIN
        ${rows.map((row) => `INSERT INTO names_of_${kind} ${entriesOf(row)} ON CONFLICT DO NOTHING;`).join("\n")}
      END`);
  const highest = db.prepare<[], number | null>(`SELECT max(n) FROM ${kind}`).pluck();
  const between = prepare("BETWEEN ? AND ?");
  const again = prepare(`IN (SELECT n FROM ${written})`);
  const due = db.prepare<[], number>(`SELECT n FROM ${written}`).pluck();
  const settle = db.prepare(`DELETE FROM ${written}`);

  const all = readInSteps(function* (): Generator<undefined, Kept> {
    // Whatever was written before this is read below.
    settle.run();
    const entries: (NamedEntry | undefined)[] = [];
    const last = highest.get() ?? 0;
    for (let from = 1; from <= last; from += entriesAtOnce) {
      put(entries, between(from, from + entriesAtOnce - 1));
      yield;
    }
    return { entries, list: entries.filter(isThere) };
  });

  const withWritten = (entries: readonly (NamedEntry | undefined)[]): Kept => {
    const changed = [...entries];
    for (const n of due.all()) changed[n] = undefined;
    put(changed, again());
    return { entries: changed, list: changed.filter(isThere) };
  };

  return {
    /** All of them, by row number. */
    entries: (): readonly NamedEntry[] => {
      // What is seen within a transaction may yet be rolled back: nothing of it is kept, and what was written stays due.
      if (db.inTransaction) {
        const known = all.known();
        return known === null
          ? between(1, highest.get() ?? 0).map(({ entry }) => entry)
          : withWritten(known.entries).list;
      }
      const kept = all.value();
      if (due.get() !== undefined) {
        Object.assign(kept, withWritten(kept.entries));
        settle.run();
      }
      return kept.list;
    },
    /** Read on until then, on the clock of `performance.now()`. Whether there is more to read. */
    read: (untilMs: number): boolean => !db.inTransaction && all.read(untilMs),
  };
};

/** With holes where no entry has the number. */
type Kept = { entries: readonly (NamedEntry | undefined)[]; list: readonly NamedEntry[] };

const put = (entries: (NamedEntry | undefined)[], some: readonly NumberedEntry[]): void => {
  for (const { n, entry } of some) entries[n] = entry;
};

const isThere = (entry: NamedEntry | undefined): entry is NamedEntry => entry !== undefined;
