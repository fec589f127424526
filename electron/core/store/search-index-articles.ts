import type { Database } from "better-sqlite3";
import { foldApart } from "../../../shared/query/fold.ts";
import { bodyOf } from "./prepare-text.ts";
import type { PreparedText } from "./prepare-text.ts";
import { publicationNumber } from "./publication-number.ts";
import { rowNumber } from "./search-row-number.ts";

type Body = Pick<PreparedText, "body" | "newWords">;

/** Writes an article's row in the index: title, byline and publication, and the text without its folded debris. */
export const indexArticles = (
  db: Database,
  words: {
    readonly learn: (texts: readonly string[]) => void;
    readonly learnWords: (words: readonly string[]) => void;
  },
) => {
  const read = db.prepare<
    [number],
    { n: number; id: string; day: number; title: string; byline: string | null; publication: string | null }
  >("SELECT n, id, day, title, byline, publication FROM article WHERE n = ?");
  const text = db
    .prepare<[number], string>("SELECT r.text FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.n = ?")
    .pluck();
  const folded = db.prepare<[string], { start: number; end: number }>(
    `SELECT e.start, e.end FROM exclusion e JOIN article a ON a.id = e.article_id AND a.revision_id = e.revision_id
     WHERE e.article_id = ? AND e.state = 'folded' ORDER BY e.start`,
  );
  const insert = db.prepare<[bigint, string, string, string]>(
    "INSERT INTO article_fts (rowid, title, body, meta) VALUES (?, ?, ?, ?)",
  );
  const expected = new Map<number, Body>();

  return {
    add: (n: number): void => {
      const row = read.get(n);
      if (row === undefined) return;
      const head = [row.title, row.byline, row.publication].filter((part) => part !== null);
      const meta = [
        "all",
        `ar${row.n}`,
        ...(row.publication === null ? [] : [`pu${publicationNumber(row.publication)}`]),
      ];
      const title = foldApart(head);
      const { body, newWords } = expected.get(n) ?? {
        body: bodyOf(text.get(n) ?? "", folded.all(row.id)),
        newWords: null,
      };
      insert.run(rowNumber(row.day, row.n), title, body, meta.join(" "));
      words.learn(newWords === null ? [title, body] : [title]);
      if (newWords !== null) words.learnWords(newWords);
    },
    /** What a new article's text will be found to be; within the transaction that writes it. */
    expect: (n: number, body: Body): void => void expected.set(n, body),
    forget: (): void => expected.clear(),
  };
};
