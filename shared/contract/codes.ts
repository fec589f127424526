import * as v from "valibot";
import type { Code } from "../domain/code.ts";
import type { Id } from "../domain/id.ts";
import { command, id, ids, name, query } from "./method.ts";

/** How near two codes must stand to occur together: on one passage, on passages that overlap, or in one article. */
export const nearnesses = ["passage", "overlap", "article"] as const;
export type Nearness = (typeof nearnesses)[number];

/** The analyst's codebook: a tree of codes. */
export const codesMethods = {
  /** All of them, parents before children, by path. */
  "codes.list": query<readonly Code[]>("code", "passage")(v.strictObject({})),
  /** How many passages carry a code or one below it, each once. Only codes with others below them are listed. */
  "codes.withBelow": query<readonly { readonly id: Id; readonly passages: number }[]>(
    "code",
    "passage",
  )(v.strictObject({})),
  "codes.create": command<{ readonly id: Id }>()(v.strictObject({ name, parentId: v.optional(v.nullable(id)) })),
  "codes.edit": command<null>()(
    v.strictObject({
      id,
      name: v.optional(name),
      parentId: v.optional(v.nullable(id)),
      color: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7))),
      description: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(10_000)))),
    }),
  ),
  /**
   * One code becomes another: its passages, what is below it, its description and note go over. Codes below it that the
   * other has under the same name are merged too.
   */
  "codes.merge": command<null>()(v.strictObject({ id, into: id })),
  /** These passages get another code in place of this one: the code at that path under the same parent, made when missing. */
  "codes.split": command<{ readonly id: Id }>()(
    v.strictObject({ id, name, passageIds: v.pipe(ids, v.minLength(1, "choose at least one passage")) }),
  ),
  /**
   * How often codes (each with those below it) stand near each other: for each, in the order asked for, and each of the
   * same in columns, how many passages of the row's code are also the column's or overlap one of them; for `article` how
   * many articles have both. On the diagonal how many there are.
   */
  "codes.together": query<readonly (readonly number[])[]>(
    "code",
    "passage",
    "article",
  )(v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(40)), nearness: v.picklist(nearnesses) })),
  /** Its children go with it. */
  "codes.remove": command<null>()(v.strictObject({ id })),
};
