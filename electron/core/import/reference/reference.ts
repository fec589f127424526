import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import { resolveLink } from "../links.ts";
import type { Found, FoundMeta, Unpacked } from "../parsed.ts";
import { tidy } from "../read/decode.ts";

/** What a reference manager keeps of a work, as it is written there. */
export type Reference = {
  readonly title: string;
  readonly authors: readonly string[];
  /** In any way that publications write dates. */
  readonly date: string;
  readonly publication: string;
  readonly url: string;
  readonly doi: string;
  readonly language: string;
  readonly abstract: string;
  /** Files that are kept with it, as it names them. */
  readonly files: readonly string[];
};

export const mostReferences = 50_000;

/**
 * The article of a reference: its abstract, or the file that is kept with it, which is found when its turn comes. One that
 * has neither has nothing to read.
 *
 * @param origin - which program wrote it: "RIS", "BibTeX"
 * @param raw - the reference as it stands in the file
 */
export const referenceMember = (
  reference: Reference,
  number: string,
  origin: string,
  raw: string,
): Unpacked[number] => {
  const { title, files } = reference;
  const abstract = tidy(withoutMarkup(reference.abstract)).trim();
  const called = oneLine(title) === "" ? number : oneLine(title);
  if (abstract === "" && files.length === 0)
    return {
      name: number,
      skipped: `is a reference to “${called}” without an abstract or a file: there is nothing to read`,
    };
  const given = metaOf(reference, origin);
  return {
    name: number,
    bytes: Buffer.from(raw, "utf8"),
    article: {
      mediaType: "text/plain",
      encoding: "utf-8",
      source: {
        format: "text",
        content: abstract,
        name: called,
        url: given.url?.value ?? null,
        fragment: true,
        given,
        notice: "it is the abstract of a reference, not the whole text",
      },
    },
    ...(files.length === 0 ? {} : { attached: files }),
  };
};

const metaOf = (reference: Reference, origin: string): FoundMeta => {
  const found = (value: string | null): Found | undefined => {
    const line = oneLine(withoutMarkup(value ?? ""));
    return line === "" ? undefined : { value: line, origin };
  };
  const { url, doi } = reference;
  const address =
    resolveLink(url, null) ?? (/^10\.\d{4,9}\//u.test(doi.trim()) ? `https://doi.org/${doi.trim()}` : null);
  const all = {
    title: found(reference.title),
    byline: found(reference.authors.map(inOrder).join(", ")),
    publication: found(reference.publication),
    publishedAt: found(toIsoDate(reference.date)),
    url: found(address),
    language: found(languageTag(reference.language)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** "Varga, Ilse" as people say it. */
const inOrder = (name: string): string => name.replace(/^([^,]+),\s*([^,]+)$/u, "$2 $1").trim();

const withoutMarkup = (text: string): string =>
  text.replace(/<\/?(?:i|b|em|strong|span|sup|sub|p|br)\b[^>]{0,200}>/giu, "");

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
