import type { Database } from "better-sqlite3";
import { exclusionKinds } from "../../../shared/domain/article.ts";
import type { Exclusion, ExclusionKind } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

export type NewExclusion = {
  readonly articleId: Id;
  readonly revisionId: Id;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly kind: ExclusionKind;
  readonly reason: string;
  readonly origin: Exclusion["origin"];
};

/** Stretches of text that are not the article's own words. */
export const openExclusions = (db: Database) => {
  const insert = db.prepare<[string, string, string, number, number, string, string, string, string]>(
    `INSERT INTO exclusion (id, article_id, revision_id, start, end, exact, kind, reason, origin, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'folded')`,
  );
  const ofRevision = db.prepare<[string, string], ExclusionRow>(
    `SELECT id, article_id, start, end, kind, reason, origin, state FROM exclusion
     WHERE article_id = ? AND revision_id = ? ORDER BY start, end`,
  );
  const get = db.prepare<[string], ExclusionRow>(
    "SELECT id, article_id, start, end, kind, reason, origin, state FROM exclusion WHERE id = ?",
  );
  const setState = db.prepare<[string, string, string]>("UPDATE exclusion SET state = ? WHERE id = ? AND state <> ?");

  return {
    add: (exclusion: NewExclusion): Exclusion => {
      const { articleId, revisionId, start, end, exact, kind, reason, origin } = exclusion;
      const id = newId();
      insert.run(id, articleId, revisionId, start, end, exact, kind, reason, origin);
      return { id, start, end, kind, reason, origin, state: "folded" };
    },
    get: (id: Id): (Exclusion & { readonly articleId: Id }) | null => {
      const row = get.get(id);
      return row === undefined ? null : { ...toExclusion(row), articleId: row.article_id };
    },
    /** In order of place. */
    ofRevision: (articleId: Id, revisionId: Id): readonly Exclusion[] =>
      ofRevision.all(articleId, revisionId).map(toExclusion),
    /** Whether that changed anything. */
    setState: (id: Id, state: Exclusion["state"]): boolean => setState.run(state, id, state).changes === 1,
  };
};

type ExclusionRow = {
  readonly id: string;
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly reason: string;
  readonly origin: string;
  readonly state: string;
};

const toExclusion = (row: ExclusionRow): Exclusion => ({
  id: row.id,
  start: row.start,
  end: row.end,
  kind: exclusionKinds.find((kind) => kind === row.kind) ?? "boilerplate",
  reason: row.reason,
  origin: row.origin === "rule" ? "rule" : "analyst",
  state: row.state === "folded" ? "folded" : "restored",
});
