import type { Database } from "better-sqlite3";
import { dayOf } from "../../../shared/domain/day.ts";
import { openCache } from "./names.ts";

/** Row numbers of entries of the registries. */
export type EntryNumbers = {
  readonly actors: readonly number[];
  readonly sources: readonly number[];
  readonly codes: readonly number[];
  readonly claims: readonly number[];
};

/** What the index has no token for, as sets of row numbers read from the tables. */
export const openSearchSets = (db: Database) => {
  const numbers = (sql: string) => db.prepare<string[], number>(sql).pluck();
  const tagged = numbers(
    `SELECT p.n FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.actor_id IN (SELECT id FROM actor WHERE n IN (SELECT value FROM json_each(?)))
     UNION SELECT p.n FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.source_id IN (SELECT id FROM source WHERE n IN (SELECT value FROM json_each(?)))
     UNION SELECT p.n FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.code_id IN (SELECT id FROM code WHERE n IN (SELECT value FROM json_each(?)))
     UNION SELECT p.n FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.claim_id IN (SELECT id FROM claim WHERE n IN (SELECT value FROM json_each(?)))`,
  );
  const mentioning = numbers(
    `SELECT DISTINCT p.n FROM tag t JOIN passage m ON m.id = t.passage_id
     JOIN passage p ON p.article_id = m.article_id AND p.start <= m.start AND p.end >= m.end
     WHERE t.actor_id IN (SELECT id FROM actor WHERE n IN (SELECT value FROM json_each(?)))`,
  );
  const deniedBy = numbers(
    `WITH who AS (SELECT s.id FROM source s LEFT JOIN actor a ON a.id = s.actor_id
       WHERE s.n IN (SELECT value FROM json_each(?)) OR a.n IN (SELECT value FROM json_each(?)))
     SELECT p.n FROM who JOIN attribution a ON a.source_id = who.id AND a.act = 'denies' AND a.negated = 0
       JOIN attribution_span s ON s.attribution_id = a.id AND s.role = 'content' JOIN passage p ON p.id = s.passage_id
     UNION SELECT p.n FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.claim_id IN (
       SELECT d.claim_id FROM who JOIN attribution a ON a.source_id = who.id JOIN tag d ON d.attribution_id = a.id
       WHERE d.position = 'denies')`,
  );
  const said = db.prepare<[], { n: number; at: string }>(
    `SELECT p.n, a.said_at AS at FROM attribution a JOIN attribution_span s ON s.attribution_id = a.id AND s.role = 'content'
     JOIN passage p ON p.id = s.passage_id WHERE a.said_at IS NOT NULL`,
  );
  const articles = db.prepare<[], { n: number; language: string | null; at: string }>(
    "SELECT n, language, imported_at AS at FROM article",
  );
  const passagesIn = numbers(
    `SELECT p.n FROM article a JOIN passage p ON p.article_id = a.id WHERE a.n IN (SELECT value FROM json_each(?))`,
  );
  const notes = db.prepare<[], { n: number; passage: number | null; article: number; day: number }>(
    `SELECT o.n, p.n AS passage, a.n AS article, a.day FROM note o LEFT JOIN passage p ON p.id = o.subject_id
     JOIN article a ON a.id = coalesce(p.article_id, o.subject_id)`,
  );

  return {
    /** Passages tagged with any of these, on themselves. */
    tagged: ({ actors, sources, codes, claims }: EntryNumbers): readonly number[] =>
      tagged.all(...[actors, sources, codes, claims].map((entries) => JSON.stringify(entries))),
    /** Passages in which one of these actors is mentioned. */
    mentioning: (actors: readonly number[]): readonly number[] => mentioning.all(JSON.stringify(actors)),
    /** Passages that one of these says as a denial, and every passage on a claim that one of them denies anywhere. */
    deniedBy: ({ actors, sources }: Pick<EntryNumbers, "actors" | "sources">): readonly number[] =>
      deniedBy.all(JSON.stringify(sources), JSON.stringify(actors)),
    /** Passages whose attribution says when they were said, with that day. */
    said: openCache(db, "search_said", ["attribution", "attribution_span", "passage"], () =>
      said.all().flatMap(({ n, at }) => (/^\d{4}/u.test(at) ? [{ n, day: dayOf(at) }] : [])),
    ),
    /** Every article's language and the day of its import where this computer stands. */
    articles: openCache(db, "search_articles", ["article"], () =>
      articles.all().map(({ n, language, at }) => ({ n, language, importedDay: localDay(new Date(at)) })),
    ),
    passagesIn: (articleNumbers: readonly number[]): readonly number[] =>
      passagesIn.all(JSON.stringify(articleNumbers)),
    /** The notes on articles and passages, with where they are and the article's day. */
    notes: () => notes.all(),
  };
};

/** The day that the calendar on this computer shows, as days since 1970-01-01. */
export const localDay = (at: Date): number =>
  Math.floor(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
