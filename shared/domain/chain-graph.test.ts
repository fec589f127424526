import fc from "fast-check";
import { expect, test } from "vitest";
import { chainGraphOf } from "./chain-graph.ts";
import type { Way, WayStep } from "./chain-graph.ts";

const step = (name: string, role: WayStep["role"], end: WayStep["end"] = null): WayStep => ({
  key: name,
  name,
  role,
  actorId: null,
  end,
});
let made = 0;
const way = (article: string, steps: readonly WayStep[], originalId = article): Way => ({
  id: `${(made += 1)}`,
  position: "affirms",
  passageId: "p",
  exact: "words",
  articleId: article,
  articleTitle: article,
  publishedAt: null,
  originalId,
  steps,
});
const minister = step("Minister", "speaker");
const wire = step("Wire", "agency");
const paper = (name: string) => step(name, "publication");

test("ways run together where they share a step, and begin at their roots", () => {
  const graph = chainGraphOf([
    way("1", [minister, wire, paper("Post")]),
    way("2", [minister, wire, paper("Times")]),
    way("3", [step("an official", "source", "unnamed"), paper("Post")]),
    way("4", [step("A letter", "document", "document"), minister, paper("Post")]),
  ]);
  expect(graph.edges.map(({ from, to, ways }) => `${from}>${to} ${ways.length}`).toSorted()).toEqual([
    "A letter>Minister 1",
    "Minister>Post 1",
    "Minister>Wire 2",
    "Wire>Post 1",
    "Wire>Times 1",
    "an official>Post 1",
  ]);
  expect(graph.nodes.filter(({ isRoot }) => isRoot).map(({ name, ends }) => [name, ends])).toEqual([
    ["Minister", null],
    ["an official", "unnamed"],
    ["A letter", "document"],
  ]);
  expect(graph.nodes.find(({ key }) => key === "Post")).toMatchObject({ ways: 3, copies: 0 });
  expect(graph.rings).toEqual([]);
});

test("a copy adds no step, only a count where its original ends", () => {
  const graph = chainGraphOf([
    way("copy", [minister, wire, paper("Echo")], "1"),
    way("1", [minister, wire, paper("Post")]),
    way("other", [minister, wire, paper("Mirror")], "elsewhere"),
  ]);
  expect(graph.nodes.map(({ name }) => name).toSorted()).toEqual(["Minister", "Mirror", "Post", "Wire"]);
  expect(graph.nodes.find(({ key }) => key === "Post")).toMatchObject({ ways: 1, copies: 1 });
  expect(graph.edges.find(({ to }) => to === "Post")?.ways).toHaveLength(2);
});

test("outlets that cite each other are circular; speakers who answer each other are not", () => {
  const graph = chainGraphOf([
    way("1", [wire, paper("Post")]),
    way("2", [paper("Post"), wire, paper("Times")]),
    way("3", [minister, step("Rival", "speaker"), paper("Times")]),
    way("4", [step("Rival", "speaker"), minister, paper("Times")]),
  ]);
  expect(graph.rings.map((ring) => ring.toSorted())).toEqual([["Post", "Wire"]]);
  expect(graph.edges.filter(({ ring }) => ring !== null).map(({ from, to }) => `${from}>${to}`)).toEqual([
    "Wire>Post",
    "Post>Wire",
  ]);
});

const anyWay = fc
  .record({
    article: fc.constantFrom("1", "2", "3", "4"),
    original: fc.constantFrom("1", "2", "3", "4"),
    keys: fc.uniqueArray(fc.constantFrom(..."abcdef"), { minLength: 1, maxLength: 5 }),
  })
  .map(({ article, original, keys }) =>
    way(
      article,
      keys.map((key, at) => step(key, at === keys.length - 1 ? "publication" : "agency")),
      original,
    ),
  );

test("every appearance is counted once where it ends, and every edge is one that somebody took", () => {
  fc.assert(
    fc.property(fc.array(anyWay, { maxLength: 12 }), (ways) => {
      const graph = chainGraphOf(ways);
      expect(graph.nodes.reduce((sum, node) => sum + node.ways + node.copies, 0)).toBe(ways.length);
      const keys = new Set(graph.nodes.map(({ key }) => key));
      expect(keys.size).toBe(graph.nodes.length);
      for (const edge of graph.edges) {
        expect(keys.has(edge.from) && keys.has(edge.to)).toBe(true);
        expect(edge.ways.length).toBeGreaterThan(0);
      }
    }),
  );
});
