import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import type { NetworkNode } from "../../../shared/domain/network.ts";
import type { Node } from "./network-drawn.ts";

/** What the numbers of the network's nodes stand for. */
export const openNetworkNodes = (db: Database) => {
  const described = db.prepare<[string], Omit<NetworkNode, "weight"> & { readonly node: Node }>(
    `SELECT j.value AS node, coalesce(a.id, s.id) AS id, iif(a.id IS NULL, 'source', 'actor') AS kind,
       coalesce(a.name, s.name) AS name, coalesce(a.type, s.kind) AS type
     FROM json_each(?) j LEFT JOIN actor a ON j.value % 2 = 0 AND a.n = j.value / 2
       LEFT JOIN source s ON j.value % 2 = 1 AND s.n = j.value / 2
     WHERE coalesce(a.id, s.id) IS NOT NULL`,
  );
  const byId = db
    .prepare<{ readonly id: Id }, Node>(
      `SELECT 2 * n FROM actor WHERE id = @id
       UNION ALL SELECT coalesce(2 * a.n, 2 * s.n + 1) FROM source s LEFT JOIN actor a ON a.id = s.actor_id WHERE s.id = @id`,
    )
    .pluck();
  // The same as for the root of a voice: the actor of exactly that name, else the only source.
  const owner = db
    .prepare<{ readonly name: string }, Node | null>(
      `SELECT coalesce((SELECT 2 * n FROM actor WHERE name = @name COLLATE NOCASE AND name = @name ORDER BY id LIMIT 1),
         (SELECT iif(count(*) = 1, min(coalesce(2 * a.n, 2 * s.n + 1)), NULL) FROM source s LEFT JOIN actor a ON a.id = s.actor_id
          WHERE s.name = @name COLLATE NOCASE AND s.name = @name))`,
    )
    .pluck();
  const names = db
    .prepare<{ readonly nodes: string }, readonly [Node, string]>(
      `SELECT j.value, a.name FROM json_each(@nodes) j CROSS JOIN actor a ON a.n = j.value / 2 WHERE j.value % 2 = 0
       UNION SELECT j.value, s.name FROM json_each(@nodes) j CROSS JOIN source s ON s.n = j.value / 2 WHERE j.value % 2 = 1
       UNION SELECT j.value, s.name FROM json_each(@nodes) j CROSS JOIN actor a ON a.n = j.value / 2
         CROSS JOIN source s ON s.actor_id = a.id WHERE j.value % 2 = 0`,
    )
    .raw();
  return {
    describe: (weights: ReadonlyMap<Node, number>): ReadonlyMap<Node, NetworkNode> =>
      new Map(
        described
          .all(JSON.stringify([...weights.keys()]))
          .map(({ node, ...rest }) => [node, { ...rest, weight: weights.get(node) ?? 0 }]),
      ),
    /** The node of an actor or a source. */
    nodeOf: (id: Id): Node | null => byId.get({ id }) ?? null,
    /** Each node with what it stands under in the rows: its number, and its name where a chain that says only this name means it. */
    keysOf: (nodes: readonly Node[]): readonly (readonly [Node, Node | string])[] => [
      ...nodes.map((node) => [node, node] as const),
      ...names.all({ nodes: JSON.stringify(nodes) }).filter(([node, name]) => owner.get({ name }) === node),
    ],
  };
};
