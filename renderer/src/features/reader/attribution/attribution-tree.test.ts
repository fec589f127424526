import { expect, test } from "vitest";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { attributionTree, hearsayAround } from "./attribution-tree.ts";

const said = (id: string, parentId: string | null): Attribution => ({
  id,
  sourceId: null,
  sourceName: id.toUpperCase(),
  actorId: null,
  act: "asserts",
  quote: null,
  sourcing: "named",
  hedge: null,
  negated: false,
  groundRule: null,
  addressee: null,
  target: null,
  saidAt: null,
  medium: null,
  parentId,
  sourcePassageId: null,
  cuePassageId: null,
  mediumPassageId: null,
  addresseePassageId: null,
  contentPassageIds: [],
  chain: [],
});
const passage = (exact: string, ...attributions: readonly Attribution[]): Passage => ({
  id: exact,
  articleId: "",
  revisionId: "",
  start: 0,
  end: 1,
  exact,
  state: "placed",
  tags: [],
  attributions,
  serves: null,
  noteId: null,
  createdAt: "",
});
const passages = [
  passage("inner words", said("b", "a")),
  passage("outer words", said("a", null), said("c", "gone")),
  passage("more", said("a", null), said("d", "b")),
];

test("what is said within another stands under it; each once; an orphan at the top", () => {
  expect(attributionTree(passages, null).map(({ id, depth }) => [id, depth])).toEqual([
    ["a", 0],
    ["b", 1],
    ["d", 2],
    ["c", 0],
  ]);
});

test("the one that is edited is left out with what is said within it", () => {
  expect(attributionTree(passages, "b").map(({ id }) => id)).toEqual(["a", "c"]);
});

test("a ring, which cannot be saved, ends", () => {
  expect(attributionTree([passage("x", said("a", "b"), said("b", "a"))], null)).toEqual([]);
});

test("an attribution stands between what it is said within and what is said within it", () => {
  const at = (id: string, parentId: string | null) =>
    hearsayAround(passages, said(id, parentId)).map((line) => [line.said.id, line.depth]);
  expect(at("b", "a")).toEqual([
    ["a", 0],
    ["b", 1],
    ["d", 2],
  ]);
  expect(at("c", "gone")).toEqual([]);
});
