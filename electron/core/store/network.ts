import type { Database } from "better-sqlite3";
import type { Act } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { edgeKinds } from "../../../shared/domain/network.ts";
import type { EdgeKind, NetworkActor, NetworkEdge } from "../../../shared/domain/network.ts";
import { inScope, isWhole } from "./view-scope.ts";
import type { Scope } from "./view-scope.ts";

/** Only what is said with this act; null for any. */
export type Drawn = Scope & { readonly act: Act | null };
type Among = Drawn & { readonly ids: string };
type RankedRow = NetworkActor & { readonly total: number };

const acts = "(@act IS NULL OR x.act = @act)";
const top = "top (id) AS MATERIALIZED (SELECT value FROM json_each(@ids))";
// CROSS JOIN keeps the order: from the few actors to what they say, never through all that is said.
const sayings = `top CROSS JOIN source s ON s.actor_id = top.id CROSS JOIN attribution x ON x.source_id = s.id`;
const content = `CROSS JOIN attribution_span c ON c.attribution_id = x.id AND c.role = 'content'
  CROSS JOIN passage p ON p.id = c.passage_id`;

/** For each kind of edge: who speaks, of whom, in which passage, on what day; parts of a query over `top`. */
const edges: Readonly<Record<EdgeKind, string>> = {
  about: `WITH ${top}, said AS MATERIALIZED (
      SELECT s.actor_id AS speaker, x.target_actor_id AS target, p.id AS passage, p.day, p.article_id, p.revision_id,
        p.start, p.end FROM ${sayings} ${content} WHERE ${acts} AND ${inScope}),
    edge (speaker, other, passage, day) AS (
      SELECT speaker, t.actor_id, passage, said.day FROM said
        CROSS JOIN passage q ON q.article_id = said.article_id AND q.start >= said.start AND q.start < said.end
          AND q.end <= said.end AND q.revision_id = said.revision_id
        CROSS JOIN tag t ON t.passage_id = q.id AND t.kind = 'actor' AND t.actor_id IN (SELECT id FROM top)
      UNION SELECT speaker, target, passage, day FROM said WHERE target IN (SELECT id FROM top))`,
  quotes: `WITH ${top}, link (attribution, position, actor) AS MATERIALIZED (
      SELECT l.attribution_id, l.position, l.actor_id FROM chain_link l WHERE l.actor_id IN (SELECT id FROM top)
      UNION ALL SELECT l.attribution_id, l.position, a.id FROM chain_link l
        JOIN actor a ON a.name = l.name AND a.id IN (SELECT id FROM top) WHERE l.actor_id IS NULL),
    pair (speaker, other, attribution) AS (
      SELECT n.actor, l.actor, l.attribution FROM link l
        JOIN link n ON n.attribution = l.attribution AND n.position = l.position + 1
      UNION SELECT ps.actor_id, s.actor_id, x.id FROM attribution x
        CROSS JOIN source s ON s.id = x.source_id AND s.actor_id IN (SELECT id FROM top)
        CROSS JOIN attribution y ON y.id = x.parent_id
        CROSS JOIN source ps ON ps.id = y.source_id AND ps.actor_id IN (SELECT id FROM top)
        WHERE x.parent_id IS NOT NULL),
    edge (speaker, other, passage, day) AS (
      SELECT pair.speaker, pair.other, p.id, p.day FROM pair CROSS JOIN attribution x ON x.id = pair.attribution ${content}
      WHERE ${acts} AND ${inScope})`,
  // Whoever affirms does so at any time and in any words: the filter is about the denial.
  denies: `WITH ${top}, voice AS MATERIALIZED (
      SELECT t.claim_id AS claim, s.actor_id AS actor, t.position, p.id AS passage, p.day, (${acts} AND ${inScope}) AS drawn
      FROM ${sayings} CROSS JOIN tag t ON t.attribution_id = x.id CROSS JOIN passage p ON p.id = t.passage_id),
    affirmed AS MATERIALIZED (
      SELECT DISTINCT claim, actor FROM voice WHERE position IN ('affirms', 'presupposes')),
    edge (speaker, other, passage, day) AS (
      SELECT d.actor, f.actor, d.passage, d.day FROM voice d JOIN affirmed f ON f.claim = d.claim
      WHERE d.position = 'denies' AND d.drawn)`,
};

/** Who speaks of whom, among the few actors that matter most. */
export const openNetwork = (db: Database) => {
  const ranked = (says: string, named: string) =>
    db.prepare<Drawn & { readonly limit: number }, RankedRow>(
      `WITH used (id, times) AS (
         ${says}
         UNION ALL ${named}
         UNION ALL SELECT l.actor_id, count(*) FROM chain_link l WHERE l.actor_id IS NOT NULL GROUP BY l.actor_id)
       SELECT a.id, a.name, a.type, sum(u.times) AS weight, count(*) OVER () AS total FROM used u JOIN actor a ON a.id = u.id
       GROUP BY a.id ORDER BY weight DESC, a.name COLLATE NOCASE, a.id LIMIT @limit`,
    );
  const unfiltered = ranked(
    `SELECT s.actor_id, o.times FROM (SELECT source_id, count(*) AS times FROM attribution GROUP BY source_id) o
       JOIN source s ON s.id = o.source_id WHERE s.actor_id IS NOT NULL`,
    "SELECT actor_id, count(*) FROM tag WHERE actor_id IS NOT NULL GROUP BY actor_id",
  );
  const filtered = ranked(
    `SELECT s.actor_id, count(DISTINCT x.id) FROM source s JOIN attribution x ON x.source_id = s.id
       JOIN attribution_span c ON c.attribution_id = x.id AND c.role = 'content' JOIN passage p ON p.id = c.passage_id
       WHERE s.actor_id IS NOT NULL AND ${acts} AND ${inScope} GROUP BY s.actor_id`,
    // Of what is found by words, also those who are named within it.
    `SELECT t.actor_id, count(*) FROM tag t JOIN passage q ON q.id = t.passage_id WHERE t.actor_id IS NOT NULL
       AND (@first IS NULL OR q.day >= @first) AND (@last IS NULL OR q.day <= @last)
       AND (@found IS NULL OR q.article_id IN (
         SELECT f.article_id FROM passage f WHERE f.id IN (SELECT value FROM json_each(@found)))) GROUP BY t.actor_id`,
  );
  const counted = Object.fromEntries(edgeKinds.map((kind) => [kind, countedOf(db, kind)]));
  const listed = Object.fromEntries(edgeKinds.map((kind) => [kind, listedOf(db, kind)]));
  return {
    /** The most active actors, and how many there are. */
    actors: (drawn: Drawn, limit: number): { readonly total: number; readonly rows: readonly NetworkActor[] } => {
      const rows = (isWhole(drawn) && drawn.act === null ? unfiltered : filtered).all({ ...drawn, limit });
      return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...actor }) => actor) };
    },
    /** The edges of one kind among these actors, none from an actor to itself. */
    edges: (kind: EdgeKind, ids: readonly Id[], drawn: Drawn): readonly NetworkEdge[] =>
      (counted[kind]?.all({ ...drawn, ids: JSON.stringify(ids) }) ?? []).map((row) => ({ ...row, kind })),
    /** The passages an edge stands on, by date and place. */
    passages: (kind: EdgeKind, speaker: Id, other: Id, drawn: Drawn): readonly Id[] =>
      listed[kind]?.all({ ...drawn, ids: JSON.stringify([speaker, other]), speaker, other }) ?? [],
  };
};

const countedOf = (db: Database, kind: EdgeKind) =>
  db.prepare<Among, Omit<NetworkEdge, "kind">>(
    `${edges[kind]} SELECT speaker, other, count(DISTINCT passage) AS passages, min(day) AS firstDay, max(day) AS lastDay
     FROM edge WHERE speaker <> other GROUP BY speaker, other`,
  );

const listedOf = (db: Database, kind: EdgeKind) =>
  db
    .prepare<Among & { readonly speaker: Id; readonly other: Id }, Id>(
      `${edges[kind]} SELECT DISTINCT p.id FROM edge JOIN passage p ON p.id = edge.passage
       WHERE edge.speaker = @speaker AND edge.other = @other ORDER BY p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
