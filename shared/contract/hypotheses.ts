import * as v from "valibot";
import { ratings, relevances } from "../domain/hypotheses.ts";
import type { AchMatrix } from "../domain/hypotheses.ts";
import type { Id } from "../domain/id.ts";
import { command, id, ids, query, sentence } from "./method.ts";

/** Analysis of competing hypotheses (Heuer): per question, hypotheses against evidence. */
export const hypothesesMethods = {
  "hypotheses.matrix": query<AchMatrix>(
    "question",
    "claim",
    "passage",
    "source",
    "article",
  )(v.strictObject({ questionId: id })),
  /** Claims as they are worded, and texts of their own; what is there already is left alone. */
  "hypotheses.add": command<{ readonly ids: readonly Id[] }>()(
    v.strictObject({
      questionId: id,
      claimIds: v.optional(ids, []),
      texts: v.optional(v.pipe(v.array(sentence), v.maxLength(100)), []),
    }),
  ),
  /** Only one that has words of its own; a claim is reworded as a claim. */
  "hypotheses.reword": command<null>()(v.strictObject({ id, text: sentence })),
  "hypotheses.remove": command<null>()(v.strictObject({ id })),
  /** What is there already is left alone. */
  "hypotheses.addEvidence": command<{ readonly ids: readonly Id[] }>()(
    v.strictObject({ questionId: id, claimIds: v.optional(ids, []), passageIds: v.optional(ids, []) }),
  ),
  "hypotheses.setRelevance": command<null>()(v.strictObject({ id, relevance: v.picklist(relevances) })),
  "hypotheses.removeEvidence": command<null>()(v.strictObject({ id })),
  /** Null takes the rating off. */
  "hypotheses.rate": command<null>()(
    v.strictObject({ hypothesisId: id, evidenceId: id, rating: v.nullable(v.picklist(ratings)) }),
  ),
};
