import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import { resolveLink } from "../links.ts";
import type { Found, FoundMeta } from "../parsed.ts";
import { readBesideHeadline } from "./beside-headline.ts";
import { cleanByline, isHouse } from "./byline.ts";
import type { DomDocument } from "./dom.ts";
import type { Claims } from "./extractors.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import { choosePublication } from "./publication.ts";
import { ld, openHead, titleTags } from "./read-head.ts";
import { findHeadline, findTitle } from "./title.ts";

type Known = {
  readonly document: DomDocument;
  readonly jsonLd: JsonLdArticle | null;
  readonly claims: Claims | null;
  /** Where the page was got from: given by the caller, or written down by what saved it. */
  readonly url: Found | null;
  /** What the page says its address is. */
  readonly canonical: Found | null;
};

/** What a page says about its article: JSON-LD before meta tags before what its elements look like. */
export const readMeta = ({ document, jsonLd, claims, url, canonical }: Known): FoundMeta => {
  const { tag, every, element } = openHead(document);
  const guess = (value: string | null | undefined): readonly Found[] =>
    value === null || value === undefined || value.trim() === ""
      ? []
      : [{ value: value.trim(), origin: "text of the page" }];

  const address = url ?? canonical;
  const titles = [...ld(jsonLd?.headline, "headline"), ...tag(...titleTags)];
  const headline = findHeadline(document, titles).element;
  const beside = headline === null ? null : readBesideHeadline(document.body, headline);
  const publication = choosePublication(
    [
      ...tag("og:site_name"),
      ...ld(jsonLd?.publisher, "publisher"),
      ...tag("application-name", "publisher", "dc.publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title"),
      // An extractor's guess may be the writer's name.
      ...(claims?.site === claims?.byline ? [] : guess(claims?.site)),
    ],
    address === null ? null : hostOf(address.value),
  );
  return {
    title: findTitle(document, titles, publication?.value ?? null),
    byline: bylineOf(
      [
        ...ld(jsonLd?.authors.join(", "), "author"),
        ...every("citation_author"),
        ...every("dc.creator"),
        ...tag(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "citation_author",
          "twitter:creator:name",
        ),
        ...element("[itemprop=author] [itemprop=name]"),
        ...element("[itemprop=author]"),
        ...(beside?.byline ?? []),
        ...guess(claims?.byline),
        ...element("[rel=author]"),
        ...element(".byline"),
      ],
      publication?.value ?? null,
    ),
    publication,
    publishedAt: firstOf(
      [
        ...ld(jsonLd?.published, "datePublished"),
        ...tag(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "citation_publication_date",
          "article.published",
          "date",
        ),
        ...element("[itemprop=datePublished]", "content"),
        ...element("[itemprop=datePublished]", "datetime"),
        ...dateInPath(address?.value ?? null),
        ...element("article time[datetime]", "datetime"),
        ...element("time[pubdate]", "datetime"),
        ...element("time[datetime]", "datetime"),
        ...element("time"),
        ...(beside?.date ?? []),
        ...guess(claims?.published),
      ],
      toIsoDate,
    ),
    updatedAt: firstOf(
      [
        ...ld(jsonLd?.updated, "dateModified"),
        ...tag("article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "last-modified"),
        ...element("[itemprop=dateModified]", "content"),
        ...element("[itemprop=dateModified]", "datetime"),
      ],
      toIsoDate,
    ),
    subtitle: firstOf(
      [
        ...ld(jsonLd?.subtitle, "alternativeHeadline"),
        ...element("[itemprop=alternativeHeadline]"),
        ...element("h1 ~ .standfirst, h1 ~ .subtitle, h1 ~ .sub-title, h1 ~ .subheadline, h1 ~ .dek"),
      ],
      shortText,
    ),
    section: firstOf(
      [...ld(jsonLd?.section, "articleSection"), ...tag("article:section", "og:article:section", "parsely-section")],
      shortText,
    ),
    url: address ?? undefined,
    language: firstOf(
      [
        ...attributeOf(document, "lang"),
        ...attributeOf(document, "xml:lang"),
        ...ld(jsonLd?.language, "inLanguage"),
        ...tag("og:locale", "content-language", "language", "dc.language"),
      ],
      languageTag,
    ),
  };
};

/** A person before the publication itself, which many pages give as the author of all they have. */
const bylineOf = (claims: readonly Found[], publication: string | null): Found | undefined => {
  const accept = (byline: string): string | null => cleanByline(byline, publication);
  const isPerson = (byline: string): string | null => {
    const names = accept(byline);
    return names === null || isHouse(names, publication) || isHouse(byline.split(",")[0] ?? "", publication)
      ? null
      : names;
  };
  return firstOf(claims, isPerson) ?? firstOf(claims, accept);
};

/** The address a page claims for itself, made absolute; null when it claims none, or only its site's front page. */
export const findCanonical = (
  document: DomDocument,
  jsonLd: JsonLdArticle | null,
  given: string | null,
): Found | null => {
  const { tag, element } = openHead(document);
  const claimed = [...element("link[rel=canonical]", "href"), ...tag("og:url"), ...ld(jsonLd?.url, "url")];
  return firstOf(claimed, (href) => realAddress(resolveLink(href, given))) ?? null;
};

const firstOf = (found: readonly Found[], accept: (value: string) => string | null): Found | undefined => {
  for (const { value, origin } of found) {
    const accepted = accept(value);
    if (accepted !== null && accepted !== "") return { value: accepted, origin };
  }
  return undefined;
};

/** A line and no more: a whole paragraph is none of these fields. */
const shortText = (value: string): string | null => {
  const line = value.replace(/\s+/gu, " ").trim();
  return line.length > 300 ? null : line;
};

/** A site's front page is no article's address. */
const realAddress = (href: string | null): string | null => {
  if (href === null || !href.startsWith("http")) return null;
  const { pathname, search } = new URL(href);
  return pathname === "/" && search === "" ? null : href;
};

const hostOf = (url: string): string => {
  const { hostname } = new URL(url);
  return hostname.replace(/^www\./u, "");
};

const dateInPath = (url: string | null): readonly Found[] => {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:\/|-|\b)/iu.exec(url ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  const value = /\d/u.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : `${day} ${month} ${year}`;
  return [{ value, origin: "date in the address" }];
};

const attributeOf = (document: DomDocument, name: string): readonly Found[] => {
  const value = document.documentElement.getAttribute(name) ?? "";
  return value === "" ? [] : [{ value, origin: `<html ${name}>` }];
};
