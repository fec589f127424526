import * as v from "valibot";
import type { Id } from "../domain/id.ts";
import type { TagKind } from "../domain/passage.ts";
import type { Range } from "../domain/range.ts";
import { fields } from "../query/query.ts";
import { command, id, job, name, offset, query, queryText, slicedQuery } from "./method.ts";

export const searchScopes = ["passages", "articles", "notes"] as const;
export type SearchScope = (typeof searchScopes)[number];

/**
 * `oldest` and `position` (the passages of an article in its order, the newest article first) put all that is found in order,
 * which takes longer.
 */
export const searchSorts = ["relevance", "newest", "oldest", "position"] as const;
export type SearchSort = (typeof searchSorts)[number];

export const groupFields = ["article", "claim", "actor", "code"] as const;
export type GroupField = (typeof groupFields)[number];

export type GroupsAnswer = {
  /** How many passages were found; one may stand in several groups or in none. */
  readonly total: number;
  /** The largest first. */
  readonly groups: readonly {
    /** Of the article, claim, actor or code. */
    readonly id: Id;
    readonly label: string;
    /** How many of the passages, all counted. */
    readonly count: number;
    readonly hits: readonly Hit[];
  }[];
  /** How many further groups there are. */
  readonly more: number;
  readonly tookMs: number;
  readonly problem: SearchAnswer["problem"];
};

/** Half-open [start, end) pairs in `text`. */
export type Highlights = readonly (readonly [number, number])[];

export type Hit = {
  readonly kind: "passage" | "article" | "note";
  /** Of the passage, article or note. */
  readonly id: Id;
  /** Null for a note that is on no article or passage. */
  readonly articleId: Id | null;
  /** Where it stands in the article's text; for an article, the place of the first match; 0,0 for a note. */
  readonly start: number;
  readonly end: number;
  /** A passage's words; for articles and notes the stretch of text around the first match. */
  readonly text: string;
  readonly highlights: Highlights;
  /** The article's or note's title. */
  readonly title: string;
  readonly publication: string | null;
  readonly publishedAt: string | null;
  readonly tags: readonly { readonly kind: TagKind; readonly label: string; readonly color: number | null }[];
  /** "Lavrov denies", where someone says the passage. */
  readonly attribution: string | null;
};

export type SearchAnswer = {
  readonly total: number;
  /** False: there are more than `total` hits, and only the page was asked for (`totals` false). */
  readonly exact: boolean;
  readonly hits: readonly Hit[];
  /** How many hits each scope has for the same query; of the scopes not asked for at most 10,001 are counted. */
  readonly totals: Readonly<Record<SearchScope, number>>;
  readonly tookMs: number;
  /** What is wrong with the query and where; the hits are then empty. */
  readonly problem: { readonly message: string; readonly at: number } | null;
  /** How the query was taken, where that is not what it says. */
  readonly remark: string | null;
};

/** How many hits each scope has; of the scopes not asked for at most `countedUpTo` are counted. */
export type SearchCounts = Pick<SearchAnswer, "totals" | "tookMs" | "problem">;

/** Where one article has what a query asks for. */
export type FindAnswer = {
  /** In order; in the article's text. */
  readonly ranges: readonly Range[];
  /** A query of words goes through the text, one with a filter or a structure of passages through those it finds. */
  readonly of: "words" | "passages";
  readonly problem: SearchAnswer["problem"];
};

/** The fields that results are counted by, in the order in which they are shown. `published` is counted by months. */
export const facetFields = ["kind", "code", "actor", "source", "publication", "stance", "published"] as const;
export type FacetField = (typeof facetFields)[number];

export type Facet = {
  readonly field: FacetField;
  /** The most frequent values, as a filter takes them, with the number of hits; months are in order of time. */
  readonly entries: readonly { readonly value: string; readonly count: number }[];
  /** How many further values there are. */
  readonly more: number;
};

export type FacetsAnswer = {
  /** How many passages were counted: all that the query finds. */
  readonly total: number;
  /** Only those with a value. */
  readonly facets: readonly Facet[];
  readonly tookMs: number;
  readonly problem: SearchAnswer["problem"];
};

/** A search with a name. Its query is looked up anew whenever it is run, so it finds what is there now. */
export type SavedSearch = {
  readonly id: Id;
  readonly name: string;
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  readonly createdAt: string;
  /**
   * How many hits there are now, at most `countedUpTo`; or why there can be none: a name in the query is not in the
   * notebook any more. Null when counts were not asked for.
   */
  readonly found: { readonly count: number } | { readonly problem: string } | null;
};

/** Of what is not shown no more hits than this are counted: it then stands for "10,000+". */
export const countedUpTo = 10_001;

/** What became of the search index. */
export type IndexReport = {
  /** What was wrong with it; empty when nothing was. */
  readonly problems: readonly string[];
  readonly rebuilt: boolean;
  /** False: it was cancelled, and not everything is found yet. */
  readonly complete: boolean;
};

/** What entries can be called by a query's words. */
export const entryKinds = ["claim", "actor", "code"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Entries that are called by the words of a query; fields and structures in it are about passages and do not count here. */
export type EntriesAnswer = Readonly<
  Record<EntryKind, { readonly total: number; readonly rows: readonly { readonly id: Id; readonly label: string }[] }>
>;

/** A hit with how like it is, 0 to 1. One of kind `article` is a stretch of its text that nobody tagged. */
export type Alike = Hit & { readonly likeness: number };

export type SimilarAnswer = {
  /** The quotation itself in other places, word for word or nearly. Nothing for a claim. */
  readonly same: readonly Alike[];
  /** Passages in like words; of a claim only those it is not on. */
  readonly passages: readonly Alike[];
  /** Sentences that no passage stands in. */
  readonly sentences: readonly Alike[];
  readonly claims: readonly { readonly id: Id; readonly text: string; readonly likeness: number }[];
  readonly tookMs: number;
};

/** A value that. */
export type FieldValue = { readonly value: string };

const reads = ["article", "exclusion", "passage", "claim", "actor", "source", "code", "question", "note"] as const;
/** Whose question it is: what still counts for another query of the same asker ends, with the failure `cancelled`. */
const asker = v.optional(id);

/** A claim, and of the passages it is on the words most like those asked for. */
export type LikeClaim = {
  readonly id: Id;
  readonly text: string;
  readonly exact: string;
  /** Of the article they stand in. */
  readonly title: string;
  /** 0 to 1. */
  readonly likeness: number;
};

export const searchMethods = {
  /**
   * Words, "phrases", prefix*, -not, OR, parentheses and the fields of shared/query/query.ts (quoted when there are spaces).
   * Filters from the UI are written into the same language: see shared/query/filters.ts.
   *
   * Among passages a filter is about the passage; among articles it asks for articles with such a passage; among notes for
   * notes on such a passage, or on the actor, claim, source, code or article named. Nothing but filters lists the newest first.
   */
  "search.run": query<SearchAnswer>(...reads)(
    v.strictObject({
      query: queryText,
      scope: v.optional(v.picklist(searchScopes), "passages"),
      sort: v.optional(v.picklist(searchSorts), "relevance"),
      /** Only within this article. */
      articleId: v.optional(id),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 50),
      offset: v.optional(offset, 0),
      /** False: do not count what the page does not need counted (see `exact`); the totals of the other scopes are then 0. */
      totals: v.optional(v.boolean()),
      asker,
    }),
  ),
  /** How many hits there are: for a view that shows the hits first. */
  "search.count": slicedQuery<SearchCounts>(...reads)(
    v.strictObject({
      query: queryText,
      scope: v.optional(v.picklist(searchScopes), "passages"),
      articleId: v.optional(id),
      asker,
    }),
  ),
  /** The ids of a stretch of the passages found, in their order: to select more than what is shown. */
  "search.ids": query<readonly Id[]>(...reads)(
    v.strictObject({
      query: queryText,
      sort: v.optional(v.picklist(searchSorts), "relevance"),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)), 1000),
      offset: v.optional(offset, 0),
    }),
  ),
  /** Find in one article, debris included: what of it is folded is for the reader to know. */
  "search.inArticle": query<FindAnswer>(...reads)(v.strictObject({ articleId: id, query: queryText })),
  /** What a query finds among passages, by what they are on. */
  "search.groups": slicedQuery<GroupsAnswer>(...reads)(
    v.strictObject({
      query: queryText,
      by: v.picklist(groupFields),
      /** At most so many groups, */
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 50),
      /** each with so many of its passages. */
      hits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 3),
      /** Only the group of this entry, its passages from this one on. */
      only: v.optional(v.strictObject({ id, offset })),
      asker,
    }),
  ),
  /** Claims worded so, actors and codes called so; nothing for a query without words. */
  "search.entries": query<EntriesAnswer>(
    "claim",
    "actor",
    "code",
    "passage",
  )(
    v.strictObject({
      query: queryText,
      /** So many of each kind, the shortest names first. */
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 100),
    }),
  ),
  /** What is like a passage or a claim, the most alike first. */
  "search.similar": slicedQuery<SimilarAnswer>(...reads)(v.strictObject({ id, asker })),
  /** Claims that passages in like words are on: what is typed, or stands in an article, may be worded otherwise than its claim. */
  "search.claimsLike": slicedQuery<readonly LikeClaim[]>(
    "passage",
    "claim",
    "exclusion",
  )(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(2000)),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 5),
      asker,
    }),
  ),
  /** Values for a field while its beginning is typed. */
  "search.values": query<readonly FieldValue[]>(
    "article",
    "claim",
    "actor",
    "source",
    "code",
    "question",
  )(
    v.strictObject({
      field: v.picklist(fields),
      text: v.pipe(v.string(), v.maxLength(500)),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 12),
    }),
  ),
  /** What the passages that a query finds are made of. */
  "search.facets": slicedQuery<FacetsAnswer>(...reads)(
    v.strictObject({
      query: queryText,
      articleId: v.optional(id),
      /** At most so many values of each field. */
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 12),
      asker,
    }),
  ),
  /** The saved searches by name, each with what it finds now. */
  "search.saved": query<readonly SavedSearch[]>(
    ...reads,
    "saved-search",
  )(
    v.strictObject({
      /** False: do not count. */
      counts: v.optional(v.boolean()),
    }),
  ),
  /** Keep a search under a name. Refuses a query that cannot be understood and a name that is taken. */
  "search.save": command<{ readonly id: Id }>()(
    v.strictObject({
      name,
      query: v.pipe(queryText, v.trim(), v.minLength(1, "a query is needed")),
      scope: v.optional(v.picklist(searchScopes), "passages"),
      sort: v.optional(v.picklist(searchSorts), "relevance"),
    }),
  ),
  "search.renameSaved": command<null>()(v.strictObject({ id, name })),
  "search.removeSaved": command<null>()(v.strictObject({ id })),
  /** Look through the search index and make it anew where something is wrong with it; reading, tagging and searching go on. */
  "search.rebuild": job<IndexReport>()(
    v.strictObject({
      /** Make it anew also when nothing is wrong. */
      always: v.optional(v.boolean()),
    }),
  ),
};
