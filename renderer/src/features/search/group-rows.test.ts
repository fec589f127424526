import { expect, test } from "vitest";
import type { Hit } from "../../../../shared/contract/search.ts";
import { newId } from "../../../../shared/domain/id.ts";
import { groupRows } from "./group-rows.ts";

const hitOf = (text: string): Hit => ({
  kind: "passage",
  id: newId(),
  articleId: newId(),
  start: 0,
  end: 4,
  text,
  highlights: [],
  title: "",
  publication: null,
  publishedAt: null,
  tags: [],
  attribution: null,
});
const large = { id: newId(), label: "Harbour", count: 4, hits: [hitOf("one"), hitOf("two")] };
const small = { id: newId(), label: "Quay", count: 1, hits: [hitOf("three")] };
const shown = (rows: ReturnType<typeof groupRows>): readonly string[] =>
  rows.map((row) => {
    if (row.kind === "group") return `${row.group.label}${row.isOpen ? "" : " closed"}`;
    return row.kind === "hit" ? row.hit.text : `${row.kind} ${row.left}`;
  });

test("groups stand with their hits, what is left of them, and further groups", () => {
  expect(shown(groupRows({ groups: [large, small], more: 7 }, new Set(), () => []))).toEqual([
    "Harbour",
    "one",
    "two",
    "more 2",
    "Quay",
    "three",
    "groups 7",
  ]);
});

test("a closed group shows nothing, one with all its hits leaves nothing", () => {
  const further = (id: string) => (id === large.id ? [hitOf("four"), hitOf("five")] : []);
  expect(shown(groupRows({ groups: [large, small], more: 0 }, new Set([small.id]), further))).toEqual([
    "Harbour",
    "one",
    "two",
    "four",
    "five",
    "Quay closed",
  ]);
});
