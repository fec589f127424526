import type { Id } from "../../../shared/domain/id.ts";
import { mostEdges } from "../../../shared/domain/network.ts";
import type { EdgeKind, NetworkEdge, NetworkNode } from "../../../shared/domain/network.ts";
import type { HandlersOf } from "../handlers.ts";
import { always, inSlices } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import { isAll } from "../store/network-drawn.ts";
import type { Drawn, Node } from "../store/network-drawn.ts";
import { voiceScopeOf } from "./voice-scope.ts";

export const networkHandlers = (store: Store): HandlersOf<"network."> => ({
  "network.actors": async ({ act, actors, kinds, least, unnamed, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { nodes: [], totalNodes: 0, edges: [], totalEdges: 0, problem: left.problem };
    const drawn = { ...left.scope, act };
    const { total, nodes } = await nodesOf(store, drawn, { most: actors, unnamed });
    const found = await edgesAmong(store, nodes, kinds, drawn, least);
    return {
      nodes: [...nodes.values()],
      totalNodes: total,
      edges: found.edges.toSorted(byWeight).slice(0, mostEdges),
      totalEdges: found.total,
      problem: null,
    };
  },
  "network.passages": ({ act, speaker, other, kind, limit, offset, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const ids = edgePassages(store, kind, speaker, other, { ...left.scope, act });
    return { total: ids.length, rows: store.passages.inArticle(ids.slice(offset, offset + limit)) };
  },
});

/** The most active, and how many there are. */
export const nodesOf = async (
  store: Store,
  drawn: Drawn,
  { most, unnamed }: NodesWanted,
): Promise<{ readonly total: number; readonly nodes: ReadonlyMap<Node, NetworkNode> }> => {
  const { total, weights } = isAll(drawn)
    ? store.network.heaviest(most, unnamed)
    : await heaviestOf(store, drawn, { most, unnamed });
  const nodes = [...store.network.describe(new Map(weights))];
  return {
    total,
    nodes: new Map(nodes.toSorted(([, a], [, b]) => b.weight - a.weight || compare(a.name, b.name))),
  };
};

type NodesWanted = { readonly most: number; readonly unnamed: boolean };

const heaviestOf = async (store: Store, drawn: Drawn, { most, unnamed }: NodesWanted) => {
  const weights = new Map<Node, number>();
  await inSlices(store.network.weights(drawn), always, (ask) => {
    for (const [node, times] of ask())
      if (unnamed || node % 2 === 0) weights.set(node, (weights.get(node) ?? 0) + times);
  });
  const first = [...weights].toSorted(([a, more], [b, less]) => less - more || a - b).slice(0, most);
  return { total: weights.size, weights: first };
};

/** Edges of these kinds among these nodes, of each kind the heaviest `mostEdges`, and how many there are. */
export const edgesAmong = async (
  store: Store,
  nodes: ReadonlyMap<Node, NetworkNode>,
  kinds: readonly EdgeKind[],
  drawn: Drawn,
  least = 1,
): Promise<{ readonly total: number; readonly edges: readonly NetworkEdge[] }> => {
  const numbers = [...nodes.keys()];
  const among = store.network.among(numbers);
  const heaviest = { least, most: mostEdges };
  const edges: NetworkEdge[] = [];
  let total = 0;
  await inSlices(kinds, always, (kind) => {
    const found =
      kind === "denies"
        ? store.network.denials.edges(numbers, drawn, heaviest)
        : store.network.edges(kind, among, drawn, heaviest);
    total += found.total;
    for (const { speaker, other, ...rest } of found.edges) {
      const [from, to] = [nodes.get(speaker), nodes.get(other)];
      if (from !== undefined && to !== undefined) edges.push({ ...rest, kind, speaker: from.id, other: to.id });
    }
  });
  return { total, edges };
};

/** The passages an edge stands on, by date and place. */
export const edgePassages = (store: Store, kind: EdgeKind, speaker: Id, other: Id, drawn: Drawn): readonly Id[] => {
  const [from, to] = [store.network.nodeOf(speaker), store.network.nodeOf(other)];
  if (from === null || to === null) return [];
  return kind === "denies"
    ? store.network.denials.passages(from, to, drawn)
    : store.network.passages(kind, store.network.among([from]), store.network.among([to]), drawn);
};

const byWeight = (a: NetworkEdge, b: NetworkEdge): number =>
  b.passages - a.passages || compare(a.speaker, b.speaker) || compare(a.other, b.other) || compare(a.kind, b.kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
