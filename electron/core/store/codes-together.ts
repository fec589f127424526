import type { Database } from "better-sqlite3";
import type { Nearness } from "../../../shared/contract/codes.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** How often codes stand near each other. */
export const openCodesTogether = (db: Database) => {
  // Each of the others stands with the codes below it; a row of `other` is one of these and what it is counted for.
  const counting = (sql: string) =>
    db.prepare<{ readonly own: string; readonly others: string }, { readonly top: Id; readonly times: number }>(
      `WITH other (top, id) AS MATERIALIZED (
         SELECT json_extract(o.value, '$.top'), b.value FROM json_each(@others) o, json_each(o.value, '$.all') b)
       ${sql} GROUP BY other.top`,
    );
  const statements = {
    passage: counting(
      `SELECT other.top, count(DISTINCT t.passage_id) AS times FROM tag t
       JOIN tag o ON o.passage_id = t.passage_id AND o.kind = 'code' JOIN other ON other.id = o.code_id
       WHERE t.code_id IN (SELECT value FROM json_each(@own))`,
    ),
    overlap: counting(
      `SELECT other.top, count(DISTINCT p.id) AS times FROM tag t
       JOIN passage p ON p.id = t.passage_id AND p.state = 'placed'
       JOIN passage q ON q.article_id = p.article_id AND q.start < p.end AND q.end > p.start AND q.state = 'placed'
       JOIN tag o ON o.passage_id = q.id AND o.kind = 'code' JOIN other ON other.id = o.code_id
       WHERE t.code_id IN (SELECT value FROM json_each(@own))`,
    ),
    article: counting(
      `SELECT other.top, count(DISTINCT p.article_id) AS times FROM other
       JOIN tag o ON o.code_id = other.id JOIN passage p ON p.id = o.passage_id
       WHERE p.article_id IN (SELECT m.article_id FROM tag t JOIN passage m ON m.id = t.passage_id
         WHERE t.code_id IN (SELECT value FROM json_each(@own)))`,
    ),
  } as const satisfies Record<Nearness, unknown>;
  /**
   * @param own - the code and those below it
   * @param others - each of the others with those below it
   * @returns for each of the others: passages of the code that are near one of its passages; for `article`, articles
   */
  return (own: readonly Id[], others: readonly (readonly Id[])[], nearness: Nearness): readonly number[] => {
    const rows = statements[nearness].all({
      own: JSON.stringify(own),
      others: JSON.stringify(others.map((all, top) => ({ top: String(top), all }))),
    });
    const times = new Map(rows.map((row) => [row.top, row.times]));
    return others.map((_, top) => times.get(String(top)) ?? 0);
  };
};
