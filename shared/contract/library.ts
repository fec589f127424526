import * as v from "valibot";
import { exclusionKinds } from "../domain/article.ts";
import type { Article, ArticleMeta, ArticleSummary, Exclusion, FoundValues, Snapshot } from "../domain/article.ts";
import type { DebrisRule } from "../domain/debris-rule.ts";
import type { Id } from "../domain/id.ts";
import { action, command, id, ids, job, limit, none, offset, partialDate, path, query, slicedQuery } from "./method.ts";

export type NotebookInfo = {
  readonly id: Id;
  readonly title: string;
  readonly path: string;
  /** Why nothing can be written, in words; null when it can. */
  readonly readOnly: string | null;
  readonly counts: NotebookCounts;
};
export type NotebookCounts = {
  readonly articles: number;
  readonly passages: number;
  readonly claims: number;
  readonly actors: number;
  readonly sources: number;
  readonly codes: number;
  readonly notes: number;
  /** Pairs of possible copies that the analyst has not decided. */
  readonly copies: number;
  readonly attributions: number;
  readonly orphans: number;
};

/** Whether what the notebook keeps of an article is what was imported. */
export type Verification = {
  readonly articleId: Id;
  readonly title: string;
  /** What is recorded of the current original. */
  readonly sha256: string;
  readonly byteLength: number;
  /** Sentences that say what differs and how; empty when all is intact. */
  readonly problems: readonly string[];
};
export type VerificationReport = {
  readonly checked: number;
  /** Only those with problems. */
  readonly differing: readonly Verification[];
};
export type SavedOriginal = {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly sha256: string;
  readonly byteLength: number;
};

/** An original as it may be shown: decoded, but for a PDF and an archive of a page with its parts, which are base64. */
export type ShowableOriginal = {
  /** "other" is what only another program can show; its content is left out. */
  readonly kind: "page" | "text" | "archive" | "pdf" | "other";
  readonly content: string;
  readonly title: string;
  readonly originName: string;
  readonly mediaType: string;
  readonly retrievedAt: string;
};

/** A rule for a publication, and where it folds what is not folded yet. */
export type FoldAlways = Pick<DebrisRule, "publication" | "example" | "whole"> & {
  readonly articles: number;
  readonly places: number;
};

const text = v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(2000)));
const metaPatch = v.partial(
  v.strictObject({
    title: v.pipe(v.string(), v.trim(), v.minLength(1, "an article needs a title"), v.maxLength(2000)),
    subtitle: text,
    byline: text,
    publication: text,
    section: text,
    agency: text,
    publishedAt: v.nullable(partialDate),
    updatedAt: v.nullable(partialDate),
    url: text,
    language: text,
  }),
);
export type MetaPatch = Partial<ArticleMeta>;

export const articleSorts = ["imported", "published", "title", "publication"] as const;

export const libraryMethods = {
  "notebook.info": query<NotebookInfo>(
    "notebook",
    "article",
    "passage",
    "claim",
    "actor",
    "source",
    "code",
    "note",
    "copy",
  )(none),
  "notebook.rename": command<null>()(
    v.strictObject({ title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
  ),
  /** `filter` matches title, publication and byline, case folded. */
  "library.articles": query<{ readonly total: number; readonly rows: readonly ArticleSummary[] }>(
    "article",
    "passage",
    "exclusion",
  )(
    v.strictObject({
      filter: v.optional(v.pipe(v.string(), v.maxLength(500)), ""),
      sort: v.optional(v.picklist(articleSorts), "imported"),
      /** Only those of which something is not known or only guessed: publication, date, who wrote it, or the title. */
      review: v.optional(v.boolean(), false),
      limit,
      offset: v.optional(offset, 0),
    }),
  ),
  "library.article": query<Article>("article", "exclusion", "actor")(v.strictObject({ id })),
  /** What its original says of each field, everywhere it does; read again from the bytes that are kept. */
  "library.foundFields": slicedQuery<FoundValues>()(v.strictObject({ articleId: id })),
  "library.editArticles": command<null>()(v.strictObject({ ids, patch: metaPatch })),
  "library.removeArticles": command<{ readonly removed: number }>()(v.strictObject({ ids })),
  "library.addExclusion": command<Exclusion>()(
    v.strictObject({ articleId: id, start: offset, end: offset, kind: v.picklist(exclusionKinds) }),
  ),
  /** Restore shows the text again and keeps the row as a decision; fold hides it again. */
  "library.setExclusionState": command<null>()(v.strictObject({ ids, state: v.picklist(["folded", "restored"]) })),
  /** Recompute the hashes of the originals' bytes and of the current text, and compare them with those recorded at import. */
  "library.debrisRules": query<readonly DebrisRule[]>("exclusion")(none),
  /** What always folding the words of an exclusion would fold in the articles of its publication that are there. */
  "library.previewAlways": slicedQuery<FoldAlways>("exclusion", "article")(v.strictObject({ exclusionId: id })),
  /** Fold them there, and in articles to come. */
  "library.foldAlways": job<FoldAlways>()(v.strictObject({ exclusionId: id })),
  /** What is folded stays folded. */
  "library.removeDebrisRule": command<null>()(v.strictObject({ id })),
  "library.verify": action<Verification>()(v.strictObject({ articleId: id })),
  "library.verifyAll": job<VerificationReport>()(none),
  /**
   * Write the original out bit for bit, after comparing it with its hash. A path must not exist yet; a token comes from the
   * save dialog, which has asked whether a file may be replaced, and is good once.
   */
  "library.saveOriginal": job<SavedOriginal>()(
    v.strictObject({ articleId: id, to: v.union([v.strictObject({ path }), v.strictObject({ token: id })]) }),
  ),
  /** Of a version, when one is named. */
  "library.original": query<ShowableOriginal>("article")(v.strictObject({ articleId: id, revisionId: v.optional(id) })),
  "library.snapshot": query<Snapshot & { readonly bytes: Uint8Array }>("article")(v.strictObject({ articleId: id })),
};
