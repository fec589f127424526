import type { Database } from "better-sqlite3";
import { wordsOf } from "../../../shared/query/tokens.ts";
import { openCache } from "./names.ts";
import { publicationNumber } from "./publication-number.ts";

/** Something a filter can name: its row number and the words of one of its names. */
export type Named = {
  readonly n: number;
  readonly name: string;
  readonly words: readonly string[];
  /** What else a filter on it stands for: a code's descendants. */
  readonly also: readonly number[];
};

/** A source, with the actor whose voice it is. */
export type NamedSource = Named & { readonly actor: number | null };

/** The names that filters are resolved by, held in memory until one changes. */
export const openSearchNames = (db: Database) => {
  const actors = db.prepare<[], { n: number; name: string }>(
    "SELECT n, name FROM actor UNION SELECT a.n, b.alias FROM actor_alias b JOIN actor a ON a.id = b.actor_id",
  );
  const actorNames = db.prepare<[], [number, string]>("SELECT n, name FROM actor").raw();
  const sources = db.prepare<[], { n: number; name: string; actor: number | null }>(
    "SELECT s.n, s.name, a.n AS actor FROM source s LEFT JOIN actor a ON a.id = s.actor_id",
  );
  const sourceNames = db.prepare<[], [number, string]>("SELECT n, name FROM source").raw();
  const sourceActors = db
    .prepare<[], [number, number]>("SELECT s.n, a.n FROM source s JOIN actor a ON a.id = s.actor_id")
    .raw();
  const claims = db.prepare<[], { n: number; name: string }>(
    "SELECT n, text AS name FROM claim UNION ALL SELECT n, id FROM claim",
  );
  const codes = db.prepare<[], { n: number; id: string; parent_id: string | null; name: string }>(
    "SELECT n, id, parent_id, name FROM code",
  );
  const publications = db
    .prepare<[], string>("SELECT DISTINCT publication FROM article WHERE publication IS NOT NULL")
    .pluck();
  const questions = db.prepare<[], { n: number; name: string; claim: number | null }>(
    "SELECT q.n, q.text AS name, c.n AS claim FROM question q LEFT JOIN claim c ON c.question_id = q.id",
  );
  const figures = db.prepare<[], { n: number; low: number; high: number }>(
    `SELECT n, coalesce(number_low, number_high) AS low, coalesce(number_high, number_low) AS high FROM claim
     WHERE number_low IS NOT NULL OR number_high IS NOT NULL`,
  );
  const grades = db.prepare<[], { token: string; grade: string }>(
    `SELECT 'so' || s.n AS token, x.reliability AS grade FROM source s JOIN assessment x ON x.n = (SELECT n FROM assessment
       WHERE source_id = s.id AND reliability IS NOT NULL ORDER BY at DESC, n DESC LIMIT 1)
     UNION ALL SELECT 'cl' || c.n, CAST(x.credibility AS TEXT) FROM claim c JOIN assessment x ON x.n = (SELECT n FROM assessment
       WHERE claim_id = c.id AND credibility IS NOT NULL ORDER BY at DESC, n DESC LIMIT 1)`,
  );
  const statuses = db.prepare<[], { token: string; status: string }>(
    `SELECT 'cl' || c.n AS token, x.status FROM claim c JOIN assessment x ON x.n = (SELECT n FROM assessment
       WHERE claim_id = c.id AND status IS NOT NULL ORDER BY at DESC, n DESC LIMIT 1)`,
  );
  const articles = db.prepare<[string, number], { n: number; name: string }>(
    `SELECT a.n, a.title AS name FROM article_fts f JOIN article a ON a.n = f.rowid & 4294967295
     WHERE article_fts MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
  );

  return {
    actors: openCache(db, "search_actors", ["actor", "actor_alias"], () => actors.all().map(named)),
    /** What each is called first of all, by row number; a code by its path. */
    actorNames: openCache(db, "search_actor_names", ["actor"], () => new Map(actorNames.all())),
    sources: openCache(db, "search_sources", ["source"], (): readonly NamedSource[] =>
      sources.all().map((row) => ({ ...named(row), actor: row.actor })),
    ),
    sourceNames: openCache(db, "search_source_names", ["source"], () => new Map(sourceNames.all())),
    /** By a source that is an actor's voice that actor. */
    sourceActors: openCache(db, "search_source_actors", ["source"], () => new Map(sourceActors.all())),
    claims: openCache(db, "search_claims", ["claim"], () => claims.all().map(named)),
    codeNames: openCache(db, "search_code_paths", ["code"], () => namesOf(withDescendants(codes.all()))),
    codes: openCache(db, "search_codes", ["code"], () => withDescendants(codes.all())),
    publications: openCache(db, "search_publications", ["article"], () =>
      publications.all().map((name) => named({ n: publicationNumber(name), name })),
    ),
    publicationNames: openCache(
      db,
      "search_publication_names",
      ["article"],
      () => new Map(publications.all().map((name) => [publicationNumber(name), name])),
    ),
    /** Each question with its claims, by their row numbers, in `also`. */
    questions: openCache(db, "search_questions", ["question", "claim"], () => withClaims(questions.all())),
    /** The figures or ranges of figures that claims state. */
    figures: openCache(db, "search_figures", ["claim"], () => figures.all()),
    /** The filter token of each graded source and claim, with its newest grade. */
    grades: openCache(db, "search_grades", ["assessment", "source", "claim"], () => grades.all()),
    /** The filter token of each claim that was given a status, with the newest. */
    statuses: openCache(db, "search_statuses", ["assessment", "claim"], () => statuses.all()),
    /** The newest articles whose titles match an FTS5 expression. */
    articles: (expression: string, limit: number): readonly Named[] => articles.all(expression, limit).map(named),
  };
};

const named = ({ n, name }: { readonly n: number; readonly name: string }): Named => ({
  n,
  name,
  words: wordsOf(name),
  also: [],
});

/** The last name of each, which it is shown by. */
const namesOf = (entries: readonly Named[]): ReadonlyMap<number, string> =>
  new Map(entries.map(({ n, name }) => [n, name]));

const withClaims = (
  rows: readonly { readonly n: number; readonly name: string; readonly claim: number | null }[],
): readonly Named[] => {
  const claims = new Map<number, number[]>();
  const names = new Map<number, string>();
  for (const { n, name, claim } of rows) {
    names.set(n, name);
    claims.set(n, [...(claims.get(n) ?? []), ...(claim === null ? [] : [claim])]);
  }
  return [...names].map(([n, name]) => ({ ...named({ n, name }), also: claims.get(n) ?? [] }));
};

type CodeRow = { readonly n: number; readonly id: string; readonly parent_id: string | null; readonly name: string };

/** Each code under its name and under its path. */
const withDescendants = (rows: readonly CodeRow[]): readonly Named[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const under = new Map<number, number[]>();
  const paths = new Map<number, string>();
  for (const row of rows) {
    let path = row.name;
    const seen = new Set([row.id]);
    for (
      let parent = byId.get(row.parent_id ?? "");
      parent !== undefined && !seen.has(parent.id);
      parent = byId.get(parent.parent_id ?? "")
    ) {
      seen.add(parent.id);
      path = `${parent.name}/${path}`;
      const list = under.get(parent.n);
      if (list === undefined) under.set(parent.n, [row.n]);
      else list.push(row.n);
    }
    paths.set(row.n, path);
  }
  return rows.flatMap(({ n, name }) => {
    const also = under.get(n) ?? [];
    const path = paths.get(n) ?? name;
    return [
      { n, name, words: wordsOf(name), also },
      ...(path === name ? [] : [{ n, name: path, words: wordsOf(path), also }]),
    ];
  });
};
