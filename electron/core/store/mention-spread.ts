import type { Database } from "better-sqlite3";

type Place = { readonly start: number; readonly end: number };
type Standing = Place & { readonly n: number; readonly day: number };

/** Up to here asking for each mention is cheaper than reading the article's passages once. */
const fewMentions = 8;

/** Put the passages around changed mentions on the index's queue. */
export const openMentionSpread = (db: Database) => {
  const counts = db.prepare<[], { article_id: string; count: number }>(
    "SELECT article_id, count(*) AS count FROM fts_dirty_range GROUP BY article_id",
  );
  const places = db.prepare<[string], Place>(
    "SELECT start, end FROM fts_dirty_range WHERE article_id = ? ORDER BY start, end",
  );
  const around = db.prepare<[string, number, number]>(
    `INSERT OR IGNORE INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE article_id = ? AND start <= ? AND end >= ?`,
  );
  const standing = db.prepare<[string], Standing>(
    "SELECT n, day, start, end FROM passage WHERE article_id = ? ORDER BY start, end",
  );
  const mark = db.prepare<[number, number]>("INSERT OR IGNORE INTO fts_dirty VALUES ('passage', ?, ?)");
  const clear = db.prepare("DELETE FROM fts_dirty_range");

  const sweep = (articleId: string): void => {
    const passages = standing.all(articleId);
    const marked = new Set<number>();
    let open: Standing[] = [];
    let next = 0;
    for (const place of places.all(articleId)) {
      for (
        let passage = passages[next];
        passage !== undefined && passage.start <= place.start;
        passage = passages[++next]
      )
        open.push(passage);
      open = open.filter((passage) => passage.end > place.start);
      for (const passage of open)
        if (passage.end >= place.end && !marked.has(passage.n)) {
          marked.add(passage.n);
          mark.run(passage.n, passage.day);
        }
    }
  };

  return {
    spread: (): void => {
      const articles = counts.all();
      if (articles.length === 0) return;
      for (const { article_id, count } of articles)
        if (count > fewMentions) sweep(article_id);
        else for (const place of places.all(article_id)) around.run(article_id, place.start, place.end);
      clear.run();
    },
    forget: (): void => void clear.run(),
  };
};
