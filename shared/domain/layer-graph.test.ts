import fc from "fast-check";
import { expect, test } from "vitest";
import { layersOf } from "./layer-graph.ts";
import { ringsOf } from "./rings.ts";

const keys = [..."abcdefgh"];
const graph = fc.array(fc.record({ from: fc.constantFrom(...keys), to: fc.constantFrom(...keys) }), { maxLength: 24 });

test("every node has a place of its own; edges lead on, but for those within a ring", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const { cells, bends } = layersOf(keys, edges);
      const once = [...new Map(edges.map((edge) => [`${edge.from}${edge.to}`, edge])).values()];
      const taken = [...cells.values(), ...once.flatMap(bends)];
      expect(cells.size).toBe(keys.length);
      expect(new Set(taken.map(({ layer, row }) => `${layer} ${row}`)).size).toBe(taken.length);
      const rings = ringsOf(edges);
      for (const { from, to } of edges) {
        if (rings.some((ring) => ring.includes(from) && ring.includes(to))) continue;
        expect(cells.get(from)?.layer ?? 0).toBeLessThan(cells.get(to)?.layer ?? 0);
      }
    }),
  );
});

test("of two ways that need not cross, none does", () => {
  const { cells } = layersOf(
    ["a", "b", "y", "x"],
    [
      { from: "a", to: "x" },
      { from: "b", to: "y" },
    ],
  );
  expect(Math.sign((cells.get("a")?.row ?? 0) - (cells.get("b")?.row ?? 0))).toBe(
    Math.sign((cells.get("x")?.row ?? 0) - (cells.get("y")?.row ?? 0)),
  );
});

test("an edge over several layers has a cell in each between", () => {
  const { bends } = layersOf(
    ["a", "b", "c"],
    [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "a", to: "c" },
    ],
  );
  expect(bends({ from: "a", to: "c" })).toMatchObject([{ layer: 1 }]);
  expect(bends({ from: "a", to: "b" })).toEqual([]);
});
