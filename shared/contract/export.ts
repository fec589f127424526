import * as v from "valibot";
import { id, ids, job, path, queryText } from "./method.ts";

export type ExportReport = {
  readonly folder: string;
  readonly files: number;
  readonly passages: number;
  /** Files of an earlier export into the same folder that this one no longer has, and removed. */
  readonly removed: number;
  /** Files of an earlier export that somebody had edited since: left, or set aside under this name, never overwritten. */
  readonly kept: readonly string[];
};

export const exportMethods = {
  /**
   * A folder of Markdown files: an index, and one file per article, actor, claim, source, code and note on the notebook. The
   * same notebook gives the same bytes. Only files that an earlier export made are ever overwritten or removed.
   * With `articleIds`, `passageIds` or `query` (one of them) only those articles, those passages or the passages found, and
   * what they touch.
   */
  "export.markdown": job<ExportReport>()(
    v.strictObject({
      folder: v.union([v.strictObject({ path }), v.strictObject({ token: id })]),
      articleIds: v.optional(ids),
      passageIds: v.optional(v.pipe(ids, v.minLength(1))),
      query: v.optional(queryText),
    }),
  ),
};
