import type { Found } from "../parsed.ts";
import type { DomElement } from "./dom.ts";
import { guess, isAside } from "./page-claims.ts";
import type { Page } from "./page-claims.ts";
import { ld } from "./read-head.ts";

/** When a page says its article came out, the most believable first. */
export const publishedClaims = (page: Page, address: string | null): readonly Found[] => {
  const { head, jsonLd, claims, headline, beside } = page;
  return [
    ...ld(jsonLd?.published, "datePublished"),
    ...head.tag(...publishedTags),
    ...marked(page, "[itemprop=datePublished]"),
    ...dateInPath(address),
    ...nearest(headline),
    ...marked(page, "article time[datetime]"),
    ...marked(page, "time[pubdate]"),
    ...marked(page, "time[datetime]"),
    ...(beside?.published ?? []),
    ...marked(page, "time"),
    ...guess(claims?.published),
  ];
};

/** When it was last changed, as the page says. */
export const updatedClaims = (page: Page): readonly Found[] => [
  ...ld(page.jsonLd?.updated, "dateModified"),
  ...page.head.tag(...updatedTags),
  ...marked(page, "[itemprop=dateModified]"),
  ...(page.beside?.updated ?? []),
];

const publishedTags = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "cxenseparse:pubdate",
  "pubdate",
  "pub_date",
  "publishdate",
  "publish-date",
  "publish_date",
  "published-date",
  "published_date",
  "publication_date",
  "publication-date",
  "published_at",
  "rnews:datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date.created",
  "dc.date.published",
  "dc.date",
  "citation_publication_date",
  "citation_date",
  "citation_online_date",
  "prism.publicationdate",
  "bt:pubdate",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "displaydate",
  "datecreated",
  "created",
  "vr:published_time",
  "date",
] as const;

const updatedTags = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "og:article:modified_time",
  "datemodified",
  "dc.date.modified",
  "dcterms.modified",
  "last-modified",
  "lastmod",
  "modified_date",
  "cxenseparse:modifiedtime",
  "revision_date",
] as const;

/** Elements of a kind that are no comment's or other story's: the moment they hold, or what they show. */
const marked = ({ document }: Page, selector: string): readonly Found[] => {
  const element = [...document.querySelectorAll(selector)].slice(0, mostElements).find((each) => !isAside(each));
  return element === undefined ? [] : momentsOf(element, selector);
};

const mostElements = 40;

const momentsOf = (element: DomElement, origin: string): readonly Found[] =>
  [element.getAttribute("content"), element.getAttribute("datetime"), element.textContent].flatMap((value) => {
    const moment = value?.trim() ?? "";
    return moment === "" ? [] : [{ value: moment, origin }];
  });

/** The moment that stands closest to the headline, by what holds both. */
const nearest = (headline: DomElement | null): readonly Found[] => {
  let up = headline?.parentElement ?? null;
  for (let level = 0; up !== null && level < highest && up.localName !== "body"; level += 1) {
    const times = [...up.querySelectorAll("time[datetime]")].slice(0, mostElements).filter((time) => !isAside(time));
    const [first] = times.filter((time) => !isUpdate(time)).concat(times);
    if (first !== undefined) return momentsOf(first, "time beside the headline");
    up = up.parentElement;
  }
  return [];
};

const highest = 5;

const isUpdate = (time: DomElement): boolean =>
  /updat|modif/iu.test(`${time.getAttribute("class") ?? ""} ${time.getAttribute("itemprop") ?? ""}`);

/** "/2031/04/12/" and the like; a month may have its name. */
const dateInPath = (url: string | null): readonly Found[] => {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:\/|-|\b)/iu.exec(url ?? "") ??
    /\/((?:19|20)\d{2})([01]\d)([0-3]\d)(?:\/|-)/u.exec(url ?? "") ??
    [];
  if (year === undefined || month === undefined || day === undefined) return [];
  const value = /\d/u.test(month)
    ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
    : `${day} ${month} ${year}`;
  return [{ value, origin: "date in the address" }];
};
