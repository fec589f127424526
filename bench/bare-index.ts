import { existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";

export type BareIndex = { readonly ask: (expression: string) => number; readonly close: () => void };

/**
 * What search costs at the least when written straight down: the same words and filter tokens in a plain FTS5 table over its
 * rows, `MATCH … ORDER BY rank LIMIT 50` with `snippet()`. Made once beside the corpus, by copying the notebook's index.
 */
export const openBareIndex = (corpusPath: string): BareIndex => {
  const path = corpusPath.replace(/\.claimbook$/u, ".bare");
  if (!existsSync(path)) build(corpusPath, path);
  const db = new Database(path, { readonly: true });
  db.pragma("cache_size = -65536");
  const query = db.prepare<[string]>(
    "SELECT rowid, rank, snippet(bare, 0, '[', ']', '…', 40) AS text FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 50",
  );
  return { ask: (expression) => query.all(expression).length, close: () => db.close() };
};

const build = (corpusPath: string, path: string): void => {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  const db = new Database(unfinished);
  db.prepare("ATTACH ? AS book").run(corpusPath);
  db.exec(`
    CREATE VIRTUAL TABLE temp.words USING fts5vocab(book, passage_fts, instance);
    CREATE TABLE row (n INTEGER PRIMARY KEY, quote TEXT, note TEXT, names TEXT, meta TEXT);
    INSERT INTO row SELECT w.doc, p.exact, '', group_concat(CASE w.col WHEN 'names' THEN w.term END, ' ' ORDER BY w.offset),
        group_concat(CASE w.col WHEN 'meta' THEN w.term END, ' ')
      FROM temp.words w JOIN book.passage p ON p.n = w.doc & 4294967295 WHERE w.col IN ('names', 'meta') GROUP BY w.doc;
    CREATE VIRTUAL TABLE bare USING fts5(quote, note, names, meta, content='row', content_rowid='n', tokenize="unicode61 remove_diacritics 2");
    INSERT INTO bare (bare) VALUES ('rebuild');
  `);
  db.close();
  renameSync(unfinished, path);
};
