import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { edgesFound } from "./network-drawn.ts";
import type { Drawn, EdgesFound, Heaviest, Node, NodeEdge } from "./network-drawn.ts";
import { inVoiceScope } from "./voice-scope.ts";

type Asked = Drawn & { readonly speakers: string; readonly others: string };

const sourcesOf = (nodes: "@speakers" | "@others"): string =>
  `SELECT s.n AS source, j.value AS node FROM json_each(${nodes}) j CROSS JOIN source s ON s.n = j.value / 2
     WHERE j.value % 2 = 1 AND s.actor_id IS NULL
   UNION ALL SELECT s.n, j.value FROM json_each(${nodes}) j CROSS JOIN actor a ON a.n = j.value / 2
     CROSS JOIN source s ON s.actor_id = a.id WHERE j.value % 2 = 0`;
// Without a stance the index on sources tells all that is needed; looking at each row for its attribution takes ten times as long.
const isSaidSo = "(SELECT act FROM attribution WHERE n = v.attribution) = @act";
const denials = (condition: string): string => `denial (node, claim, passage, day) AS MATERIALIZED (
    SELECT w.node, v.claim, v.passage, v.day FROM (${sourcesOf("@speakers")}) w
      CROSS JOIN voice v ON v.source = w.source AND v.position = 1
    WHERE ${inVoiceScope} AND ${condition}),
  affirmed (claim, node) AS MATERIALIZED (
    SELECT DISTINCT v.claim, w.node FROM (${sourcesOf("@others")}) w
      CROSS JOIN voice v ON v.source = w.source AND v.position IN (0, 4))`;

/** Who denies whom, as rows of `voice` tell it: an edge from whoever denies a claim to each who affirms it. */
export const openDenials = (db: Database) => {
  const counting = (condition: string) =>
    db.prepare<Asked & Heaviest, NodeEdge & { readonly total: number }>(
      `WITH ${denials(condition)} SELECT d.node AS speaker, f.node AS other, count(DISTINCT d.passage) AS passages,
       min(d.day) AS firstDay, max(d.day) AS lastDay, count(*) OVER () AS total
     FROM denial d JOIN affirmed f ON f.claim = d.claim WHERE d.node <> f.node GROUP BY d.node, f.node
     HAVING passages >= @least ORDER BY passages DESC, d.node, f.node LIMIT @most`,
    );
  const counted = { any: counting("true"), act: counting(isSaidSo) };
  const listed = db
    .prepare<Asked, Id>(
      `WITH ${denials(`(@act IS NULL OR ${isSaidSo})`)} SELECT p.id FROM passage p WHERE p.n IN (
         SELECT d.passage FROM denial d WHERE d.claim IN (SELECT claim FROM affirmed))
       ORDER BY p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
  const asked = (speakers: readonly Node[], others: readonly Node[], drawn: Drawn): Asked => ({
    ...drawn,
    speakers: JSON.stringify(speakers),
    others: JSON.stringify(others),
  });
  return {
    /** Among these. The filter is about the denial; who is denied affirms at any time and in any words. */
    edges: (nodes: readonly Node[], drawn: Drawn, heaviest: Heaviest): EdgesFound =>
      edgesFound(counted[drawn.act === null ? "any" : "act"].all({ ...asked(nodes, nodes, drawn), ...heaviest })),
    /** The passages in which one denies what the other affirms, by date and place. */
    passages: (speaker: Node, other: Node, drawn: Drawn): readonly Id[] => listed.all(asked([speaker], [other], drawn)),
  };
};
