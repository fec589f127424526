import { diagnosticityOf, restsOnlyOn } from "../../../../shared/domain/ach-scores.ts";
import type { AchScore } from "../../../../shared/domain/ach-scores.ts";
import type { Cell } from "../../../../shared/domain/csv.ts";
import type { AchMatrix } from "../../../../shared/domain/hypotheses.ts";
import { diagnosticityWords, wordOf } from "./say-evidence.ts";

/**
 * The grid as a table, its head first: a row for each piece of evidence, a column for each hypothesis, and what they come to.
 *
 * @param without - the source that is left out: what rests on it alone is marked so and counts nothing
 */
export const gridTable = (
  matrix: AchMatrix,
  scores: readonly AchScore[],
  without: string | null,
): readonly (readonly Cell[])[] => {
  const { hypotheses, evidence, cells } = matrix;
  const scored = (value: (score: AchScore) => Cell): readonly Cell[] =>
    hypotheses.map(({ id }) => {
      const score = scores.find(({ hypothesisId }) => hypothesisId === id);
      return score === undefined ? null : value(score);
    });
  const nothing: readonly Cell[] = about.slice(1).map(() => null);
  return [
    [...about, ...hypotheses.map(({ text }) => text)],
    ...evidence.map((piece): readonly Cell[] => {
      const own = cells.filter(({ evidenceId }) => evidenceId === piece.id);
      const diagnosticity = diagnosticityOf(own);
      return [
        piece.text,
        piece.articleTitle,
        wordOf(piece, matrix).join("; "),
        piece.credibility,
        piece.relevance,
        diagnosticity === null ? null : diagnosticityWords[diagnosticity],
        without !== null && restsOnlyOn(piece, without) ? "yes" : null,
        ...hypotheses.map(({ id }) => own.find(({ hypothesisId }) => hypothesisId === id)?.rating ?? null),
      ];
    }),
    ["Inconsistent", ...nothing, ...scored(({ inconsistency }) => inconsistency)],
    ["Place", ...nothing, ...scored(({ place }) => place)],
  ];
};

const about: readonly string[] = [
  "Evidence",
  "Article",
  "On whose word",
  "Credibility",
  "Relevance",
  "Tells apart",
  "Left out",
];
