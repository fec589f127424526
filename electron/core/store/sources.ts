import type { Database } from "better-sqlite3";
import type { Page, SourceListing } from "../../../shared/contract/claims.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { SourceKind, SourceSummary } from "../../../shared/domain/source.ts";
import { groupBy } from "./group-by.ts";
import { openSourceOrder } from "./judged-lists.ts";
import { openKnownReach } from "./known-reach.ts";
import type { Reach } from "./known-reach.ts";
import { openNameList } from "./name-list.ts";
import { idsMatching, nameForm, spellings } from "./names.ts";
import { openUses } from "./use-order.ts";

export type SourceRecord = {
  readonly id: Id;
  readonly name: string;
  readonly kind: SourceKind;
  readonly actorId: Id | null;
};

export const openSources = (db: Database) => {
  const lookUp = openLookUp(db);
  const summaries = openSummaries(db);
  const order = openSourceOrder(db);
  const insert = db.prepare<[string, string, string, string | null, string]>(
    "INSERT INTO source (id, name, kind, actor_id, created_at) VALUES (?, ?, ?, ?, ?)",
  );
  const rename = db.prepare<[string, string]>("UPDATE source SET name = ? WHERE id = ?");
  const becomeActor = db.prepare<{ readonly id: Id; readonly name: string; readonly actorId: Id }>(
    "UPDATE source SET name = @name, kind = 'actor', actor_id = @actorId WHERE id = @id",
  );
  const remove = db.prepare<[string]>("DELETE FROM source WHERE id = ?");
  const moveGrades = db.prepare<{ readonly from: Id; readonly to: Id }>(
    `UPDATE assessment SET source_id = @to WHERE source_id = @from
     AND at < coalesce((SELECT max(at) FROM assessment WHERE source_id = @to AND reliability IS NOT NULL), '9')`,
  );
  return {
    ...lookUp,
    list: ({ filter, ...asked }: SourceListing): Page<SourceSummary> => {
      const { ids, total } = order(asked, idsMatching(lookUp.names.entries, filter));
      return { total, rows: summaries(ids) };
    },
    summary: (id: Id): SourceSummary | null => summaries([id])[0] ?? null,
    /** @param actorId - not null exactly for kind "actor" */
    insert: (name: string, kind: SourceKind, actorId: Id | null): Id => {
      const id = newId();
      insert.run(id, name, kind, actorId, new Date().toISOString());
      return id;
    },
    rename: (id: Id, name: string): void => void rename.run(name, id),
    /** It is known now who it is. */
    becomeActor: (id: Id, actor: { readonly id: Id; readonly name: string }): void =>
      void becomeActor.run({ id, name: actor.name, actorId: actor.id }),
    /** Grades of one source become another's history; what the other was last graded goes on to count. */
    moveGrades: (from: Id, to: Id): void => void moveGrades.run({ from, to }),
    remove: (id: Id): void => void remove.run(id),
  };
};

type NameRow = {
  readonly n: number;
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly alias: string;
};

const openLookUp = (db: Database) => {
  const columns = "s.id, s.name, s.kind, s.actor_id AS actorId";
  const byId = db.prepare<[string], SourceRecord>(`SELECT ${columns} FROM source s WHERE s.id = ?`);
  const ofActor = db.prepare<[string], Id>("SELECT id FROM source WHERE actor_id = ?").pluck();
  const named = db
    .prepare<[string, string], Id>(
      "SELECT id FROM source WHERE name COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND kind = ? ORDER BY n LIMIT 1",
    )
    .pluck();
  const inArticle = db
    .prepare<{ readonly names: string; readonly kind: string; readonly articleId: Id }, Id>(
      `SELECT s.id FROM source s WHERE s.name COLLATE NOCASE IN (SELECT value FROM json_each(@names)) AND s.kind = @kind
       AND (EXISTS (SELECT 1 FROM attribution a WHERE a.source_id = s.id AND a.article_id = @articleId)
         OR EXISTS (SELECT 1 FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.source_id = s.id AND p.article_id = @articleId))
       ORDER BY s.n LIMIT 1`,
    )
    .pluck();
  const unused = db
    .prepare<{ readonly id: Id }, number>(
      `SELECT NOT EXISTS (SELECT 1 FROM attribution WHERE source_id = @id) AND NOT EXISTS (SELECT 1 FROM tag WHERE source_id = @id)
       AND NOT EXISTS (SELECT 1 FROM assessment WHERE source_id = @id) AND NOT EXISTS (SELECT 1 FROM note WHERE subject_id = @id)`,
    )
    .pluck();
  return {
    byId: (id: Id): SourceRecord | null => byId.get(id) ?? null,
    ofActor: (actorId: Id): Id | null => ofActor.get(actorId) ?? null,
    named: (name: string, kind: SourceKind): Id | null => named.get(spellings(name), kind) ?? null,
    /** The source of that name that this article leans on already. */
    namedInArticle: (name: string, kind: SourceKind, articleId: Id): Id | null =>
      inArticle.get({ names: spellings(name), kind, articleId }) ?? null,
    /** Whether nothing in the notebook refers to it. */
    isUnused: (id: Id): boolean => unused.get({ id }) === 1,
    names: openSourceNames(db),
    uses: openUses(db, "source"),
  };
};

const openSourceNames = (db: Database) =>
  openNameList(db, {
    kind: "source",
    prepare: (condition) => {
      const rows = db.prepare<number[], NameRow>(
        `SELECT s.n, s.id, s.name, s.kind, s.name AS alias, 0 AS place FROM source s WHERE s.n ${condition}
         UNION ALL SELECT s.n, s.id, s.name, s.kind, l.alias, l.n FROM source s JOIN actor_alias l ON l.actor_id = s.actor_id
           WHERE s.n ${condition} AND l.kind NOT IN ('name', 'weak') ORDER BY 1, 6`,
      );
      return (...values) =>
        [...groupBy(rows.all(...values, ...values), (row) => row.id).values()].flatMap((own) => {
          const first = own[0];
          if (first === undefined) return [];
          const names = own.map((row) => nameForm(row.alias));
          return { n: first.n, entry: { id: first.id, label: first.name, detail: first.kind, names } };
        });
    },
    of: {
      source: (row) => `VALUES (${row}.n)`,
      actor_alias: (row) => `SELECT n FROM source WHERE actor_id = ${row}.actor_id`,
    },
  });

const openSummaries = (db: Database) => {
  const rows = db.prepare<[string], Omit<SourceSummary, "passages" | "articles">>(
    `SELECT s.id, s.name, s.kind, s.actor_id AS actorId,
       (SELECT x.reliability FROM assessment x WHERE x.source_id = s.id AND x.reliability IS NOT NULL
        ORDER BY x.at DESC, x.n DESC LIMIT 1) AS reliability,
       (SELECT count(*) FROM attribution a WHERE a.source_id = s.id) AS statements
     FROM source s WHERE s.id IN (SELECT value FROM json_each(?))`,
  );
  const counted = db.prepare<{ readonly ids: string }, Reach>(
    `SELECT c.id, count(DISTINCT c.passage_id) AS passages, count(DISTINCT p.article_id) AS articles FROM (
       SELECT source_id AS id, passage_id FROM tag WHERE source_id IN (SELECT value FROM json_each(@ids))
       UNION SELECT a.source_id, x.passage_id FROM attribution a
         JOIN attribution_span x ON x.attribution_id = a.id AND x.role = 'content'
         WHERE a.source_id IN (SELECT value FROM json_each(@ids))) c
     JOIN passage p ON p.id = c.passage_id GROUP BY c.id`,
  );
  const reach = openKnownReach(db, "source", (ids) => counted.all({ ids }));
  return (ids: readonly Id[]): readonly SourceSummary[] => {
    const key = JSON.stringify(ids);
    const reachOf = reach(ids);
    const found = new Map(rows.all(key).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = found.get(id);
      if (row === undefined) return [];
      const { passages, articles } = reachOf.get(id) ?? { passages: 0, articles: 0 };
      return { ...row, passages, articles };
    });
  };
};
