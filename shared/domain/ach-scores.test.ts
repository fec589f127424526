import { expect, test } from "vitest";
import { diagnosticityOf, restsOnlyOn, scoresOf, sensitivityTo } from "./ach-scores.ts";
import type { AchMatrix, Evidence, Rating } from "./hypotheses.ts";

const piece = (id: string, words: readonly (readonly string[])[], more: Partial<Evidence> = {}): Evidence => ({
  id,
  claimId: id,
  passageId: null,
  articleId: null,
  articleTitle: null,
  text: id,
  credibility: null,
  relevance: "medium",
  words,
  ...more,
});

/** One row per piece of evidence, its ratings in the order of hypotheses A, B, C. */
const matrix = (rows: readonly (readonly [Evidence, readonly (Rating | null)[]])[]): AchMatrix => ({
  questionId: "q",
  hypotheses: ["A", "B", "C"].map((id) => ({ id, claimId: null, text: id })),
  evidence: rows.map(([evidence]) => evidence),
  sources: [],
  cells: rows.flatMap(([{ id }, cells]) =>
    cells.flatMap((rating, at) => (rating === null ? [] : [{ hypothesisId: "ABC"[at] ?? "", evidenceId: id, rating }])),
  ),
});

const log = piece("log", [["pilot"]], { credibility: 1, relevance: "high" });
const rumour = piece("rumour", [["radio"], ["radio", "workers"]], { credibility: 5, relevance: "low" });
const both = piece("both", [["radio"], ["pilot"]]);
const harbour = matrix([
  [log, ["C", "II", "I"]],
  [rumour, ["II", "CC", "N"]],
  [both, ["N", null, "NA"]],
]);

test("least inconsistent first, consistency counts nothing, equal scores share a place", () => {
  expect(scoresOf(harbour, { weighted: false })).toEqual([
    { hypothesisId: "C", inconsistency: 1, rated: 3, place: 1 },
    { hypothesisId: "A", inconsistency: 2, rated: 3, place: 2 },
    { hypothesisId: "B", inconsistency: 2, rated: 2, place: 2 },
  ]);
});

test("weighed, credible and relevant evidence counts double, doubtful and remote half", () => {
  expect(
    scoresOf(harbour, { weighted: true }).map(({ hypothesisId, inconsistency }) => [hypothesisId, inconsistency]),
  ).toEqual([
    ["A", 1],
    ["C", 2],
    ["B", 4],
  ]);
});

test("without a source what rests on it alone is left out, and who moves is told", () => {
  const { leftOut, kept, moved, scores } = sensitivityTo(harbour, "radio", false);
  expect({ leftOut, kept, moved }).toEqual({
    leftOut: ["rumour"],
    kept: ["both"],
    moved: [
      { hypothesisId: "A", from: 2, to: 1 },
      { hypothesisId: "C", from: 1, to: 2 },
      { hypothesisId: "B", from: 2, to: 3 },
    ],
  });
  expect(scores[0]).toEqual({ hypothesisId: "A", inconsistency: 0, rated: 2, place: 1 });
});

test("evidence on nobody's word is left out with nobody", () => {
  expect(restsOnlyOn(piece("bare", []), "radio")).toBe(false);
});

test.each([
  { cells: ["C", "C", "CC"], found: "some" },
  { cells: ["C", "C"], found: "none" },
  { cells: ["C", "II"], found: "strong" },
  { cells: ["C", "NA"], found: null },
  { cells: ["I"], found: null },
] as const)("$cells tells the hypotheses apart: $found", ({ cells, found }) => {
  expect(diagnosticityOf(cells.map((rating, at) => ({ hypothesisId: String(at), evidenceId: "e", rating })))).toBe(
    found,
  );
});

test("an empty matrix has no order", () => {
  expect(scoresOf({ ...harbour, hypotheses: [], cells: [] }, { weighted: true })).toEqual([]);
});
