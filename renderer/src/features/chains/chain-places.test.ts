import { expect, test } from "vitest";
import { chainGraphOf } from "../../../../shared/domain/chain-graph.ts";
import type { Way, WayStep } from "../../../../shared/domain/chain-graph.ts";
import { box, placesOf } from "./chain-places.ts";
import { figuresOf, sayNode, sayRing } from "./say-chains.ts";

const step = (name: string, role: WayStep["role"], end: WayStep["end"] = null): WayStep => ({
  key: name,
  name,
  role,
  actorId: null,
  end,
});
const way = (id: string, steps: readonly WayStep[], originalId = id): Way => ({
  id,
  position: "affirms",
  passageId: id,
  exact: "words",
  articleId: id,
  articleTitle: id,
  publishedAt: null,
  originalId,
  steps,
});
const post = step("Post", "publication");
const wire = step("Wire", "agency");
const ways = [
  way("1", [step("Minister", "speaker"), wire, post]),
  way("2", [step("Minister", "speaker"), post]),
  way("3", [step("an official", "source", "unnamed"), post, wire, step("Times", "publication")]),
  way("4", [step("a letter", "document", "document"), wire, step("Times", "publication")]),
  way("5", [step("Minister", "speaker"), post], "2"),
];
const graph = chainGraphOf(ways);

test("no box lies on another, no number on a number, and everything is in the picture", () => {
  const { places, arrows, width, height } = placesOf(graph);
  const all = [...places.values()];
  for (const [at, a] of all.entries())
    for (const b of all.slice(at + 1))
      expect(Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height).toBe(true);
  const counts = [...arrows.values()].map(({ count }) => count);
  expect(counts).toHaveLength(graph.edges.length);
  for (const [at, a] of counts.entries())
    for (const b of counts.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(box.count);
  for (const { x, y } of [...all, ...counts]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeLessThanOrEqual(height);
  }
});

test("says what is drawn: roots, where the trail ends, copies, circles", () => {
  expect(figuresOf(graph, { total: 5, ways })).toBe(
    "5 appearances from 3 roots, 1 of them unnamed, 1 document not in the notebook, 1 copy",
  );
  const node = (name: string) => graph.nodes.find((each) => each.name === name);
  expect(graph.nodes.filter(({ ends }) => ends !== null).map(sayNode)).toEqual([
    "no name: the trail ends",
    "not shown: the trail ends",
  ]);
  expect(node("Post")).toMatchObject({ copies: 1, ways: 2 });
  const [ring] = graph.rings;
  expect(sayRing(graph, ring ?? [])).toMatch(/^Circular: (?:Wire and Post|Post and Wire) go back to each other/u);
});
