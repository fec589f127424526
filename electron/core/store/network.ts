import type { Database } from "better-sqlite3";
import type { Act } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { EdgeKind, NetworkActor, NetworkEdge } from "../../../shared/domain/network.ts";
import { inScope, isWhole } from "./view-scope.ts";
import type { Scope } from "./view-scope.ts";

/** Only what is said with this act; null for any. */
export type Drawn = Scope & { readonly act: Act | null };
type Among = Drawn & {
  /** Of these actors, the edges to any of `ids`. */
  readonly speakers: string;
  readonly ids: string;
  /** Links of chains that say an actor's name and not which actor: see `loose`. */
  readonly loose: string;
};
type RankedRow = NetworkActor & { readonly total: number };

const acts = "(@act IS NULL OR x.act = @act)";
const top = "top (id) AS MATERIALIZED (SELECT value FROM json_each(@ids))";
// CROSS JOIN keeps the order: from the few actors to what they say, never through all that is said.
const sayings = `json_each(@speakers) f CROSS JOIN source s ON s.actor_id = f.value
  CROSS JOIN attribution x ON x.source_id = s.id`;
const content = `CROSS JOIN attribution_span c ON c.attribution_id = x.id AND c.role = 'content'
  CROSS JOIN passage p ON p.id = c.passage_id`;
const loose = `loose (attribution, position, actor) AS MATERIALIZED (
  SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(@loose))`;

/** Kinds of edges that each passage tells by itself; who denies whom is told by two. */
export type OwnEdge = Exclude<EdgeKind, "denies">;

/** For each kind of edge: who speaks, of whom, in which passage, on what day. */
const edges: Readonly<Record<OwnEdge, string>> = {
  about: `WITH ${top}, said AS MATERIALIZED (
      SELECT s.actor_id AS speaker, x.target_actor_id AS target, p.id AS passage, p.day, p.article_id, p.revision_id,
        p.start, p.end FROM ${sayings} ${content} WHERE ${acts} AND ${inScope}),
    edge (speaker, other, passage, day) AS (
      SELECT speaker, t.actor_id, passage, said.day FROM said
        CROSS JOIN passage q ON q.article_id = said.article_id AND q.start >= said.start AND q.start < said.end
          AND q.end <= said.end AND q.revision_id = said.revision_id
        CROSS JOIN tag t ON t.passage_id = q.id AND t.kind = 'actor' AND t.actor_id IN (SELECT id FROM top)
      UNION SELECT speaker, target, passage, day FROM said WHERE target IN (SELECT id FROM top))`,
  quotes: `WITH ${top}, ${loose}, link (attribution, position, actor) AS (
      SELECT l.attribution_id, l.position, l.actor_id FROM json_each(@speakers) f
        CROSS JOIN chain_link l ON l.actor_id = f.value
      UNION ALL SELECT attribution, position, actor FROM loose WHERE actor IN (SELECT value FROM json_each(@speakers))),
    pair (speaker, other, attribution) AS (
      SELECT n.actor, coalesce(l.actor_id, (SELECT o.actor FROM loose o
          WHERE o.attribution = l.attribution_id AND o.position = l.position)), n.attribution
        FROM link n CROSS JOIN chain_link l ON l.attribution_id = n.attribution AND l.position = n.position - 1
      UNION SELECT s.actor_id, cs.actor_id, y.id FROM ${sayings} CROSS JOIN attribution y ON y.parent_id = x.id
        CROSS JOIN source cs ON cs.id = y.source_id),
    edge (speaker, other, passage, day) AS (
      SELECT pair.speaker, pair.other, p.id, p.day FROM pair CROSS JOIN attribution x ON x.id = pair.attribution ${content}
      WHERE pair.other IN (SELECT id FROM top) AND ${acts} AND ${inScope})`,
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
  const unlinked = db
    .prepare<[], string>(
      `SELECT json_array(l.attribution_id, l.position, a.id) FROM chain_link l
         JOIN actor a ON a.name = l.name COLLATE NOCASE AND a.name = l.name WHERE l.actor_id IS NULL`,
    )
    .pluck();
  const counted = { about: countedOf(db, "about"), quotes: countedOf(db, "quotes") };
  const listed = { about: listedOf(db, "about"), quotes: listedOf(db, "quotes") };
  const voices = db.prepare<
    Drawn & { readonly speakers: string },
    Omit<ClaimVoice, "drawn"> & { readonly drawn: number }
  >(
    `SELECT s.actor_id AS actor, t.claim_id AS claim, t.position = 'denies' AS denies, p.id AS passage, p.day,
       (${acts} AND ${inScope}) AS drawn
     FROM ${sayings} CROSS JOIN tag t ON t.attribution_id = x.id CROSS JOIN passage p ON p.id = t.passage_id
     WHERE t.position IN ('affirms', 'presupposes', 'denies') ORDER BY p.day, p.article_id, p.start, p.n`,
  );
  return {
    /** The most active actors, and how many there are. */
    actors: (drawn: Drawn, limit: number): { readonly total: number; readonly rows: readonly NetworkActor[] } => {
      const rows = (isWhole(drawn) && drawn.act === null ? unfiltered : filtered).all({ ...drawn, limit });
      return {
        total: rows[0]?.total ?? 0,
        rows: rows.map(({ id, name, type, weight }) => ({ id, name, type, weight })),
      };
    },
    /** Links of chains that only say a name which is an actor's, as `edges` and `passages` want them. */
    loose: (): string => `[${unlinked.all().join(",")}]`,
    /** The edges from some actors to these, none to itself. */
    edges: (
      kind: OwnEdge,
      speakers: readonly Id[],
      ids: readonly Id[],
      loose_: string,
      drawn: Drawn,
    ): readonly NetworkEdge[] =>
      counted[kind]
        .all({ ...drawn, speakers: JSON.stringify(speakers), ids: JSON.stringify(ids), loose: loose_ })
        .map((row) => ({ ...row, kind })),
    /** The passages an edge stands on, by date and place. */
    passages: (kind: OwnEdge, speaker: Id, other: Id, loose_: string, drawn: Drawn): readonly Id[] =>
      listed[kind].all({
        ...drawn,
        speakers: JSON.stringify([speaker]),
        ids: JSON.stringify([other]),
        loose: loose_,
        other,
      }),
    /** What these actors affirm and deny themselves, by date and place. */
    voices: (actors: readonly Id[], drawn: Drawn): readonly ClaimVoice[] =>
      voices
        .all({ ...drawn, speakers: JSON.stringify(actors) })
        .map((row) => ({ ...row, denies: Boolean(row.denies), drawn: row.drawn === 1 })),
  };
};

/** An actor's word on a claim. `drawn`: it passes the filter. */
export type ClaimVoice = {
  readonly actor: Id;
  readonly claim: Id;
  readonly denies: boolean;
  readonly passage: Id;
  readonly day: number;
  readonly drawn: boolean;
};

const countedOf = (db: Database, kind: OwnEdge) =>
  db.prepare<Among, Omit<NetworkEdge, "kind">>(
    `${edges[kind]} SELECT speaker, other, count(DISTINCT passage) AS passages, min(day) AS firstDay, max(day) AS lastDay
     FROM edge WHERE speaker <> other GROUP BY speaker, other`,
  );

const listedOf = (db: Database, kind: OwnEdge) =>
  db
    .prepare<Among & { readonly other: Id }, Id>(
      `${edges[kind]} SELECT DISTINCT p.id FROM edge JOIN passage p ON p.id = edge.passage
       WHERE edge.other = @other ORDER BY p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
