import { diagnosticityOf, scoresOf } from "../../../shared/domain/ach-scores.ts";
import { ratingWords, ratings } from "../../../shared/domain/hypotheses.ts";
import type { AchMatrix, Evidence } from "../../../shared/domain/hypotheses.ts";
import { inline } from "./escape-markdown.ts";
import type { Links } from "./make-links.ts";

/** A question's competing hypotheses: their order, and the table of evidence under numbered hypotheses. */
export const renderHypotheses = (matrix: AchMatrix, links: Links): readonly string[] => {
  const { hypotheses, evidence, cells } = matrix;
  if (hypotheses.length === 0) return [];
  const numbers = new Map(hypotheses.map(({ id }, index) => [id, `H${index + 1}`]));
  const named = new Map(
    hypotheses.map(({ id, claimId, text }) => [id, claimId === null ? inline(text) : links.to(claimId, text)]),
  );
  const order = scoresOf(matrix, { weighted: false }).map(
    ({ hypothesisId, inconsistency, rated, place }) =>
      `- ${place}. place, ${inconsistency} inconsistent, ${rated} of ${evidence.length} rated: ${numbers.get(hypothesisId) ?? ""} ${named.get(hypothesisId) ?? ""}`,
  );
  const rows = evidence.map((piece) => {
    const own = cells.filter(({ evidenceId }) => evidenceId === piece.id);
    const marks = hypotheses.map(({ id }) => own.find(({ hypothesisId }) => hypothesisId === id)?.rating ?? "");
    return `| ${[wordsOf(piece, links), ...marks, piece.relevance, diagnosticity[diagnosticityOf(own) ?? "open"]].join(" | ")} |`;
  });
  return [
    "### Competing hypotheses",
    "Least inconsistent first (analysis of competing hypotheses, after Richards Heuer).",
    order.join("\n"),
    ...(evidence.length === 0
      ? []
      : [
          [
            `| Evidence | ${hypotheses.map(({ id }) => numbers.get(id) ?? "").join(" | ")} | Relevance | Tells them apart |`,
            `| --- | ${hypotheses.map(() => ":---:").join(" | ")} | --- | --- |`,
            ...rows,
          ].join("\n"),
          `${ratings.map((rating) => `${rating} ${ratingWords[rating]}`).join(", ")}.`,
        ]),
  ];
};

const wordsOf = ({ claimId, passageId, text, articleId, articleTitle }: Evidence, links: Links): string => {
  if (claimId !== null) return links.inTable(claimId, text);
  const words = `“${inline(text)}”`;
  return passageId === null || articleId === null
    ? words
    : `${words} (${links.inTable(articleId, articleTitle ?? "")})`;
};

const diagnosticity = { none: "no", some: "somewhat", strong: "well", open: "" } as const;
