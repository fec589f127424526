import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import type { EdgeKind } from "../../../shared/domain/network.ts";
import { openDenials } from "./network-denials.ts";
import { edgesFound } from "./network-drawn.ts";
import type { Drawn, EdgesFound, Heaviest, Node, NodeEdge } from "./network-drawn.ts";
import { openNetworkNodes } from "./network-nodes.ts";

/** Kinds of edges that each passage tells by itself; who denies whom is told by two. */
export type OwnEdge = Exclude<EdgeKind, "denies">;
const kinds: Readonly<Record<OwnEdge, number>> = { about: 1, quotes: 2 };

/** Nodes with the names in chains that mean one of them, as JSON. */
export type Among = { readonly keys: string };
type Between = Drawn & { readonly speakers: string; readonly others: string; readonly kind: number };
type Weight = readonly [node: Node, times: number];

/** Of which kind of row which column counts for a node's weight. */
const weighings = [
  [0, "speaker"],
  [1, "other"],
  [2, "speaker"],
  [2, "other"],
] as const;

/** The condition on `network_row r`. */
const isDrawn = `(@first IS NULL OR r.day >= @first) AND (@last IS NULL OR r.day <= @last) AND (@act IS NULL OR r.act = @act)
  AND (@found IS NULL OR substr(@found, r.passage, 1) = x'01')`;
const keys = (of: "speakers" | "others"): string =>
  `${of} (node, key) AS MATERIALIZED (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(@${of}))`;
// From what the few say, and not pair by pair or through all rows.
const between = `speakers s CROSS JOIN network_row r ON r.kind = @kind AND r.speaker = s.key CROSS JOIN others o ON o.key = r.other`;

/** Who speaks of whom, among the few that matter most; what each passage tells is worked out as it is written (network-rows.ts). */
export const openNetwork = (db: Database) => {
  const counted = db.prepare<Between & Heaviest, NodeEdge & { readonly total: number }>(
    `WITH ${keys("speakers")}, ${keys("others")}
     SELECT s.node AS speaker, o.node AS other, count(DISTINCT r.passage) AS passages, min(r.day) AS firstDay,
       max(r.day) AS lastDay, count(*) OVER () AS total
     FROM ${between} WHERE s.node <> o.node AND ${isDrawn} GROUP BY s.node, o.node HAVING passages >= @least
     ORDER BY passages DESC, s.node, o.node LIMIT @most`,
  );
  const listed = db
    .prepare<Between, Id>(
      `WITH ${keys("speakers")}, ${keys("others")}
       SELECT DISTINCT p.id FROM ${between} CROSS JOIN passage p ON p.n = r.passage WHERE ${isDrawn}
       ORDER BY p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
  const heaviest = db
    .prepare<{ readonly most: number; readonly unnamed: number }, Weight>(
      "SELECT node, times FROM network_weight WHERE @unnamed OR node % 2 = 0 ORDER BY times DESC, node LIMIT @most",
    )
    .raw();
  const count = db
    .prepare<{ readonly unnamed: number }, number>("SELECT count(*) FROM network_weight WHERE @unnamed OR node % 2 = 0")
    .pluck();
  const weighing = weighings.map(([kind, column]) =>
    db
      .prepare<Drawn, Weight>(
        `SELECT r.${column}, count(*) FROM network_row r WHERE r.kind = ${kind} AND typeof(r.${column}) = 'integer' AND ${isDrawn}
         GROUP BY r.${column}`,
      )
      .raw(),
  );
  const { describe, nodeOf, keysOf } = openNetworkNodes(db);
  return {
    /** The most active of all, and how many there are. @param unnamed - sources that are no actors too */
    heaviest: (most: number, unnamed: boolean): { readonly total: number; readonly weights: readonly Weight[] } => ({
      total: count.get({ unnamed: Number(unnamed) }) ?? 0,
      weights: heaviest.all({ most, unnamed: Number(unnamed) }),
    }),
    /** The same of a filter: how often each says something, is named, passes words on or is quoted, in answers to be added up. */
    weights: (drawn: Drawn): readonly (() => readonly Weight[])[] =>
      weighing.map((statement) => () => statement.all(drawn)),
    describe,
    nodeOf,
    among: (nodes: readonly Node[]): Among => ({ keys: JSON.stringify(keysOf(nodes)) }),
    /** Edges between these, none to itself: the heaviest, and how many there are. */
    edges: (kind: OwnEdge, nodes: Among, drawn: Drawn, heaviest: Heaviest): EdgesFound => {
      const asked = { kind: kinds[kind], speakers: nodes.keys, others: nodes.keys };
      return edgesFound(counted.all({ ...drawn, ...heaviest, ...asked }));
    },
    /** The passages an edge stands on, by date and place. */
    passages: (kind: OwnEdge, speaker: Among, other: Among, drawn: Drawn): readonly Id[] =>
      listed.all({ ...drawn, kind: kinds[kind], speakers: speaker.keys, others: other.keys }),
    denials: openDenials(db),
  };
};
