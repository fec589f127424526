import type { ChainEdge, ChainGraph } from "../../../../shared/domain/chain-graph.ts";
import { layersOf } from "../../../../shared/domain/layer-graph.ts";
import type { Cell } from "../../../../shared/domain/layer-graph.ts";

/** In pixels; `count` is the room that an arrow's number takes. */
export const box = { width: 172, height: 66, gapX: 68, gapY: 16, margin: 12, count: 26 } as const;

export type Place = { readonly x: number; readonly y: number };
export type Arrow = { readonly path: string; /** The middle of its number. */ readonly count: Place };

/** Where everything in the picture stands. */
export const placesOf = (graph: ChainGraph) => {
  const { cells, bends } = layersOf(
    graph.nodes.map(({ key }) => key),
    graph.edges,
  );
  const all = [...cells.values(), ...graph.edges.flatMap(bends)];
  const columns = Math.max(0, ...all.map(({ layer }) => layer)) + 1;
  const heights = Array.from({ length: columns }, (_, at) => all.filter(({ layer }) => layer === at).length);
  const most = Math.max(1, ...heights);
  const step = box.height + box.gapY;
  const at = ({ layer, row }: Cell): Place => ({
    x: box.margin + layer * (box.width + box.gapX),
    // Short columns stand in the middle.
    y: box.margin + (row + (most - (heights[layer] ?? 0)) / 2) * step,
  });
  const places = new Map([...cells].map(([key, cell]): readonly [string, Place] => [key, at(cell)]));
  const taken: Place[] = [];
  const arrows = new Map<ChainEdge, Arrow>();
  for (const edge of graph.edges) {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const { path, along } = to.x > from.x ? forth(from, to, bends(edge).map(at)) : back(from, to);
    const count = freeOf(taken, along);
    taken.push(count);
    arrows.set(edge, { path, count });
  }
  return {
    places,
    arrows,
    width: 2 * box.margin + columns * (box.width + box.gapX) - box.gapX,
    // Room for what leads back, below.
    height: 2 * box.margin + most * step + (graph.rings.length === 0 ? 0 : box.gapY),
  };
};

type Curve = { readonly path: string; /** A point of its first part, 0 to 1. */ readonly along: (t: number) => Place };

/** From the right side of one box, through the free cells between, to the left side of the other. */
const forth = (from: Place, to: Place, bends: readonly Place[]): Curve => {
  const half = box.height / 2;
  const start = { x: from.x + box.width, y: from.y + half };
  const stops = [
    ...bends.map(({ x, y }) => ({ x, y: y + half, through: true })),
    { x: to.x - 2, y: to.y + half, through: false },
  ];
  let path = `M ${start.x} ${start.y}`;
  let pen: Place = start;
  for (const stop of stops) {
    const middle = (pen.x + stop.x) / 2;
    path += ` C ${middle} ${pen.y}, ${middle} ${stop.y}, ${stop.x} ${stop.y}`;
    pen = stop.through ? { x: stop.x + box.width, y: stop.y } : stop;
    if (stop.through) path += ` L ${pen.x} ${pen.y}`;
  }
  const [first = start] = stops;
  const middle = (start.x + first.x) / 2;
  return {
    path,
    along: (t) => ({
      x: bezier(t, start.x, middle, middle, first.x),
      y: bezier(t, start.y, start.y, first.y, first.y),
    }),
  };
};

/** From below one box to below the other. */
const back = (from: Place, to: Place): Curve => {
  const [x1, y1] = [from.x + box.width / 2, from.y + box.height];
  const [x2, y2] = [to.x + box.width / 2, to.y + box.height + 2];
  const low = Math.max(y1, y2) + box.gapY + 8;
  return {
    path: `M ${x1} ${y1} C ${x1} ${low}, ${x2} ${low}, ${x2} ${y2}`,
    along: (t) => ({ x: bezier(t, x1, x1, x2, x2), y: bezier(t, y1, low, low, y2) }),
  };
};

const bezier = (t: number, a: number, b: number, c: number, d: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;

/** The first place on the curve where no other number stands, the middle before all. */
const freeOf = (taken: readonly Place[], along: (t: number) => Place): Place => {
  const free = [0.5, 0.36, 0.64, 0.24, 0.76]
    .map(along)
    .find(({ x, y }) => taken.every((other) => Math.hypot(other.x - x, other.y - y) >= box.count));
  return free ?? along(0.5);
};
