import type { Database } from "better-sqlite3";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { publicationNumber } from "./publication-number.ts";
import { rowNumber } from "./search-row-number.ts";

type NoteRow = {
  readonly n: number;
  readonly day: number;
  readonly title: string;
  readonly plain: string;
  readonly subject: string;
  readonly subject_id: string | null;
};

/** Writes a note's row in the index, with the filter tokens of what it is on. */
export const indexNotes = (
  db: Database,
  metaOfPassage: (id: string) => Iterable<string>,
  learn: (texts: readonly string[]) => void,
): ((n: number) => void) => {
  const read = db.prepare<[number], NoteRow>("SELECT n, day, title, plain, subject, subject_id FROM note WHERE n = ?");
  const article = db.prepare<[string], { n: number; publication: string | null }>(
    "SELECT n, publication FROM article WHERE id = ?",
  );
  const entry = {
    claim: { letters: "cl", number: db.prepare<[string], number>("SELECT n FROM claim WHERE id = ?").pluck() },
    actor: { letters: "ac", number: db.prepare<[string], number>("SELECT n FROM actor WHERE id = ?").pluck() },
    source: { letters: "so", number: db.prepare<[string], number>("SELECT n FROM source WHERE id = ?").pluck() },
    code: { letters: "co", number: db.prepare<[string], number>("SELECT n FROM code WHERE id = ?").pluck() },
  };
  const insert = db.prepare<[bigint, string, string, string]>(
    "INSERT INTO note_fts (rowid, title, body, meta) VALUES (?, ?, ?, ?)",
  );

  const subjectTokens = (subject: string, id: string): Iterable<string> => {
    switch (subject) {
      case "passage":
        return metaOfPassage(id);
      case "article": {
        const row = article.get(id);
        if (row === undefined) return [];
        return [`ar${row.n}`, ...(row.publication === null ? [] : [`pu${publicationNumber(row.publication)}`])];
      }
      case "claim":
      case "actor":
      case "source":
      case "code": {
        const n = entry[subject].number.get(id);
        return n === undefined ? [] : [`k${subject}`, `${entry[subject].letters}${n}`];
      }
      default:
        return [];
    }
  };

  return (n) => {
    const row = read.get(n);
    if (row === undefined) return;
    const of = row.subject_id === null ? [] : subjectTokens(row.subject, row.subject_id);
    const meta = new Set(["all", "hasnote", `on${row.subject}`, ...of]);
    const texts = [foldForSearch(row.title), foldForSearch(row.plain)] as const;
    insert.run(rowNumber(row.day, row.n), ...texts, [...meta].join(" "));
    learn(texts);
  };
};
