import * as v from "valibot";
import { positions } from "../domain/attribution.ts";
import type { PassageInArticle } from "../domain/passage.ts";
import { timelineAxes } from "../domain/timeline.ts";
import type { CoursePoint, Mark, Timeline } from "../domain/timeline.ts";
import type { Page } from "./claims.ts";
import { id, query, slicedQuery } from "./method.ts";
import { filtered, paged } from "./view-filter.ts";

const reads = ["claim", "question", "source", "actor", "passage", "article"] as const;
const days = v.pipe(v.number(), v.integer(), v.minValue(-800_000), v.maxValue(3_000_000));
const axis = v.picklist(timelineAxes);

export const timelineMethods = {
  /** The claims with the most appearances, each with the time it spans; in order of time. */
  "timeline.lanes": slicedQuery<Timeline>(...reads)(
    v.strictObject({ ...filtered, axis, questionId: v.optional(v.nullable(id), null) }),
  ),
  /** When these claims were made, gathered in steps of so many days. The axis `event` has no marks. */
  "timeline.marks": query<readonly Mark[]>(...reads)(
    v.strictObject({
      ...filtered,
      axis: v.picklist(["said", "published"]),
      claimIds: v.pipe(v.array(id), v.maxLength(400)),
      step: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40_000)),
    }),
  ),
  /** The passages of a claim between two days, both included. */
  "timeline.passages": query<Page<PassageInArticle>>(
    ...reads,
    "code",
    "note",
  )(
    v.strictObject({
      ...filtered,
      ...paged,
      axis: v.picklist(["said", "published"]),
      claimId: id,
      position: v.optional(v.nullable(v.picklist(positions)), null),
      firstDay: days,
      lastDay: days,
    }),
  ),
  /** How a claim was worded, or which figures the claims of a question gave, one after the other: the first by date. */
  "timeline.course": query<Page<CoursePoint>>(...reads)(
    v.strictObject({
      ...filtered,
      ...paged,
      axis: v.picklist(["said", "published"]),
      of: v.variant("kind", [
        v.strictObject({ kind: v.literal("claim"), id }),
        v.strictObject({ kind: v.literal("question"), id }),
      ]),
    }),
  ),
};
