import type { Database } from "better-sqlite3";
import type { CheckReport } from "../../../shared/contract/history.ts";
import { indexedRows } from "./check-index.ts";
import { sha256Of, unpack } from "./pack.ts";
import type { PackedRow } from "./pack.ts";

/** Of each kind of problem this many are named, the rest counted. */
const named = 20;

/**
 * Look through the whole notebook: SQLite's own checks, the search index against the tables, every passage against its
 * text, every snapshot and text against its hash (SQLite's checks miss damage inside a value). Reads everything once.
 */
export const checkNotebook = (db: Database): CheckReport => {
  const problems = [
    ...sqlite(db),
    ...keys(db),
    ...(db.readonly ? [] : fullText(db)),
    ...indexed(db),
    ...texts(db),
    ...passages(db),
    ...snapshots(db),
  ];
  const orphans = db.prepare<[], number>("SELECT count(*) FROM passage WHERE state = 'orphan'").pluck().get() ?? 0;
  return { ok: problems.length === 0, problems, orphans };
};

const sqlite = (db: Database): readonly string[] =>
  db
    .prepare<[], string>("PRAGMA integrity_check")
    .pluck()
    .all()
    .filter((line) => line !== "ok")
    .map((line) => `the file is damaged: ${line}`);

const keys = (db: Database): readonly string[] =>
  db
    .prepare<[], { table: string; rowid: number | null; parent: string }>("PRAGMA foreign_key_check")
    .all()
    .map((row) => `row ${row.rowid ?? "?"} of table ${row.table} points at a missing row of ${row.parent}`);

const indexes = (["article", "note", "passage"] as const).map((kind) => ({
  index: `${kind}_fts`,
  rows: indexedRows[kind],
}));

/** The index's own check is a write to it, and changes nothing. */
const fullText = (db: Database): readonly string[] =>
  indexes.flatMap(({ index }) => {
    try {
      db.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
      return [];
    } catch (error) {
      return [`the search index ${index} is damaged: ${error instanceof Error ? error.message : String(error)}`];
    }
  });

const indexed = (db: Database): readonly string[] => [
  ...indexes.flatMap(({ index, rows }) => {
    const missing = db
      .prepare<[], string>(
        `SELECT name FROM (${rows}) i WHERE NOT EXISTS (SELECT 1 FROM ${index}_docsize d WHERE d.id = (i.day << 32 | i.n))`,
      )
      .pluck()
      .all();
    const extra =
      db
        .prepare<[], number>(
          `SELECT count(*) FROM ${index}_docsize d WHERE d.id NOT IN (SELECT i.day << 32 | i.n FROM (${rows}) i)`,
        )
        .pluck()
        .get() ?? 0;
    return [
      ...list(missing.map((name) => `the search index ${index} lacks “${short(name)}”`)),
      ...(extra === 0 ? [] : [`the search index ${index} has ${extra} rows of what is no longer there`]),
    ];
  }),
  ...(db.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM fts_dirty)").pluck().get() === 1
    ? ["the search index is behind the notebook: changes wait to be indexed"]
    : []),
  ...(db.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM fts_rebuild)").pluck().get() === 1
    ? ["the search index is being made anew and not complete"]
    : []),
];

const texts = (db: Database): readonly string[] => {
  const wrong: string[] = [];
  const rows = db.prepare<[], { title: string; text_sha256: string; text: string }>(
    "SELECT a.title, a.text_sha256, r.text FROM article a JOIN revision r ON r.id = a.revision_id",
  );
  for (const row of rows.iterate())
    if (sha256Of(row.text) !== row.text_sha256)
      wrong.push(`the text of “${short(row.title)}” is not what was imported`);
  return list(wrong);
};

const passages = (db: Database): readonly string[] => {
  const wrong: string[] = [];
  const rows = db.prepare<
    [],
    { id: string; start: number; end: number; exact: string; revision_id: string; title: string }
  >(
    `SELECT p.id, p.start, p.end, p.exact, p.revision_id, a.title FROM passage p JOIN article a ON a.id = p.article_id
     WHERE p.state = 'placed' ORDER BY p.revision_id`,
  );
  const textOf = db.prepare<[string], string>("SELECT text FROM revision WHERE id = ?").pluck();
  let revision = { id: "", text: "" };
  for (const row of rows.iterate()) {
    if (row.revision_id !== revision.id) revision = { id: row.revision_id, text: textOf.get(row.revision_id) ?? "" };
    if (revision.text.slice(row.start, row.end) !== row.exact)
      wrong.push(`passage “${short(row.exact)}” does not stand at ${row.start}–${row.end} of “${short(row.title)}”`);
  }
  return list(wrong);
};

const snapshots = (db: Database): readonly string[] => {
  const wrong: string[] = [];
  const rows = db.prepare<[], PackedRow & { sha256: string; origin_name: string }>(
    "SELECT codec, bytes, sha256, origin_name FROM snapshot",
  );
  for (const row of rows.iterate())
    if (hashOf(row) !== row.sha256) wrong.push(`the snapshot of ${row.origin_name} is not what was imported`);
  return list(wrong);
};

const hashOf = (row: PackedRow): string | null => {
  try {
    return sha256Of(unpack(row));
  } catch {
    // Damaged so badly that it cannot be unpacked: no hash can match.
    return null;
  }
};

const list = (found: readonly string[]): readonly string[] =>
  found.length <= named ? found : [...found.slice(0, named), `… and ${found.length - named} more of that kind`];

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
