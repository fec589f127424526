import { afterEach, expect, test } from "vitest";
import {
  dropWords,
  noWords,
  putWords,
  resumeDraft,
  setDraft,
  useAttributionDraft,
  withWords,
} from "./attribution-draft.ts";

const article = { id: "a", revisionId: "r" };
afterEach(() => setDraft(null));
const now = () => useAttributionDraft.getState().draft;

test("content is added to in the order of the text; what overlaps takes the place of the old; other parts are one", () => {
  const two = withWords(withWords(noWords, "content", { start: 20, end: 30 }), "content", { start: 0, end: 5 });
  expect(two.content).toEqual([
    { start: 0, end: 5 },
    { start: 20, end: 30 },
  ]);
  expect(withWords(two, "content", { start: 25, end: 40 }).content).toEqual([
    { start: 0, end: 5 },
    { start: 25, end: 40 },
  ]);
  const cued = withWords(withWords(two, "cue", { start: 6, end: 8 }), "cue", { start: 9, end: 12 });
  expect(cued.cue).toEqual({ start: 9, end: 12 });
});

test("words begin an attribution, name who says it, and are taken away again", () => {
  putWords(article, "cue", { start: 6, end: 8 }, "said");
  putWords(article, "source", { start: 0, end: 5 }, "Ana\nVelt");
  expect(now()).toMatchObject({ attributionId: null, open: false, form: { who: "Ana Velt" } });
  dropWords("cue", { start: 6, end: 8 });
  expect(now()?.words).toMatchObject({ cue: null, source: { start: 0, end: 5 } });
  putWords({ id: "b", revisionId: "r" }, "content", { start: 1, end: 2 }, "x");
  expect(now()).toMatchObject({ articleId: "b", words: { source: null } });
});

test("what was begun in one article waits while another is begun in the next, and is dropped when its text changed", () => {
  const other = { id: "b", revisionId: "r" };
  putWords(article, "cue", { start: 6, end: 8 }, "said");
  putWords(other, "source", { start: 0, end: 5 }, "Ana");
  resumeDraft(article);
  expect(now()).toMatchObject({ articleId: "a", words: { cue: { start: 6, end: 8 } } });
  resumeDraft(other);
  expect(now()).toMatchObject({ articleId: "b", form: { who: "Ana" } });
  resumeDraft({ id: "b", revisionId: "r2" });
  expect(now()).toBeNull();
  resumeDraft(article);
  expect(now()).toMatchObject({ articleId: "a" });
});
