import * as v from "valibot";
import { claimStatuses, confidences, likelihoods } from "../domain/assessment.ts";
import type { ClaimAssessment, SourceGrade } from "../domain/assessment.ts";
import { credibilities } from "../domain/claim.ts";
import type { Id } from "../domain/id.ts";
import type { RecordSum, TrackRecord } from "../domain/track-record.ts";
import { command, id, name, none, query, slicedQuery } from "./method.ts";

/** Judgements of claims and sources: never overwritten, of each scale the newest counts, the rest is history. */
export const assessmentMethods = {
  /** The newest first. */
  "assessments.ofClaim": query<readonly ClaimAssessment[]>("claim")(v.strictObject({ id })),
  /** What is left out stays as it was judged before. `who` is who judges, where that is not who is logged in. */
  "assessments.assessClaim": command<{ readonly id: Id }>()(
    v.pipe(
      v.strictObject({
        id,
        status: v.optional(v.nullable(v.picklist(claimStatuses)), null),
        credibility: v.optional(v.nullable(v.picklist(credibilities)), null),
        likelihood: v.optional(v.nullable(v.picklist(likelihoods)), null),
        confidence: v.optional(v.nullable(v.picklist(confidences)), null),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.minLength(1, "say why: later readers need the reason"),
          v.maxLength(10_000),
        ),
        who: v.optional(name),
      }),
      v.check(
        ({ status, credibility, likelihood, confidence }) =>
          [status, credibility, likelihood, confidence].some((judged) => judged !== null),
        "nothing is judged",
      ),
    ),
  ),
  /** One judgement, of a claim or a source, was made by mistake: the one before counts again. */
  "assessments.remove": command<null>()(v.strictObject({ id })),
  /** Who judges when nobody else is named: who is logged in. */
  "assessments.author": query<{ readonly name: string }>()(none),
  /** What a source claimed, and how often independent others bore it out or spoke against it. */
  /** The sums of many records and all grades, in the order asked for, in one pass; those that are gone are left out. */
  "assessments.records": slicedQuery<
    readonly { readonly id: Id; readonly record: RecordSum; readonly grades: readonly SourceGrade[] }[]
  >(
    "source",
    "claim",
    "passage",
    "article",
    "actor",
  )(v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(10_000)) })),
  "assessments.record": slicedQuery<TrackRecord>(
    "source",
    "claim",
    "passage",
    "article",
    "actor",
  )(v.strictObject({ id })),
};
