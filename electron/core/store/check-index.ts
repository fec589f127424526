import type { Database } from "better-sqlite3";
import type { IndexedKind } from "./search-rebuild.ts";

/** Rows looked at so far and in all; what was found wrong among the last of them. */
export type CheckedPiece = { readonly done: number; readonly total: number; readonly problem: string | null };

/** What the index of each kind must hold: the row number, the day and a name to tell it by. */
export const indexedRows: Readonly<Record<IndexedKind, string>> = {
  article: "SELECT r.n, r.day, r.title AS name FROM article r",
  note: "SELECT r.n, r.day, r.title AS name FROM note r",
  passage: `SELECT r.n, r.day, r.exact AS name FROM passage r WHERE (EXISTS (SELECT 1 FROM tag t WHERE t.passage_id = r.id)
      OR EXISTS (SELECT 1 FROM attribution_span x WHERE x.passage_id = r.id AND x.role = 'content')
      OR EXISTS (SELECT 1 FROM note o WHERE o.subject_id = r.id))`,
};

const kinds = ["article", "passage", "note"] as const;
const wordsAtOnce = 500;
const rowsAtOnce = 2000;

/** Look through the search index piece by piece, a few milliseconds each: read all of it, and compare its rows with the tables. */
export const checkIndex = function* (db: Database): Generator<CheckedPiece> {
  const last = (sql: string): number => db.prepare<[], number | null>(sql).pluck().get() ?? 0;
  const highest = Object.fromEntries(kinds.map((kind) => [kind, last(`SELECT max(n) FROM ${kind}`)]));
  const total = kinds.reduce((sum, kind) => sum + (highest[kind] ?? 0), 0);
  let done = 0;
  for (const kind of kinds) {
    try {
      yield* words(db, kind, { done, total });
      for (let from = 0; from <= (highest[kind] ?? 0); from += rowsAtOnce)
        yield { done: done + from, total, problem: lacking(db, kind, from, from + rowsAtOnce) };
      yield* surplus(db, kind, { done, total });
    } catch (error) {
      yield {
        done,
        total,
        problem: `the search index of ${kind}s is damaged: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    done += highest[kind] ?? 0;
  }
};

type Progress = Pick<CheckedPiece, "done" | "total">;

/** Every word with all its rows; a damaged page cannot be read. */
const words = function* (db: Database, kind: IndexedKind, progress: Progress): Generator<CheckedPiece> {
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_checked USING fts5vocab(main, ${kind}_fts, col)`);
  const from = db
    .prepare<[string], [string, string, number]>(`SELECT term, col, doc FROM temp.${kind}_checked WHERE term >= ?`)
    .raw();
  let everyRow = 0;
  for (let next: string | null = ""; next !== null;) {
    let read = 0;
    let term = "";
    const start: string = next;
    next = null;
    for (const [word, column, rows] of from.iterate(start)) {
      if (word !== term && read >= wordsAtOnce) {
        next = word;
        break;
      }
      if (word === "all" && column === "meta") everyRow = rows;
      term = word;
      read++;
    }
    yield { ...progress, problem: null };
  }
  const known = db.prepare<[], number>(`SELECT count(*) FROM ${kind}_fts_docsize`).pluck().get() ?? 0;
  if (known !== everyRow)
    yield { ...progress, problem: `the search index of ${kind}s holds ${everyRow} rows of ${known}` };
};

const lacking = (db: Database, kind: IndexedKind, from: number, to: number): string | null => {
  const name = db
    .prepare<[number, number], string>(
      `SELECT name FROM (${indexedRows[kind]} ${kind === "passage" ? "AND" : "WHERE"} r.n > ? AND r.n <= ?) i
       WHERE NOT EXISTS (SELECT 1 FROM ${kind}_fts_docsize d WHERE d.id = (i.day << 32 | i.n)) LIMIT 1`,
    )
    .pluck()
    .get(from, to);
  return name === undefined ? null : `the search index of ${kind}s lacks “${name.slice(0, 60)}”`;
};

/** Rows of what is no longer there. */
const surplus = function* (db: Database, kind: IndexedKind, progress: Progress): Generator<CheckedPiece> {
  const some = db
    .prepare<[bigint], { id: bigint; there: bigint }>(
      `SELECT d.id, EXISTS (SELECT 1 FROM ${kind} r WHERE r.n = d.id & 4294967295 AND r.day = d.id >> 32) AS there
       FROM (SELECT id FROM ${kind}_fts_docsize WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}) d`,
    )
    .safeIntegers();
  for (let from = -(2n ** 63n); ;) {
    const rows = some.all(from);
    const gone = rows.filter(({ there }) => there === 0n).length;
    yield {
      ...progress,
      problem: gone === 0 ? null : `the search index of ${kind}s has ${gone} rows of what is no longer there`,
    };
    const last = rows.at(-1);
    if (last === undefined) return;
    from = last.id;
  }
};
