import { expect, test } from "vitest";
import type { Passage } from "../../../../shared/domain/passage.ts";
import { listed, neighbour, passageAt } from "./passages-at.ts";

const passage = (id: string, start: number, end: number, more: Partial<Passage> = {}): Passage => ({
  id,
  start,
  end,
  articleId: "a",
  revisionId: "r",
  exact: "",
  state: "placed",
  tags: [],
  attributions: [],
  serves: null,
  noteId: null,
  createdAt: "",
  ...more,
});
const all = [passage("outer", 0, 50), passage("inner", 10, 20), passage("next", 20, 30), passage("far", 60, 70)];

test.each([
  { caret: 12, is: "inner" },
  { caret: 20, is: "next" },
  { caret: 40, is: "outer" },
  { caret: 70, is: "far" },
  { caret: 55, is: undefined },
])("the passage at $caret is $is", ({ caret, is }) => expect(passageAt(all, caret)?.id).toBe(is));

test("goes on from the passage under the cursor, else from the caret", () => {
  expect(neighbour(all, "inner", 0, 1)?.id).toBe("next");
  expect(neighbour(all, "inner", 0, -1)?.id).toBe("outer");
  expect(neighbour(all, null, 55, 1)?.id).toBe("far");
  expect(neighbour(all, null, 55, -1)?.id).toBe("next");
  expect(neighbour(all, "far", 0, 1)).toBeNull();
});

test("leaves out cues and orphans", () => {
  expect(listed([passage("cue", 0, 1, { serves: "cue" }), passage("lost", 0, 1, { state: "orphan" }), ...all])).toEqual(
    all,
  );
});
