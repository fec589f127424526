import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import type { Found, FoundFields } from "../parsed.ts";
import { authorClaims, bylinesOf } from "./author-claims.ts";
import { readBesideHeadline } from "./beside-headline.ts";
import { publishedClaims, updatedClaims } from "./date-claims.ts";
import type { DomDocument } from "./dom.ts";
import type { Claims } from "./extractors.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import { hostOf } from "./page-address.ts";
import { guess } from "./page-claims.ts";
import { choosePublication } from "./publication.ts";
import { ld, openHead, titleTags } from "./read-head.ts";
import { findHeadline, findTitles, siteInTitle } from "./title.ts";

export type Known = {
  readonly document: DomDocument;
  readonly jsonLd: JsonLdArticle | null;
  readonly claims: Claims | null;
  /** Where the page was got from: given by the caller, or written down by what saved it. */
  readonly url: Found | null;
  /** What the page says its address is, the most believable first. */
  readonly addresses: readonly Found[];
};

/** All that a page says about its article: JSON-LD before meta tags before what its elements look like. */
export const readMeta = ({ document, jsonLd, claims, url, addresses }: Known): FoundFields => {
  const { tag, element } = openHead(document);
  const language = accepted(
    [
      ...attributeOf(document, "lang"),
      ...attributeOf(document, "xml:lang"),
      ...ld(jsonLd?.language, "inLanguage"),
      ...tag("og:locale", "content-language", "language", "dc.language"),
    ],
    languageTag,
  );
  const [tongue] = language;
  const urls = [...(url === null ? [] : [url]), ...addresses];
  const [address] = urls;
  const titles = [...ld(jsonLd?.headline, "headline"), ...tag(...titleTags)];
  const headline = findHeadline(document, titles).element;
  const beside = headline === null ? null : readBesideHeadline(document.body, headline, tongue?.value ?? null);
  const publication = choosePublication(
    [
      ...tag("og:site_name"),
      ...ld(jsonLd?.publisher, "publisher"),
      ...tag("application-name", "publisher", "dc.publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title"),
      // An extractor's guess may be the writer's name.
      ...(claims?.site === claims?.byline ? [] : guess(claims?.site)),
    ],
    siteInTitle(document),
    address === undefined ? null : hostOf(address.value),
  );
  const [site] = publication;
  const toDate = (value: string): string | null => toIsoDate(value, tongue?.value ?? null);
  const page = { document, head: openHead(document), jsonLd, claims, headline, beside };
  return {
    title: findTitles(document, titles, site?.value ?? null),
    byline: bylinesOf(authorClaims(page), site?.value ?? null),
    publication,
    publishedAt: accepted(publishedClaims(page, address?.value ?? null), toDate),
    updatedAt: accepted(updatedClaims(page), toDate),
    subtitle: accepted(
      [
        ...ld(jsonLd?.subtitle, "alternativeHeadline"),
        ...element("[itemprop=alternativeHeadline]"),
        ...element("h1 ~ .standfirst, h1 ~ .subtitle, h1 ~ .sub-title, h1 ~ .subheadline, h1 ~ .dek"),
      ],
      shortText,
    ),
    section: accepted(
      [...ld(jsonLd?.section, "articleSection"), ...tag("article:section", "og:article:section", "parsely-section")],
      shortText,
    ),
    url: urls,
    language,
  };
};

/** Those of the claims that can be the field's value, as it is then written. */
const accepted = (claims: readonly Found[], accept: (value: string) => string | null): readonly Found[] =>
  claims.flatMap(({ value, origin }) => {
    const written = accept(value);
    return written === null || written === "" ? [] : [{ value: written, origin }];
  });

/** A line and no more: a whole paragraph is none of these fields. */
const shortText = (value: string): string | null => {
  const line = value.replace(/\s+/gu, " ").trim();
  return line.length > 300 ? null : line;
};

const attributeOf = (document: DomDocument, name: string): readonly Found[] => {
  const value = document.documentElement.getAttribute(name) ?? "";
  return value === "" ? [] : [{ value, origin: `<html ${name}>` }];
};
