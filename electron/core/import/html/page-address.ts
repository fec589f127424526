import { resolveLink } from "../links.ts";
import type { Found } from "../parsed.ts";
import type { DomDocument } from "./dom.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import { ld, openHead } from "./read-head.ts";

/**
 * The addresses a page claims for itself, made absolute, the most believable first. Its canonical one counts, unless that
 * and the page's own are of two sites: then the page republishes what stands at the canonical address.
 */
export const findAddresses = (
  document: DomDocument,
  jsonLd: JsonLdArticle | null,
  given: string | null,
): readonly Found[] => {
  const { tag, element } = openHead(document);
  const canonical = accept(element("link[rel=canonical]", "href"), given);
  const own = accept([...tag("og:url"), ...ld(jsonLd?.url, "url")], given);
  const [first] = canonical;
  const [second] = own;
  const republished = first !== undefined && second !== undefined && siteOf(first.value) !== siteOf(second.value);
  const others = accept(
    [
      ...tag("twitter:url", "parsely-link", "al:web:url", "url", "citation_fulltext_html_url", "dc.identifier"),
      ...element("[itemprop=mainEntityOfPage]", "itemid"),
      ...element("[itemprop=mainEntityOfPage]", "href"),
      ...element("link[rel=alternate][hreflang=x-default]", "href"),
    ],
    given,
  );
  return [...(republished ? [...own, ...canonical] : [...canonical, ...own]), ...others];
};

/** Host of an address without "www." */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./u, "");

/** What two hosts of one publisher have in common. */
const siteOf = (url: string): string => {
  const parts = hostOf(url).split(".");
  const [second = ""] = parts.slice(-2);
  return parts.slice(second.length <= 3 && parts.length > 2 ? -3 : -2).join(".");
};

const accept = (found: readonly Found[], given: string | null): readonly Found[] =>
  found.flatMap(({ value, origin }) => {
    const address = realAddress(resolveLink(value, given));
    return address === null ? [] : [{ value: address, origin }];
  });

/** A site's front page is no article's address. */
const realAddress = (href: string | null): string | null => {
  if (href === null || !/^https?:\/\/[^/]/iu.test(href) || !URL.canParse(href)) return null;
  const { pathname, search } = new URL(href);
  return pathname === "/" && search === "" ? null : href;
};
