import { SqliteError } from "better-sqlite3";
import type { Database, Statement } from "better-sqlite3";
import { rowNumber } from "./search-row-number.ts";

export type IndexedKind = "article" | "passage" | "note";

/** What writes one full-text table. */
export type IndexFamily = {
  readonly kind: IndexedKind;
  readonly add: (n: number) => void;
  readonly remove: Statement<[bigint]>;
  readonly empty: Statement<[]>;
};

/** So many rows are indexed in one transaction: some 10 ms, so that nothing waits longer for them. */
const rowsAtOnce: Readonly<Record<IndexedKind, number>> = { article: 10, passage: 80, note: 80 };

/**
 * Makes the search index anew from the tables, a little at a time, while everything else goes on: rows that are written
 * meanwhile are indexed as always and then once more. How far it has come is kept in the file.
 *
 * @param forget - what was read out of the index before
 */
export const openRebuild = (db: Database, families: readonly IndexFamily[], forget: () => void) => {
  const unfinished = db.prepare<[], { kind: IndexedKind; done: number }>(
    "SELECT kind, done FROM fts_rebuild ORDER BY kind",
  );
  const begin = db.prepare<[string]>("INSERT OR REPLACE INTO fts_rebuild VALUES (?, 0)");
  const advance = db.prepare<[number, string]>("UPDATE fts_rebuild SET done = ? WHERE kind = ?");
  const finish = db.prepare<[string]>("DELETE FROM fts_rebuild WHERE kind = ?");
  const nextOf = (kind: IndexedKind) => ({
    rows: db.prepare<[number, number], { n: number; day: number }>(
      `SELECT n, day FROM ${kind} WHERE n > ? ORDER BY n LIMIT ?`,
    ),
    last: db.prepare<[], number | null>(`SELECT max(n) FROM ${kind}`).pluck(),
  });
  const tables = { article: nextOf("article"), passage: nextOf("passage"), note: nextOf("note") };

  const startOver = db.transaction(() => {
    for (const { kind, empty } of families) {
      emptied(db, kind, empty);
      begin.run(kind);
    }
    // Whatever waits to be indexed is among the rows that will be.
    db.exec("DELETE FROM fts_dirty; DELETE FROM fts_dirty_range");
  });
  const step = db.transaction(({ kind, done }: { readonly kind: IndexedKind; readonly done: number }) => {
    const family = families.find((each) => each.kind === kind);
    const rows = tables[kind].rows.all(done, rowsAtOnce[kind]);
    const last = rows.at(-1);
    if (family === undefined || last === undefined) {
      finish.run(kind);
      return;
    }
    for (const { n, day } of rows.toSorted((a, b) => a.day - b.day || a.n - b.n)) {
      family.remove.run(rowNumber(day, n));
      family.add(n);
    }
    advance.run(last.n, kind);
  });

  return {
    /** Whether the index lacks rows because it is being made anew. */
    isIncomplete: (): boolean => unfinished.get() !== undefined,
    /** Empty the index and note that it has to be made anew. Passages, articles and notes are not touched. */
    startOver: (): void => {
      startOver.immediate();
      forget();
    },
    /** Index the next rows. Whether there are more. */
    step: (): boolean => {
      const next = unfinished.get();
      if (next === undefined) return false;
      step.immediate(next);
      if (unfinished.get() !== undefined) return true;
      // What was read meanwhile was told of every row by itself; read in one go it takes a fraction of the memory.
      forget();
      return false;
    },
    /** Rows of all kinds; what is done and what there is. */
    progress: (): { readonly done: number; readonly total: number } => {
      const left = new Map(unfinished.all().map(({ kind, done }) => [kind, done]));
      let [done, total] = [0, 0];
      for (const { kind } of families) {
        const last = tables[kind].last.get() ?? 0;
        total += last;
        done += Math.min(last, left.get(kind) ?? last);
      }
      return { done, total };
    },
  };
};

/** Empty one table; one that is too damaged for that is made anew as the schema has it. */
const emptied = (db: Database, kind: IndexedKind, empty: Statement<[]>): void => {
  try {
    empty.run();
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    const table = `${kind}_fts`;
    const made = db.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(table);
    if (made === undefined) throw error;
    db.exec(`DROP TABLE ${table}; ${made}; INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0)`);
  }
};

/** Whether an error comes of damage to the search index, which can be made anew, and not to the notebook. */
export const isIndexDamage = (db: Database, error: unknown): boolean => {
  if (!(error instanceof SqliteError) || !error.code.startsWith("SQLITE_CORRUPT")) return false;
  // What the full-text index itself found wrong.
  if (error.code === "SQLITE_CORRUPT_VTAB") return true;
  return db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name GLOB '*_fts_*' AND type = 'table'")
    .pluck()
    .all()
    .filter((name) => /^(?:article|passage|note)_fts_/u.test(name))
    .some((name) => isDamaged(db, name));
};

const isDamaged = (db: Database, table: string): boolean => {
  try {
    return db.pragma(`quick_check(${table})`, { simple: true }) !== "ok";
  } catch {
    // Too damaged to be looked through.
    return true;
  }
};
