import { expect, test } from "vitest";
import type { ActorNetwork } from "../../../../shared/domain/network.ts";
import { stepTo } from "./step-to.ts";

const edge = (speaker: string, other: string, kind: "about" | "denies") =>
  ({ speaker, other, kind, passages: 1, firstDay: 0, lastDay: 0 }) as const;
const network: ActorNetwork = {
  nodes: ["a", "b", "alone", "c"].map((id) => ({ id, kind: "actor", name: id, type: "person", weight: 1 })),
  totalNodes: 4,
  edges: [edge("a", "b", "about"), edge("a", "c", "denies"), edge("b", "a", "about")],
  totalEdges: 3,
  problem: null,
};

test("N and P go round the nodes that have an edge", () => {
  expect(stepTo("n", network, null)).toEqual({ kind: "actor", id: "a" });
  expect(stepTo("n", network, { kind: "actor", id: "b" })).toEqual({ kind: "actor", id: "c" });
  expect(stepTo("n", network, { kind: "actor", id: "c" })).toEqual({ kind: "actor", id: "a" });
  expect(stepTo("p", network, { kind: "actor", id: "a" })).toEqual({ kind: "actor", id: "c" });
});

test("E goes round the edges of an actor, or to those that lead to it where it has none", () => {
  const first = stepTo("e", network, { kind: "actor", id: "a" });
  expect(first).toEqual({ kind: "edge", speaker: "a", other: "b", edge: "about" });
  const second = stepTo("e", network, first);
  expect(second).toEqual({ kind: "edge", speaker: "a", other: "c", edge: "denies" });
  expect(stepTo("e", network, second)).toEqual(first);
  expect(stepTo("E", network, first)).toEqual(second);
  expect(stepTo("e", network, { kind: "actor", id: "c" })).toEqual(second);
});

test("other keys lead nowhere, and nothing leads anywhere in an empty picture", () => {
  expect(stepTo("x", network, null)).toBeNull();
  expect(stepTo("n", { ...network, nodes: [], edges: [] }, null)).toBeNull();
});
