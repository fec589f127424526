import type { ArticleMeta, Block, ExclusionKind } from "../../../shared/domain/article.ts";
import type { Range } from "../../../shared/domain/range.ts";

/** What is to be parsed: decoded, line ends already "\n". Plain and cloneable, for it may go to the worker. */
export type Source = {
  readonly format: "text" | "markdown" | "html";
  readonly content: string;
  /** A file's name without its folder, or what else stands in for a title; empty for a paste. */
  readonly name: string;
  /** Where a page was got from, when the caller knows. */
  readonly url: string | null;
  /** A selection out of a page: what the analyst chose is the article. */
  readonly fragment: boolean;
};

export type Debris = Range & { readonly kind: ExclusionKind; readonly reason: string };

/** One field of the metadata and where it was found: "og:title", "first line". */
export type Found = { readonly value: string; readonly origin: string };
export type FoundMeta = { readonly [Field in keyof ArticleMeta]?: Found | undefined };

/** Text and structure alone; what a format's parser gives. */
export type ParsedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly meta: FoundMeta;
  readonly canonicalUrl: string | null;
  /** What the analyst should know about how it was read; null when all went well. */
  readonly warning: string | null;
};

export type Parsed = Omit<ParsedText, "meta"> & {
  readonly meta: ArticleMeta;
  readonly metaOrigin: Readonly<Record<string, string>>;
  readonly debris: readonly Debris[];
  readonly words: number;
};
