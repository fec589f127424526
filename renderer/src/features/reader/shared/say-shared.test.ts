import { expect, test } from "vitest";
import type { SharedPlace } from "../../../../../shared/domain/shared-passage.ts";
import { sayShared } from "./say-shared.ts";

const place = (publication: string | null): SharedPlace => ({
  article: { id: "1", title: "Fire", publication, publishedAt: null, words: 9 },
  start: 0,
  end: 9,
  how: "same",
  words: "",
});

test.each([
  [[place("Wire")], false, false, "In 1 other article, first in Wire"],
  [[place("Wire"), place("Mail")], false, true, "In 2 other articles, first here"],
  [[place(null), place("Mail")], true, false, "In 2 or more other articles, first in “Fire”"],
] as const)("says where a passage stands, %#", (places, more, first, said) => {
  expect(sayShared({ start: 0, end: 9, places, more, first })).toBe(said);
});
