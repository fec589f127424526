import type { Id } from "../../../shared/domain/id.ts";
import { mostEdges } from "../../../shared/domain/network.ts";
import type { EdgeKind, NetworkEdge } from "../../../shared/domain/network.ts";
import type { HandlersOf } from "../handlers.ts";
import { always, inSlices } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import type { Drawn } from "../store/network.ts";
import { denialsAmong } from "./denials.ts";
import { inTens } from "./timeline-handlers.ts";
import { scopeOf } from "./view-scope.ts";

export const networkHandlers = (store: Store): HandlersOf<"network."> => ({
  "network.actors": async ({ act, actors, kinds, least, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { actors: [], totalActors: 0, edges: [], totalEdges: 0, problem: left.problem };
    const drawn = { ...left.scope, act };
    const { total, rows } = store.network.actors(drawn, actors);
    const all = await edgesAmong(
      store,
      rows.map(({ id }) => id),
      kinds,
      drawn,
    );
    const edges = all.filter(({ passages }) => passages >= least).toSorted(byWeight);
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
    const ids = edgePassages(store, kind, speaker, other, { ...left.scope, act });
    return { total: ids.length, rows: store.passages.inArticle(ids.slice(offset, offset + limit)) };
  },
});

/**
 * All edges of these kinds among these actors, an actor at a time: one of a large notebook says thousands of things. What a
 * search found is read anew for each piece, so there are fewer then.
 */
export const edgesAmong = async (
  store: Store,
  ids: readonly Id[],
  kinds: readonly EdgeKind[],
  drawn: Drawn,
): Promise<readonly NetworkEdge[]> => {
  const found: NetworkEdge[] = [];
  const denials = denialsAmong();
  const loose = kinds.includes("quotes") ? store.network.loose() : "[]";
  const pieces = kinds.flatMap((kind) =>
    (drawn.found === null ? ids.map((id) => [id]) : inTens(ids)).map((some) => ({ kind, some })),
  );
  await inSlices(pieces, always, ({ kind, some }) => {
    if (kind === "denies") denials.add(store.network.voices(some, drawn));
    else found.push(...store.network.edges(kind, some, ids, loose, drawn));
  });
  return [...found, ...denials.edges()];
};

/** The passages an edge stands on, by date and place. */
export const edgePassages = (store: Store, kind: EdgeKind, speaker: Id, other: Id, drawn: Drawn): readonly Id[] => {
  if (kind !== "denies")
    return store.network.passages(kind, speaker, other, kind === "quotes" ? store.network.loose() : "[]", drawn);
  const affirmed = new Set(
    store.network.voices([other], drawn).flatMap(({ denies, claim }): readonly Id[] => (denies ? [] : [claim])),
  );
  const denied = store.network
    .voices([speaker], drawn)
    .filter((voice) => voice.denies && voice.drawn && affirmed.has(voice.claim));
  return [...new Set(denied.map(({ passage }) => passage))];
};

const byWeight = (a: NetworkEdge, b: NetworkEdge): number =>
  b.passages - a.passages || compare(a.speaker, b.speaker) || compare(a.other, b.other) || compare(a.kind, b.kind);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
