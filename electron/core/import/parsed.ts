import type { ArticleMeta, Block, ExclusionKind, FoundValue, FoundValues } from "../../../shared/domain/article.ts";
import type { TableChoice } from "../../../shared/domain/table-columns.ts";
import type { Range } from "../../../shared/domain/range.ts";

/** What is to be parsed. Plain and cloneable, for it may go to the worker. */
export type Source = TextSource | FileSource;

/** Decoded, line ends already "\n". */
export type TextSource = About & { readonly format: "text" | "markdown" | "html"; readonly content: string };

/** A format of its own: bytes that only its parser can read, and that parser is the worker's. */
export type FileSource = About & { readonly format: FileFormat; readonly bytes: Uint8Array };
export type FileFormat = "mail" | "docx" | "pdf" | "epub" | "odt" | "rtf" | "webarchive";

/** A file that holds several articles, and what stands in it, in order. */
export type Container = {
  readonly format: ContainerFormat;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What was said of the columns of tables. */
  readonly tables?: readonly TableChoice[];
};
export type ContainerFormat =
  | "zip"
  | "mail"
  | "mbox"
  | "csv"
  | "jsonl"
  | "json"
  | "xml"
  | "warc"
  | "wacz"
  | "ris"
  | "bibtex";
export type Member = {
  /** Within the container: "folder/page.html", "message 3", "row 12"; empty when it is the file itself. */
  readonly name: string;
  /** What is kept of it as evidence. */
  readonly bytes: Uint8Array;
  /** Null for a file as any other, to be looked at as one. */
  readonly article: MemberArticle | null;
  /** Files beside the container that hold the text itself, as it names them; the first that is there is taken. */
  readonly attached?: readonly string[];
};
export type MemberArticle = {
  readonly source: Source;
  readonly mediaType: string;
  readonly encoding: string | null;
  /** When the container says it was got, as ISO 8601; the time of the import when left out. */
  readonly retrievedAt?: string;
};
/** `failed` says why a member cannot be had, `skipped` why nobody would want it. */
export type Unpacked = readonly (
  | Member
  | { readonly name: string; readonly failed: string }
  | { readonly name: string; readonly skipped: string }
)[];

type About = {
  /** A file's name without its folder, or what else stands in for a title; empty for a paste. */
  readonly name: string;
  /** Where a page was got from, when the caller knows. */
  readonly url: string | null;
  /** A selection out of a page: what the analyst chose is the article. */
  readonly fragment: boolean;
  /** What the container says of it; counts before anything found in it. */
  readonly given?: FoundMeta;
  /** What the analyst should know of it, said when its parser has nothing to say. */
  readonly notice?: string;
};

export type Debris = Range & { readonly kind: ExclusionKind; readonly reason: string };

/** One field of the metadata and where it was found: "og:title", "first line". */
export type Found = FoundValue;
export type FoundMeta = { readonly [Field in keyof ArticleMeta]?: Found | undefined };
/** All that was found for each field, the one that counts first. */
export type FoundFields = FoundValues;

/** Text and structure alone; what a format's parser gives. */
export type ParsedText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly meta: FoundMeta;
  /** What else was found; left out where there is one place to look. */
  readonly fields?: FoundFields;
  readonly canonicalUrl: string | null;
  /** What the analyst should know about how it was read; null when all went well. */
  readonly warning: string | null;
};

export type Parsed = Omit<ParsedText, "meta" | "fields"> & {
  readonly meta: ArticleMeta;
  /** For each field all values that were found, each once, the one in `meta` first. */
  readonly fields: FoundFields;
  readonly metaOrigin: Readonly<Record<string, string>>;
  readonly debris: readonly Debris[];
  readonly words: number;
};
