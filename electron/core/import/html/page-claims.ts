import type { Found } from "../parsed.ts";
import type { Beside } from "./beside-headline.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import type { Claims } from "./extractors.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { Head } from "./read-head.ts";

/** Where a page may say who wrote its article and when. */
export type Page = {
  readonly document: DomDocument;
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  readonly claims: Claims | null;
  readonly headline: DomElement | null;
  readonly beside: Beside | null;
};

/** What an extractor made out, which does not say where. */
export const guess = (value: string | null | undefined): readonly Found[] =>
  value === null || value === undefined || value.trim() === ""
    ? []
    : [{ value: value.trim(), origin: "text of the page" }];

/** A reader's comment, or a teaser of another story: what stands in it is not of the article. */
export const isAside = (element: DomElement): boolean => {
  for (let up: DomElement | null = element; up !== null; up = up.parentElement) {
    if (up.localName === "aside" || up.localName === "footer" || up.localName === "nav") return true;
    if (asides.test(`${up.getAttribute("class") ?? ""} ${up.getAttribute("id") ?? ""}`)) return up.localName !== "body";
    if (up.getAttribute("itemprop") === "comment") return true;
  }
  return false;
};

const asides =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-\w+|disqus|related|recommended|most-?(?:read|popular)|trending)(?=$|[\s_-])/iu;
