import fc from "fast-check";
import { expect, test } from "vitest";
import { ringsOf } from "./rings.ts";

const edge = fc.record({ from: fc.constantFrom(..."abcdefg"), to: fc.constantFrom(..."abcdefg") });
const graph = fc.array(edge, { maxLength: 20 });

/** By the definition: two nodes are in one ring when each can be reached from the other. */
const reaches = (
  edges: readonly { readonly from: string; readonly to: string }[],
  from: string,
  to: string,
): boolean => {
  const seen = new Set<string>();
  const open = edges.filter((each) => each.from === from).map((each) => each.to);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    for (const each of edges) if (each.from === node) open.push(each.to);
  }
  return false;
};

test("two outlets are in one ring exactly when each leads to the other", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const rings = ringsOf(edges);
      for (const a of "abcdefg")
        for (const b of "abcdefg")
          expect(rings.some((ring) => ring.includes(a) && ring.includes(b))).toBe(
            reaches(edges, a, b) && reaches(edges, b, a),
          );
      expect(new Set(rings.flat()).size).toBe(rings.flat().length);
    }),
  );
});

test("a ring of many thousands is found", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({ from: String(at), to: String((at + 1) % 20_000) }));
  expect(ringsOf(many)[0]).toHaveLength(20_000);
});

test.each([
  { edges: ["AB", "BA"], rings: [["A", "B"]] },
  { edges: ["AB", "BC", "AC"], rings: [] },
  { edges: ["AA", "AB"], rings: [["A"]] },
  {
    edges: ["AB", "BA", "BC", "CD", "DC"],
    rings: [
      ["A", "B"],
      ["C", "D"],
    ],
  },
])("$edges has $rings", ({ edges, rings }) => {
  expect(ringsOf(edges.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) })))).toEqual(rings);
});
