import type { Block } from "../../../../shared/domain/article.ts";
import { toIsoDate } from "../dates.ts";
import type { Found, FoundMeta } from "../parsed.ts";
import { languageTag } from "../language-tag.ts";
import { readFirstLines } from "../text/first-lines.ts";

/** What a file says of itself in its properties, as written there. */
export type Properties = {
  readonly title?: string | undefined;
  readonly creator?: string | undefined;
  readonly created?: string | undefined;
  readonly language?: string | undefined;
};

/** Titles that programs put in, and names of files. */
const noTitle =
  /^(?:untitled|document\s?\d*|microsoft word\b.*|powerpoint presentation|.*\.(?:docx?|odt|pdf|rtf|indd|qxd|txt))$/iu;
/** A title further down is of a part. */
const blocksForTitle = 3;

/**
 * Metadata of a document: what its text shows at the top before what its properties say, which are as often those of the
 * template it was made from.
 */
export const documentMeta = (
  text: string,
  blocks: readonly Block[],
  name: string,
  { title, creator, created, language }: Properties,
): FoundMeta => {
  const { headline: _headline, ...first } = readFirstLines(text, blocks, name);
  const heading = blocks.slice(0, blocksForTitle).find(({ kind, level }) => kind === "heading" && level === 1);
  const date = created === undefined ? null : toIsoDate(pdfDate(created));
  const tag = language === undefined ? null : languageTag(language);
  return {
    ...first,
    title:
      (heading === undefined ? undefined : of(oneLine(text.slice(heading.start, heading.end)), "heading")) ??
      (title === undefined || noTitle.test(title.trim()) ? undefined : of(title, "document properties")) ??
      first.title,
    byline: first.byline ?? of(creator, "document properties"),
    publishedAt: first.publishedAt ?? of(date ?? undefined, "document properties"),
    language: of(tag ?? undefined, "document properties"),
  };
};

const of = (value: string | undefined, origin: string): Found | undefined =>
  value === undefined || value.trim() === "" ? undefined : { value: oneLine(value), origin };

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** "D:20310412080000+02'00'" as ISO 8601; anything else as it is. */
const pdfDate = (date: string): string =>
  date.replace(
    /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:([+-]\d{2})'?(\d{2})'?|Z)?.*$/u,
    (
      _all,
      year: string,
      month: string,
      day: string,
      hour?: string,
      minute?: string,
      second?: string,
      zone?: string,
      rest?: string,
    ) =>
      hour === undefined || minute === undefined
        ? `${year}-${month}-${day}`
        : `${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}${zone === undefined ? "Z" : `${zone}:${rest ?? "00"}`}`,
  );
