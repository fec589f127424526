import { expect, test } from "vitest";
import { scoresOf } from "../../../../shared/domain/ach-scores.ts";
import type { AchMatrix } from "../../../../shared/domain/hypotheses.ts";
import { gridTable } from "./grid-table.ts";

const piece = { claimId: null, passageId: null, articleId: null, articleTitle: null, credibility: null } as const;
const matrix: AchMatrix = {
  questionId: "q",
  hypotheses: [
    { id: "flood", claimId: null, text: "The flood broke it." },
    { id: "army", claimId: null, text: "The army blew it up." },
  ],
  evidence: [
    { ...piece, id: "cracks", text: "Cracks in January", articleTitle: "The wire", relevance: "high", words: [["a"]] },
    {
      ...piece,
      id: "soldiers",
      text: "Soldiers were seen",
      credibility: 2,
      relevance: "medium",
      words: [["a"], ["b"]],
    },
  ],
  sources: [
    { key: "a", name: "Ana Velt", reliability: "B" },
    { key: "b", name: "Northwire", reliability: null },
  ],
  cells: [
    { hypothesisId: "flood", evidenceId: "cracks", rating: "CC" },
    { hypothesisId: "army", evidenceId: "cracks", rating: "II" },
    { hypothesisId: "flood", evidenceId: "soldiers", rating: "I" },
  ],
};

test("evidence in rows, hypotheses in columns, what they come to below", () => {
  expect(gridTable(matrix, scoresOf(matrix, { weighted: false }), null)).toEqual([
    [
      "Evidence",
      "Article",
      "On whose word",
      "Credibility",
      "Relevance",
      "Tells apart",
      "Left out",
      "The flood broke it.",
      "The army blew it up.",
    ],
    ["Cracks in January", "The wire", "Ana Velt", null, "high", "tells them well apart", null, "CC", "II"],
    ["Soldiers were seen", null, "Ana Velt; Northwire", 2, "medium", null, null, "I", null],
    ["Inconsistent", null, null, null, null, null, null, 1, 2],
    ["Place", null, null, null, null, null, null, 1, 2],
  ]);
});

test("without a source, what rests on it alone is marked and counts nothing", () => {
  const table = gridTable(matrix, scoresOf(matrix, { weighted: false, without: "a" }), "a");
  expect(table.map((row) => row[6])).toEqual(["Left out", "yes", null, null, null]);
  expect(table.at(-2)?.slice(7)).toEqual([1, 0]);
});
