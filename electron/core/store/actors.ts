import type { Database } from "better-sqlite3";
import type { ActorDetail, Page } from "../../../shared/contract/claims.ts";
import type { ActorSummary, ActorType, Alias, AliasKind } from "../../../shared/domain/actor.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { openCredits } from "./credits.ts";
import { groupBy } from "./group-by.ts";
import { openKnownReach } from "./known-reach.ts";
import type { Reach } from "./known-reach.ts";
import { openNameList } from "./name-list.ts";
import { idsMatching, nameForm, spellings } from "./names.ts";
import { openUseOrder, openUses } from "./use-order.ts";

export type ActorRecord = {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  readonly description: string | null;
};

export const openActors = (db: Database) => {
  const lookUp = openLookUp(db);
  const summaries = openSummaries(db);
  const { worksOf } = openCredits(db);
  const order = openUseOrder(db, "actor");
  const byId = db.prepare<[string], ActorRecord>("SELECT id, name, type, description FROM actor WHERE id = ?");
  const insert = db.prepare<[string, string, string, string]>(
    "INSERT INTO actor (id, name, type, created_at) VALUES (?, ?, ?, ?)",
  );
  const edit = db.prepare<{ id: Id; name: string; type: string; description: string | null }>(
    "UPDATE actor SET name = @name, type = @type, description = @description WHERE id = @id",
  );
  const remove = db.prepare<[string]>("DELETE FROM actor WHERE id = ?");
  const insertAlias = db.prepare<[string, string, string, string]>(
    "INSERT INTO actor_alias (id, actor_id, alias, kind) VALUES (?, ?, ?, ?)",
  );
  const setAlias = db.prepare<[string, string, string]>("UPDATE actor_alias SET alias = ?, kind = ? WHERE id = ?");
  const removeAlias = db.prepare<[string]>("DELETE FROM actor_alias WHERE id = ?");

  const addAlias = (actorId: Id, alias: string, kind: AliasKind): Id => {
    const id = newId();
    insertAlias.run(id, actorId, alias, kind);
    return id;
  };
  return {
    ...lookUp,
    list: (filter: string, limit: number, offset: number): Page<ActorSummary> => {
      const { ids, total } = order({ limit, offset }, idsMatching(lookUp.names.entries, filter));
      return { total, rows: summaries(ids) };
    },
    /** Without counts: what it costs does not grow with its mentions. */
    byId: (id: Id): ActorRecord | null => byId.get(id) ?? null,
    detail: (id: Id): ActorDetail | null => {
      const [summary] = summaries([id]);
      if (summary === undefined) return null;
      return {
        ...summary,
        ...worksOf(id),
        description: byId.get(id)?.description ?? null,
        aliasList: lookUp.aliasesOf(id),
      };
    },
    /** With its name as the first alias. */
    insert: (name: string, type: ActorType): Id => {
      const id = newId();
      insert.run(id, name, type, new Date().toISOString());
      addAlias(id, name, "name");
      return id;
    },
    edit: (id: Id, values: { readonly name: string; readonly type: ActorType; readonly description: string | null }) =>
      void edit.run({ id, ...values }),
    remove: (id: Id): void => void remove.run(id),
    addAlias,
    setAlias: (id: Id, alias: string, kind: AliasKind): void => void setAlias.run(alias, kind, id),
    removeAlias: (id: Id): void => void removeAlias.run(id),
  };
};

type NameRow = {
  readonly n: number;
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  readonly alias: string;
  readonly kind: AliasKind;
};

const openLookUp = (db: Database) => {
  const called = db.prepare<[string], { readonly id: Id; readonly rank: number }>(
    `SELECT actor_id AS id, min(kind <> 'name') AS rank FROM actor_alias
     WHERE alias COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND kind <> 'weak'
     GROUP BY actor_id ORDER BY rank, min(n)`,
  );
  const aliases = db.prepare<[string], Alias>(
    "SELECT id, alias, kind FROM actor_alias WHERE actor_id = ? ORDER BY kind <> 'name', n",
  );
  const alias = db.prepare<[string], Alias & { readonly actorId: Id }>(
    "SELECT id, alias, kind, actor_id AS actorId FROM actor_alias WHERE id = ?",
  );
  const uses = db.prepare<[string], { readonly id: Id; readonly times: number }>(
    `SELECT actor_id AS id, count(*) AS times FROM tag WHERE actor_id IN (SELECT value FROM json_each(?)) GROUP BY actor_id`,
  );
  return {
    /** The actor that is called this, in whatever case: one whose name it is first, then the one tagged most. */
    named: (name: string): Id | null => {
      const [first, ...others] = called.all(spellings(name));
      if (first === undefined) return null;
      const rivals = [first, ...others.filter((other) => other.rank === first.rank)].map((other) => other.id);
      if (rivals.length === 1) return first.id;
      const times = new Map(uses.all(JSON.stringify(rivals)).map((row) => [row.id, row.times]));
      return rivals.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))[0] ?? null;
    },
    /** Those that it may mean with equal right: whose name it is, else whose alias. More than one is a question. */
    meantBy: (name: string): readonly Id[] => {
      const all = called.all(spellings(name));
      return all.filter(({ rank }) => rank === all[0]?.rank).map(({ id }) => id);
    },
    /** All that are called this. */
    allNamed: (name: string): readonly Id[] => called.all(spellings(name)).map((row) => row.id),
    aliasesOf: (actorId: Id): readonly Alias[] => aliases.all(actorId),
    aliasById: (id: Id) => alias.get(id) ?? null,
    names: openActorNames(db),
    uses: openUses(db, "actor"),
  };
};

const openActorNames = (db: Database) =>
  openNameList(db, {
    kind: "actor",
    prepare: (condition) => {
      const rows = db.prepare<number[], NameRow>(
        `SELECT a.n, a.id, a.name, a.type, l.alias, l.kind FROM actor a JOIN actor_alias l ON l.actor_id = a.id
         WHERE a.n ${condition} ORDER BY a.n, l.kind <> 'name', l.n`,
      );
      return (...values) =>
        [...groupBy(rows.all(...values), (row) => row.id).values()].flatMap((own) => {
          const first = own[0];
          if (first === undefined) return [];
          const names = own.map((row) => nameForm(row.alias, row.kind === "weak"));
          return { n: first.n, entry: { id: first.id, label: first.name, detail: first.type, names } };
        });
    },
    of: {
      actor: (row) => `VALUES (${row}.n)`,
      actor_alias: (row) => `SELECT n FROM actor WHERE id = ${row}.actor_id`,
    },
  });

const openSummaries = (db: Database) => {
  const rows = db.prepare<[string], Omit<ActorSummary, "aliases" | "articles">>(
    `SELECT a.id, a.name, a.type, (SELECT count(*) FROM tag t WHERE t.actor_id = a.id) AS mentions,
       (SELECT count(*) FROM source s JOIN attribution o ON o.source_id = s.id WHERE s.actor_id = a.id) AS statements
     FROM actor a WHERE a.id IN (SELECT value FROM json_each(?))`,
  );
  const articles = db.prepare<{ readonly ids: string }, Reach>(
    `SELECT id, count(DISTINCT article_id) AS articles, 0 AS passages FROM (
       SELECT t.actor_id AS id, p.article_id FROM tag t JOIN passage p ON p.id = t.passage_id
         WHERE t.actor_id IN (SELECT value FROM json_each(@ids))
       UNION ALL SELECT s.actor_id, o.article_id FROM source s JOIN attribution o ON o.source_id = s.id
         WHERE s.actor_id IN (SELECT value FROM json_each(@ids))) GROUP BY id`,
  );
  const reach = openKnownReach(db, "actor", (ids) => articles.all({ ids }));
  const aliases = db.prepare<[string], { readonly id: Id; readonly alias: string }>(
    `SELECT actor_id AS id, alias FROM actor_alias WHERE actor_id IN (SELECT value FROM json_each(?)) ORDER BY kind <> 'name', n`,
  );
  return (ids: readonly Id[]): readonly ActorSummary[] => {
    const key = JSON.stringify(ids);
    const reachOf = reach(ids);
    const aliasesOf = groupBy(aliases.all(key), (row) => row.id);
    const found = new Map(rows.all(key).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = found.get(id);
      if (row === undefined) return [];
      return {
        ...row,
        aliases: (aliasesOf.get(id) ?? []).map(({ alias }) => alias),
        articles: reachOf.get(id)?.articles ?? 0,
      };
    });
  };
};
