import type { Database } from "better-sqlite3";
import type { Changed, Topic } from "../../../shared/contract/events.ts";
import type { TouchedRow } from "./change-log.ts";
import type { Passages } from "./passages.ts";

/** Above this a reader does better to ask again than to be told row by row. */
const mostPassages = 500;

/** What a change means for those who look at the notebook. */
export const openTouched = (db: Database, passages: Passages) => {
  const current: Readonly<Record<string, (key: string) => readonly string[]>> = {
    passage: pluck(db, "SELECT id FROM passage WHERE n = ?"),
    tag: pluck(db, "SELECT passage_id FROM tag WHERE n = ?"),
    attribution_span: pluck(db, "SELECT passage_id FROM attribution_span WHERE n = ?"),
    attribution: pluck(
      db,
      "SELECT s.passage_id FROM attribution a JOIN attribution_span s ON s.attribution_id = a.id WHERE a.n = ?",
    ),
    chain_link: pluck(
      db,
      "SELECT s.passage_id FROM chain_link l JOIN attribution_span s ON s.attribution_id = l.attribution_id WHERE l.n = ?",
    ),
    note: pluck(db, "SELECT subject_id FROM note WHERE n = ? AND subject = 'passage'"),
  };
  /** What the row pointed at before, out of the log's image. */
  const before: Readonly<Record<string, string>> = {
    passage: "id",
    tag: "passage_id",
    attribution_span: "passage_id",
    note: "subject_id",
  };

  return {
    topics: (rows: readonly TouchedRow[]): readonly Topic[] => [
      ...new Set(rows.flatMap((row) => topicsOf[row.tbl] ?? [])).add("history"),
    ],
    passages: (rows: readonly TouchedRow[]): Changed["passages"] => {
      // A new name stands on every passage tagged with it.
      if (rows.some((row) => row.op !== "insert" && renames.has(row.tbl))) return null;
      const ids = new Set<string>();
      for (const row of rows) {
        for (const id of current[row.tbl]?.(row.key) ?? []) ids.add(id);
        const column = before[row.tbl];
        if (column !== undefined && row.image !== null) {
          const id: unknown = imageOf(row.image)[column];
          if (typeof id === "string") ids.add(id);
        }
        if (ids.size > mostPassages) return null;
      }
      const upserted = passages.byIds([...ids]);
      const there = new Set(upserted.map((passage) => passage.id));
      return { upserted, removed: [...ids].filter((id) => !there.has(id)) };
    },
  };
};

const renames = new Set(["claim", "actor", "source", "code"]);

const topicsOf: Readonly<Record<string, readonly Topic[]>> = {
  notebook: ["notebook"],
  snapshot: [],
  article: ["article"],
  revision: ["article"],
  exclusion: ["exclusion"],
  debris_rule: ["exclusion"],
  copy_link: ["copy"],
  actor: ["actor"],
  actor_alias: ["actor"],
  actor_tie: ["actor"],
  article_author: ["article", "actor"],
  source: ["source"],
  code: ["code"],
  question: ["question"],
  claim: ["claim"],
  claim_relation: ["claim"],
  assessment: ["source", "claim"],
  passage: ["passage"],
  attribution: ["passage"],
  attribution_span: ["passage"],
  chain_link: ["passage"],
  tag: ["passage"],
  note: ["note"],
  saved_search: ["saved-search"],
  hypothesis: ["question"],
  evidence: ["question"],
  ach_rating: ["question"],
};

const pluck = (db: Database, sql: string) => {
  const statement = db.prepare<[string], string>(sql).pluck();
  return (key: string): readonly string[] => statement.all(key);
};

const imageOf = (image: string): Readonly<Record<string, unknown>> => {
  const row: unknown = JSON.parse(image);
  return typeof row === "object" && row !== null ? { ...row } : {};
};
