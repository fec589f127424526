import type { Database } from "better-sqlite3";
import type { ChainLink, Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { SourceKind, Sourcing } from "../../../shared/domain/source.ts";
import { groupBy } from "./group-by.ts";
import type { Originals } from "./originals.ts";
import { positionAt } from "./position-place.ts";

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
type AppearanceRow = Omit<ChainAppearance, "originalId" | "position"> & {
  readonly place: number;
  readonly article: number;
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
export const openChains = (db: Database, originals: Originals) => {
  const appearances = db.prepare<{ readonly claimId: Id; readonly most: number }, AppearanceRow>(
    `SELECT t.id, v.position AS place, a.id AS attributionId, p.id AS passageId, p.exact, v.article, b.id AS articleId,
       b.title AS articleTitle, b.publication, b.publication_actor_id AS publicationActorId, b.published_at AS publishedAt
     FROM (SELECT v.* FROM claim c CROSS JOIN voice v ON v.claim = c.n WHERE c.id = @claimId
         ORDER BY v.day, v.article, v.start, v.n LIMIT @most) v
       CROSS JOIN tag t ON t.n = v.n CROSS JOIN passage p ON p.n = v.passage CROSS JOIN article b ON b.n = v.article
       LEFT JOIN attribution a ON a.n = v.attribution
     ORDER BY v.day, v.article, v.start, v.n`,
  );
  const count = db
    .prepare<[string], number>(
      "SELECT r.uses FROM claim c JOIN entry_rank r ON r.kind = 'claim' AND r.n = c.n WHERE c.id = ?",
    )
    .pluck();
  const articleId = db.prepare<[number], Id>("SELECT id FROM article WHERE n = ?").pluck();
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
      const original = originals();
      const rows = appearances.all({ claimId, most });
      return {
        total: count.get(claimId) ?? 0,
        rows: rows.map(({ place, article, ...row }) => {
          const first = original(article);
          return {
            ...row,
            position: positionAt(place),
            originalId: first === article ? row.articleId : (articleId.get(first) ?? row.articleId),
          };
        }),
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
