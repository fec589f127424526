type Edge = { readonly from: string; readonly to: string };

export type Cell = { readonly layer: number; readonly row: number };

/** So often the rows are put in order by their neighbours; more changes little. */
const sweeps = 8;

/** Where the nodes stand, and the cells that an edge over several layers goes through, from left to right. */
export type Layers = {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly bends: (edge: Edge) => readonly Cell[];
};

/**
 * Lay a directed graph out in layers, every edge going to a later one but for those that close a ring: longest path for the
 * layer, the mean of the neighbours' rows for the row (the method of Sugiyama). An edge over several layers has a cell of
 * its own in each between, so that it runs over no node.
 *
 * @param keys - all nodes, in the order that breaks ties
 */
export const layersOf = (keys: readonly string[], edges: readonly Edge[]): Layers => {
  const forward = withoutRings(keys, edges);
  const layer = longestPaths(keys, forward);
  const steps: Edge[] = [];
  const between = new Map<string, readonly string[]>();
  const all = [...keys];
  for (const edge of forward) {
    const first = (layer.get(edge.from) ?? 0) + 1;
    const bends = Array.from({ length: (layer.get(edge.to) ?? 0) - first }, (_, at) => `${idOf(edge)} ${first + at}`);
    for (const [at, bend] of bends.entries()) layer.set(bend, first + at);
    all.push(...bends);
    between.set(idOf(edge), bends);
    const stops = [edge.from, ...bends, edge.to];
    for (const [at, to] of stops.entries()) {
      const from = stops[at - 1];
      if (from !== undefined) steps.push({ from, to });
    }
  }
  const cells = ordered(all, layer, steps);
  return {
    cells: new Map(keys.flatMap((key) => (cells.has(key) ? [[key, cells.get(key) ?? origin] as const] : []))),
    bends: (edge) => (between.get(idOf(edge)) ?? []).map((bend) => cells.get(bend) ?? origin),
  };
};

const origin: Cell = { layer: 0, row: 0 };
/** No key looks like this: an edge is no node. */
const idOf = ({ from, to }: Edge): string => JSON.stringify(["edge", from, to]);

const longestPaths = (keys: readonly string[], edges: readonly Edge[]): Map<string, number> => {
  const into = grouped(edges, "to");
  const layer = new Map<string, number>();
  const layerOf = (key: string): number => {
    const known = layer.get(key);
    if (known !== undefined) return known;
    const found = Math.max(0, ...(into.get(key) ?? []).map(({ from }) => layerOf(from) + 1));
    layer.set(key, found);
    return found;
  };
  for (const key of keys) layerOf(key);
  return layer;
};

const ordered = (
  keys: readonly string[],
  layer: ReadonlyMap<string, number>,
  edges: readonly Edge[],
): ReadonlyMap<string, Cell> => {
  const into = grouped(edges, "to");
  const out = grouped(edges, "from");
  let columns: readonly (readonly string[])[] = Array.from({ length: Math.max(0, ...layer.values()) + 1 }, (_, at) =>
    keys.filter((key) => layer.get(key) === at),
  );
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const rows = new Map(
      columns.flatMap((column) => column.map((key, row) => [key, row - (column.length - 1) / 2] as const)),
    );
    const near = (key: string): readonly string[] =>
      sweep % 2 === 0 ? (into.get(key) ?? []).map(({ from }) => from) : (out.get(key) ?? []).map(({ to }) => to);
    const mean = (key: string): number => {
      const around = near(key).map((each) => rows.get(each) ?? 0);
      return around.length === 0 ? (rows.get(key) ?? 0) : around.reduce((sum, row) => sum + row, 0) / around.length;
    };
    columns = columns.map((column) => column.toSorted((a, b) => mean(a) - mean(b)));
  }
  return new Map(columns.flatMap((column, at) => column.map((key, row) => [key, { layer: at, row }] as const)));
};

/** The edges without those that lead back to a node that is still being followed. */
const withoutRings = (keys: readonly string[], edges: readonly Edge[]): readonly Edge[] => {
  const out = grouped(edges, "from");
  const state = new Map<string, "open" | "done">();
  const kept: Edge[] = [];
  const follow = (key: string): void => {
    state.set(key, "open");
    for (const edge of out.get(key) ?? []) {
      if (state.get(edge.to) === "open") continue;
      kept.push(edge);
      if (!state.has(edge.to)) follow(edge.to);
    }
    state.set(key, "done");
  };
  // From the roots first, so that what leads back is what looks back.
  const targets = new Set(edges.map(({ to }) => to));
  for (const key of [...keys.filter((each) => !targets.has(each)), ...keys]) if (!state.has(key)) follow(key);
  return kept;
};

const grouped = (edges: readonly Edge[], by: "from" | "to"): ReadonlyMap<string, readonly Edge[]> => {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[by]);
    if (group === undefined) groups.set(edge[by], [edge]);
    else group.push(edge);
  }
  return groups;
};
