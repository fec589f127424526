import type { Database } from "better-sqlite3";
import type { NotebookCounts } from "../../../shared/contract/library.ts";

/** What the notebook says about itself. */
export const openNotebookTable = (db: Database) => {
  const read = db.prepare<[string], string>("SELECT value FROM notebook WHERE key = ?").pluck();
  const setTitle = db.prepare<[string]>("UPDATE notebook SET value = ? WHERE key = 'title'");
  const counts = db.prepare<[], NotebookCounts>(
    `SELECT (SELECT count(*) FROM article) AS articles,
       (SELECT count(*) FROM passage p WHERE p.state = 'placed' AND ${carries}) AS passages,
       (SELECT count(*) FROM claim) AS claims,
       (SELECT count(*) FROM actor) AS actors,
       (SELECT count(*) FROM source) AS sources,
       (SELECT count(*) FROM code) AS codes,
       (SELECT count(*) FROM note) AS notes,
       (SELECT count(*) FROM copy_link WHERE state = 'proposed') AS copies,
       (SELECT count(*) FROM attribution) AS attributions,
       (SELECT count(*) FROM passage WHERE state = 'orphan') AS orphans`,
  );
  let id: string | null = null;
  return {
    /** Never changes. */
    id: (): string => (id ??= read.get("id") ?? ""),
    title: (): string => read.get("title") ?? "",
    rename: (title: string): void => void setTitle.run(title),
    counts: (): NotebookCounts => counts.get() ?? none,
  };
};

/** A passage by itself: tagged, or what somebody says. Spans that only serve an attribution are not counted. */
const carries = `(EXISTS (SELECT 1 FROM tag t WHERE t.passage_id = p.id)
  OR EXISTS (SELECT 1 FROM attribution_span x WHERE x.passage_id = p.id AND x.role = 'content'))`;

const none: NotebookCounts = {
  articles: 0,
  passages: 0,
  claims: 0,
  actors: 0,
  sources: 0,
  codes: 0,
  notes: 0,
  copies: 0,
  attributions: 0,
  orphans: 0,
};
