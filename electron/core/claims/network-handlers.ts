import { mostEdges } from "../../../shared/domain/network.ts";
import type { NetworkEdge } from "../../../shared/domain/network.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { scopeOf } from "./view-scope.ts";

export const networkHandlers = (store: Store): HandlersOf<"network."> => ({
  "network.actors": ({ act, actors, kinds, least, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { actors: [], totalActors: 0, edges: [], totalEdges: 0, problem: left.problem };
    const drawn = { ...left.scope, act };
    const { total, rows } = store.network.actors(drawn, actors);
    const ids = rows.map(({ id }) => id);
    const edges = kinds
      .flatMap((kind) => store.network.edges(kind, ids, drawn))
      .filter(({ passages }) => passages >= least)
      .toSorted(byWeight);
    return {
      actors: rows,
      totalActors: total,
      edges: edges.slice(0, mostEdges),
      totalEdges: edges.length,
      problem: null,
    };
  },
  "network.passages": ({ act, speaker, other, kind, limit, offset, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const ids = store.network.passages(kind, speaker, other, { ...left.scope, act });
    return { total: ids.length, rows: store.passages.inArticle(ids.slice(offset, offset + limit)) };
  },
});

const byWeight = (a: NetworkEdge, b: NetworkEdge): number =>
  b.passages - a.passages || compare(a.speaker, b.speaker) || compare(a.other, b.other) || compare(a.kind, b.kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
