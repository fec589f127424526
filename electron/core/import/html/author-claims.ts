import { agencyNamed } from "../../../../shared/domain/agencies.ts";
import type { Found } from "../parsed.ts";
import { cleanByline, isHouse } from "./byline.ts";
import type { DomElement } from "./dom.ts";
import { guess, isAside } from "./page-claims.ts";
import type { Page } from "./page-claims.ts";
import { ld } from "./read-head.ts";

/** Whom a page names as the writer, the most believable first. */
export const authorClaims = ({ document, head, jsonLd, claims, beside }: Page): readonly Found[] => {
  const shown = (selector: string): readonly Found[] => {
    const names = [...document.querySelectorAll(selector)]
      .slice(0, mostElements)
      .filter((element) => !isAside(element))
      .map(textOf)
      .filter((name) => name !== "" && name.length <= longestName);
    return names.length === 0 ? [] : [{ value: [...new Set(names)].slice(0, mostNames).join(", "), origin: selector }];
  };
  return [
    ...ld(jsonLd?.authors.join(", "), "author"),
    ...ld(jsonLd?.otherAuthors.join(", "), "author"),
    ...head.every("citation_author").map(givenNameFirst),
    ...head.every("dc.creator").map(givenNameFirst),
    ...head.every("author"),
    ...head.every("article:author"),
    ...head.every("parsely-author"),
    ...head.tag(...authorTags),
    ...head.tag("citation_author").map(givenNameFirst),
    ...shown("[itemprop=author] [itemprop=name]"),
    ...shown("[itemprop=author]"),
    ...(beside?.byline ?? []),
    ...(beside?.linked ?? []),
    ...guess(claims?.byline),
    ...shown("[rel=author]"),
    ...shown(".byline"),
    ...(beside?.alone ?? []),
  ];
};

const authorTags = [
  "author",
  "article:author",
  "article:author_name",
  "og:article:author",
  "parsely-author",
  "sailthru.author",
  "cxenseparse:author",
  "dc.creator",
  "dcterms.creator",
  "dc.creator.name",
  "authors",
  "byl",
  "byline",
  "vr:author",
  "twitter:creator:name",
  "creator",
] as const;

const mostElements = 40;
const mostNames = 6;
const longestName = 200;

const textOf = (element: DomElement): string =>
  (element.textContent ?? element.getAttribute("content") ?? "").replace(/\s+/gu, " ").trim() ||
  (element.getAttribute("content") ?? "");

/** Catalogues write "Varga, Ilse". */
const givenNameFirst = ({ value, origin }: Found): Found => ({
  value: /^[^,]+,[^,]+$/u.test(value) && !/\s\p{L}+\s*,/u.test(value) ? turned(value) : value,
  origin,
});

const turned = (name: string): string => name.split(",").toReversed().join(" ").replace(/\s+/gu, " ").trim();

/**
 * The names in them, a person's before that of the publication itself, which many pages give as the author of all they have.
 * Where one place names more than another does, all of those included, it counts.
 */
export const bylinesOf = (claims: readonly Found[], publication: string | null): readonly Found[] => {
  const written = claims.flatMap(({ value, origin }) => {
    const names = cleanByline(value, publication);
    if (names === null) return [];
    const house = isHouse(names, publication) || isHouse(value.split(",")[0] ?? "", publication);
    return [{ value: names, origin, house }];
  });
  const persons = written.filter(({ house }) => !house);
  const [first] = persons;
  const fuller = persons.find(
    ({ value, origin }) => first !== undefined && full.test(origin) && isMore(value, first.value),
  );
  const ordered = [...(fuller === undefined ? [] : [fuller]), ...persons, ...written.filter(({ house }) => house)];
  return ordered.map(({ value, origin }) => ({ value, origin }));
};

/** Tags that name all authors; what stands on the page may have names beside them. */
const full = /^(?:author|citation_author|dc\.creator|parsely-author|beside the headline)$/u;

const isMore = (names: string, fewer: string): boolean => {
  const [all, some] = [names.split(", "), fewer.split(", ")];
  return (
    all.length > some.length &&
    some.every((name) => all.includes(name)) &&
    all.every((name) => agencyNamed(name) === null)
  );
};
