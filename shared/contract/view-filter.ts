import * as v from "valibot";
import type { SearchAnswer } from "./search.ts";
import { offset, partialDate } from "./method.ts";

/** Which passages a view is drawn from. */
export const filtered = {
  /** In the search language; empty for all of them. */
  query: v.optional(v.pipe(v.string(), v.maxLength(4000)), ""),
  /** Articles published on these days or between them, both included; null leaves that end open. */
  from: v.optional(v.nullable(partialDate), null),
  to: v.optional(v.nullable(partialDate), null),
};
const filter = v.strictObject(filtered);
export type ViewFilter = v.InferOutput<typeof filter>;

/** A page of the passages behind a part of a picture. */
export const paged = {
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 200),
  offset: v.optional(offset, 0),
};

/** What is wrong with the query of the filter; the view is then empty. */
export type FilterProblem = SearchAnswer["problem"];
