import type { Database } from "better-sqlite3";
import { keptOf } from "../../../shared/domain/folded.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { foldApart, foldForSearch } from "../../../shared/query/fold.ts";
import { publicationNumber } from "./publication-number.ts";
import { rowNumber } from "./search-row-number.ts";

/** Writes an article's row in the index: title, byline and publication, and the text without its folded debris. */
export const indexArticles = (db: Database, learn: (texts: readonly string[]) => void): ((n: number) => void) => {
  const read = db.prepare<
    [number],
    {
      n: number;
      id: string;
      day: number;
      title: string;
      byline: string | null;
      publication: string | null;
      text: string;
    }
  >(
    `SELECT a.n, a.id, a.day, a.title, a.byline, a.publication, r.text FROM article a JOIN revision r ON r.id = a.revision_id
     WHERE a.n = ?`,
  );
  const folded = db.prepare<[string], { start: number; end: number }>(
    `SELECT e.start, e.end FROM exclusion e JOIN article a ON a.id = e.article_id AND a.revision_id = e.revision_id
     WHERE e.article_id = ? AND e.state = 'folded' ORDER BY e.start`,
  );
  const insert = db.prepare<[bigint, string, string, string]>(
    "INSERT INTO article_fts (rowid, title, body, meta) VALUES (?, ?, ?, ?)",
  );
  return (n) => {
    const row = read.get(n);
    if (row === undefined) return;
    const head = [row.title, row.byline, row.publication].filter((part) => part !== null);
    const meta = [
      "all",
      `ar${row.n}`,
      ...(row.publication === null ? [] : [`pu${publicationNumber(row.publication)}`]),
    ];
    const texts = [foldApart(head), foldForSearch(without(row.text, folded.all(row.id)))] as const;
    insert.run(rowNumber(row.day, row.n), ...texts, meta.join(" "));
    learn(texts);
  };
};

/** The text with what is folded cut out; a sentence that debris stood in reads on. */
const without = (text: string, folded: readonly Range[]): string =>
  folded.length === 0
    ? text
    : keptOf({ start: 0, end: text.length }, folded)
        .map(({ start, end }) => text.slice(start, end))
        .join(" ");
