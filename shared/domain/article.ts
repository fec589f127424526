import type { HttpRecord } from "../contract/fetched.ts";
import type { Id } from "./id.ts";
import type { Range } from "./range.ts";

export const blockKinds = [
  "paragraph",
  "heading",
  "list-item",
  "quote",
  "caption",
  "table-row",
  "preformatted",
] as const;
export type BlockKind = (typeof blockKinds)[number];

export type Link = Range & { readonly href: string };

/**
 * A paragraph-like piece of a revision's text. Blocks stand in order, do not overlap, and leave out only white space.
 * `level` is 1–6 for a heading, the nesting depth (from 1) for a list item or quote, else 0.
 */
export type Block = Range & {
  readonly kind: BlockKind;
  readonly level: number;
  /** Only on list items. */
  readonly ordered?: boolean;
  /** On which page of its file it begins, from 1; only where files have pages. */
  readonly page?: number;
  /** Offsets in the whole text, not in the block. Only http, https and mailto. */
  readonly links?: readonly Link[];
};

/** What is known of an article and may be corrected, in the order in which it is shown. */
export const metaFields = [
  "title",
  "subtitle",
  "byline",
  "publication",
  "section",
  "agency",
  "publishedAt",
  "updatedAt",
  "url",
  "language",
] as const;
export type MetaField = (typeof metaFields)[number];

/**
 * `agency` is the news agency credited with the text: the beginning of its chain. Dates are ISO 8601, possibly only a
 * year, a month or a day: "2017-04".
 */
export type ArticleMeta = { readonly [Field in Exclude<MetaField, "title">]: string | null } & {
  readonly title: string;
};

/** A value that an original gives for a field, and where: "og:title", "beside the headline". */
export type FoundValue = { readonly value: string; readonly origin: string };
/** Each value once, the one that was taken at import first. */
export type FoundValues = { readonly [Field in MetaField]?: readonly FoundValue[] };

/** Field by field. */
export const metaWith = (
  title: string,
  valueOf: (field: Exclude<MetaField, "title">) => string | null,
): ArticleMeta => ({
  title,
  subtitle: valueOf("subtitle"),
  byline: valueOf("byline"),
  publication: valueOf("publication"),
  section: valueOf("section"),
  agency: valueOf("agency"),
  publishedAt: valueOf("publishedAt"),
  updatedAt: valueOf("updatedAt"),
  url: valueOf("url"),
  language: valueOf("language"),
});

/** Nothing known but the title. */
export const bareMeta = (title: string): ArticleMeta => metaWith(title, () => null);

/** Whom a byline names; `actorId` is null for what is no person's name. */
export type Author = { readonly name: string; readonly actorId: Id | null };

/** The actors behind an article: who wrote it, which medium it stands in, which agency it comes from. */
export type Credits = {
  readonly authors: readonly Author[];
  readonly publicationActorId: Id | null;
  readonly agencyActorId: Id | null;
};

export type ArticleSummary = ArticleMeta & {
  readonly id: Id;
  readonly importedAt: string;
  readonly words: number;
  readonly passages: number;
  readonly claims: number;
  readonly folded: number;
};

export const exclusionKinds = [
  "shortcode",
  "ad-tag",
  "poll",
  "pull-quote",
  "caption",
  "related-links",
  "newsletter",
  "boilerplate",
] as const;
export type ExclusionKind = (typeof exclusionKinds)[number];

/** Debris in the text: folded and left out of counts and search, never deleted. */
export type Exclusion = Range & {
  readonly id: Id;
  readonly kind: ExclusionKind;
  /** One line for the reader: why this was taken for debris. */
  readonly reason: string;
  readonly origin: "rule" | "analyst";
  /** A restored exclusion stays as the record of the analyst's decision. */
  readonly state: "folded" | "restored";
};

export type Snapshot = {
  readonly sha256: string;
  readonly byteLength: number;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly originKind: OriginKind;
  /** File name as given, URL, or "pasted text". */
  readonly originName: string;
  readonly retrievedAt: string;
  /** How it was got from the network; null for what came otherwise. */
  readonly http: HttpRecord | null;
};

export const originKinds = ["file", "paste", "clipboard-html", "url", "sample", "script"] as const;
export type OriginKind = (typeof originKinds)[number];

export type Article = ArticleMeta & {
  readonly id: Id;
  readonly credits: Credits;
  readonly importedAt: string;
  readonly words: number;
  readonly revisionId: Id;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly exclusions: readonly Exclusion[];
  readonly snapshot: Snapshot;
  /** Where each field of the metadata came from: "og:title", "first line", "analyst". */
  readonly metaOrigin: Readonly<Record<string, string>>;
};
