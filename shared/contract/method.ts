import * as v from "valibot";
import type { Topic } from "./events.ts";

export type MethodKind = "query" | "command" | "action" | "job";

/**
 * One line of the contract. `query` reads, `command` writes through the change log (one transaction, undoable),
 * `action` does something that is no change of its own (undo, cancel),
 * `job` runs long: its call answers with a job id at once, progress and the result come as events.
 */
export type Method<Kind extends MethodKind, Schema extends v.GenericSchema, Output> = {
  readonly kind: Kind;
  readonly schema: Schema;
  /** What a query's answer depends on: a change of one of these makes it old. */
  readonly reads: readonly Topic[];
  /** Answered in slices of a few milliseconds, between which others are served. */
  readonly sliced?: true;
  /** Never there at run time; carries the output's type. */
  readonly returns?: { readonly output: Output };
};

export const query =
  <Output>(...reads: readonly Topic[]) =>
  <Schema extends v.GenericSchema>(schema: Schema): Method<"query", Schema, Output> => ({
    kind: "query",
    schema,
    reads,
  });

/** A query that has a lot to count. */
export const slicedQuery =
  <Output>(...reads: readonly Topic[]) =>
  <Schema extends v.GenericSchema>(schema: Schema): Method<"query", Schema, Output> & { readonly sliced: true } => ({
    kind: "query",
    schema,
    reads,
    sliced: true,
  });

export const command =
  <Output>() =>
  <Schema extends v.GenericSchema>(schema: Schema): Method<"command", Schema, Output> => ({
    kind: "command",
    schema,
    reads: [],
  });

export const action =
  <Output>() =>
  <Schema extends v.GenericSchema>(schema: Schema): Method<"action", Schema, Output> => ({
    kind: "action",
    schema,
    reads: [],
  });

export const job =
  <Output>() =>
  <Schema extends v.GenericSchema>(schema: Schema): Method<"job", Schema, Output> => ({
    kind: "job",
    schema,
    reads: [],
  });

// Pieces that many inputs are made of. Lengths are caps against nonsense, not wishes.
export const none = v.strictObject({});
export const id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/u, "not an id"));
export const name = v.pipe(v.string(), v.trim(), v.minLength(1, "a name is needed"), v.maxLength(500));
export const sentence = v.pipe(v.string(), v.trim(), v.minLength(1, "a text is needed"), v.maxLength(10_000));
/** A query as it is typed (docs/search.md). */
export const queryText = v.pipe(v.string(), v.maxLength(4000));
/** ISO 8601, as far as it is known: a year, a month, a day, or a time of it (pages write it down to fractions of a second). */
export const partialDate = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/u,
    "a date like 2017, 2017-04 or 2017-04-12",
  ),
);
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
export const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
export const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 200);
export const ids = v.pipe(v.array(id), v.maxLength(100_000));
