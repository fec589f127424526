import { scoresOf } from "../../../shared/domain/ach-scores.ts";
import { printJson } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { table } from "../table.ts";

export const questions: Command = {
  usage: "",
  summary: "List the questions, their claims, and the hypotheses that compete for them.",
  details: [
    '  JSON: one array of {"id","text","claims","hypotheses":[{"id","claimId","text","inconsistency","rated","place"}],',
    '  "evidence":[{"id","claimId","passageId","text","relevance",…}],"ratings":[{"hypothesisId","evidenceId","rating"}]};',
    "  hypotheses stand least inconsistent first, ratings are CC, C, N, I, II, NA.",
  ],
  options: {},
  takes: [0, 0],
  run: async (call) => {
    const rows = await call.withNotebook(async (session) => {
      const found = [];
      for (const question of await session.ask("claims.questions", {})) {
        const matrix = await session.ask("hypotheses.matrix", { questionId: question.id });
        const scores = scoresOf(matrix, { weighted: false });
        const hypotheses = scores.flatMap(({ hypothesisId, ...score }) =>
          matrix.hypotheses.filter(({ id }) => id === hypothesisId).map((hypothesis) => ({ ...hypothesis, ...score })),
        );
        found.push({
          ...question,
          hypotheses,
          evidence: matrix.evidence,
          sources: matrix.sources,
          ratings: matrix.cells,
        });
      }
      return found;
    });
    if (call.json) printJson(call, rows);
    else
      call.io.out(
        table(
          ["id", "claims", "hypotheses", "evidence", "question", "least inconsistent"],
          rows.map((row) => [
            row.id,
            row.claims,
            row.hypotheses.length,
            row.evidence.length,
            row.text,
            row.hypotheses[0]?.text ?? "",
          ]),
        ),
      );
    return status.done;
  },
};
