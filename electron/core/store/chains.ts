import type { Database } from "better-sqlite3";
import type { ChainLink, Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { originalOf } from "../../../shared/domain/independence.ts";
import type { SourceKind, Sourcing } from "../../../shared/domain/source.ts";
import { groupBy } from "./group-by.ts";

export type ChainAppearance = {
  readonly id: Id;
  readonly position: Position;
  readonly attributionId: Id | null;
  readonly passageId: Id;
  readonly exact: string;
  readonly articleId: Id;
  readonly originalId: Id;
  readonly articleTitle: string;
  readonly publication: string | null;
  readonly publicationActorId: Id | null;
  readonly publishedAt: string | null;
};
/** Who says it, then within what whom, the innermost first. */
export type SayingOf = {
  readonly attributionId: Id;
  readonly sourceId: Id | null;
  readonly name: string | null;
  readonly kind: SourceKind | null;
  readonly actorId: Id | null;
  readonly sourcing: Sourcing;
};
export type NamedSource = { readonly name: string; readonly kind: SourceKind };

/** Hearsay is not told through more mouths than this. */
const deepest = 50;

/** What the ways of a claim are drawn from: a few queries, whatever the number of its appearances. */
export const openChains = (db: Database) => {
  const appearances = db.prepare<{ readonly claimId: Id; readonly most: number }, Omit<ChainAppearance, "originalId">>(
    `SELECT t.id, t.position, t.attribution_id AS attributionId, p.id AS passageId, p.exact, b.id AS articleId,
       b.title AS articleTitle, b.publication, b.publication_actor_id AS publicationActorId, b.published_at AS publishedAt
     FROM tag t JOIN passage p ON p.id = t.passage_id JOIN article b ON b.id = p.article_id
     WHERE t.claim_id = @claimId ORDER BY p.day, p.article_id, p.start, t.n LIMIT @most`,
  );
  const count = db.prepare<[string], number>("SELECT count(*) FROM tag WHERE claim_id = ?").pluck();
  const copies = db.prepare<[], { readonly id: Id; readonly copyOf: Id }>(
    "SELECT id, copy_of AS copyOf FROM article WHERE copy_of IS NOT NULL",
  );
  const sayings = db.prepare<[string], SayingOf & { readonly start: Id }>(
    `WITH RECURSIVE up (start, id, depth) AS (
       SELECT value, value, 0 FROM json_each(?)
       UNION ALL SELECT u.start, a.parent_id, u.depth + 1 FROM up u JOIN attribution a ON a.id = u.id
         WHERE a.parent_id IS NOT NULL AND u.depth < ${deepest})
     SELECT u.start, a.id AS attributionId, s.id AS sourceId, s.name, s.kind, s.actor_id AS actorId, a.sourcing
     FROM up u JOIN attribution a ON a.id = u.id LEFT JOIN source s ON s.id = a.source_id ORDER BY u.start, u.depth`,
  );
  const links = db.prepare<[string], ChainLink & { readonly attributionId: Id }>(
    `SELECT attribution_id AS attributionId, role, name, actor_id AS actorId FROM chain_link
     WHERE attribution_id IN (SELECT value FROM json_each(?)) ORDER BY attribution_id, position`,
  );
  const sources = db.prepare<[string], NamedSource>(
    `SELECT name, kind FROM source WHERE kind <> 'actor' AND name COLLATE NOCASE IN (SELECT value FROM json_each(?))`,
  );
  const titles = db
    .prepare<[string], string>("SELECT title FROM article WHERE title IN (SELECT value FROM json_each(?))")
    .pluck();
  return {
    /** The first by date. */
    appearances: (claimId: Id, most: number): { readonly total: number; readonly rows: readonly ChainAppearance[] } => {
      const copyOf = new Map(copies.all().map((row) => [row.id, row.copyOf]));
      const rows = appearances.all({ claimId, most });
      return {
        total: count.get(claimId) ?? 0,
        rows: rows.map((row) => ({ ...row, originalId: originalOf(row.articleId, copyOf) })),
      };
    },
    sayings: (attributionIds: readonly Id[]): ReadonlyMap<Id, readonly SayingOf[]> =>
      groupBy(sayings.all(JSON.stringify(attributionIds)), (row) => row.start),
    links: (attributionIds: readonly Id[]): ReadonlyMap<Id, readonly ChainLink[]> =>
      groupBy(links.all(JSON.stringify(attributionIds)), (row) => row.attributionId),
    /** Sources that are no actors: unnamed ones and documents. */
    unnamed: (names: readonly string[]): readonly NamedSource[] => sources.all(JSON.stringify(names)),
    /** Which of these names are titles of articles: documents that can be looked at. */
    titled: (names: readonly string[]): ReadonlySet<string> => new Set(titles.all(JSON.stringify(names))),
  };
};
