import type { Found } from "../parsed.ts";
import { isElement, isText } from "./dom.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { agreement, bagOf } from "./tokens.ts";

/** The headline as the page shows it, when what the page claims in its head agrees; else the claims without the site's name. */
export const findTitles = (document: DomDocument, claimed: readonly Found[], site: string | null): readonly Found[] => {
  const candidates = candidatesOf(document, claimed, site);
  const heading = agreed(document, candidates);
  const [first] = headingsOf(document, "h1");
  const shown = heading ?? (candidates.length === 0 ? first : undefined);
  // Some pages call all of their articles by the site's name.
  const isSite = ({ value }: Found): boolean => site !== null && squeeze(value) === squeeze(site);
  const named = [...candidates.filter((found) => !isSite(found)), ...candidates.filter(isSite)];
  if (shown === undefined) return named;
  const value = withoutKicker(shown, candidates);
  return [{ value, origin: shown.localName }, ...named];
};

/** The heading that the page's head agrees with, so that it is known which of the stories on a page is its own. */
export const findHeadline = (
  document: DomDocument,
  claimed: readonly Found[],
): { readonly element: DomElement | null; readonly titles: readonly string[] } => {
  const candidates = candidatesOf(document, claimed, null);
  const element = agreed(document, candidates) ?? null;
  const titles = candidates.map(({ value }) => value);
  return { element, titles: element === null ? titles : [textOf(element), ...titles] };
};

/** What may be the site's name in "Headline | The Site". */
export const siteInTitle = (document: DomDocument): readonly Found[] => {
  const title = textOfFirst(document, "title");
  const parts = title.split(separator);
  const last = parts.at(-1)?.trim() ?? "";
  return parts.length < 2 || last.length < 2 || last.length > 40 ? [] : [{ value: last, origin: "<title>" }];
};

const candidatesOf = (document: DomDocument, claimed: readonly Found[], site: string | null): readonly Found[] => {
  const title = textOfFirst(document, "title");
  return [...claimed, ...(title === "" ? [] : [{ value: title, origin: "<title>" }])].map((found) => ({
    ...found,
    value: withoutSite(
      found.value
        .replace(/<\/?[a-z][^<>]*>/giu, "")
        .replace(/\s+/gu, " ")
        .trim(),
      site,
    ),
  }));
};

const textOfFirst = (document: DomDocument, selector: string): string => {
  const element = document.querySelector(selector);
  return element === null ? "" : textOf(element);
};

const agreed = (document: DomDocument, candidates: readonly Found[]): DomElement | undefined => {
  const bags = candidates.map(({ value }) => bagOf(value)).filter(({ size }) => size > 0);
  const most = (heading: DomElement): number => {
    const bag = bagOf(textOf(heading));
    return Math.max(0, ...bags.map((other) => agreement(bag, other)));
  };
  const all = headingsOf(document, "h1");
  const [only, ...more] = all;
  return (
    all.find((heading) => most(heading) >= alike) ??
    // The site's name or a trail of links may have the first level; the story's heading then says just what the head does.
    headingsOf(document, "h2").find(
      (heading) => bagOf(textOf(heading)).size >= fewWords && isClaimed(heading, candidates),
    ) ??
    // An only heading is the story's, when the head has another wording of it.
    (only !== undefined && more.length === 0 && bagOf(textOf(only)).size >= fewWords && most(only) >= related
      ? only
      : undefined)
  );
};

const alike = 0.6;
const same = 0.9;
const related = 0.3;
const fewWords = 4;

const isClaimed = (heading: DomElement, candidates: readonly Found[]): boolean => {
  if (heading.querySelector("a[href]") !== null) return false;
  const value = withoutKicker(heading, candidates);
  return candidates.some((found) => agreement(bagOf(value), bagOf(found.value)) >= same);
};

/** A heading may hold a line above the headline itself, in an element of its own. */
const withoutKicker = (heading: DomElement, candidates: readonly Found[]): string => {
  const whole = textOf(heading);
  const agrees = (text: string): number => {
    const bag = bagOf(text);
    return Math.max(0, ...candidates.map(({ value }) => agreement(bag, bagOf(value))));
  };
  const parts = [...heading.querySelectorAll("span, strong, em, b, div, p")].slice(0, mostParts);
  return parts.map(textOf).find((part) => bagOf(part).size >= fewWords && agrees(part) >= same) ?? whole;
};

const mostParts = 20;

/** Not those within a trail of links, where some sites repeat the title. */
const headingsOf = (document: DomDocument, level: "h1" | "h2"): readonly DomElement[] =>
  [...document.querySelectorAll(level)].slice(0, mostHeadings).filter((heading) => {
    const { length } = textOf(heading);
    return length > 0 && length < 400 && !isInNavigation(heading);
  });

const mostHeadings = 200;

const isInNavigation = (element: DomElement): boolean => {
  for (let up = element.parentElement; up !== null; up = up.parentElement)
    if (up.localName === "nav" || up.localName === "aside" || up.localName === "footer") return true;
  return false;
};

const textOf = (element: DomElement): string => wordsOf(element).replace(/\s+/gu, " ").trim();

/** With a space where elements divide what is written without one. */
const wordsOf = (element: DomElement): string => {
  let text = "";
  let closed = false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) {
      if (isText(node)) text += node.textContent ?? "";
      closed = false;
    } else {
      text += `${closed || node.localName === "br" ? " " : ""}${wordsOf(node)}`;
      closed = true;
    }
  }
  return text;
};

const separator = /\s+(?:[|»·•]|[–—-]|::)\s+/u;

/** "Headline | The Site" → "Headline"; a part is the site's when it is named like it, or short at the end. */
const withoutSite = (title: string, site: string | null): string => {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const named = (part: string): boolean => {
    if (site === null) return false;
    const [a, b] = [squeeze(part), squeeze(site)];
    return a !== "" && (a === b || b.includes(a) || a.includes(b));
  };
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  if (named(last)) return title.slice(0, title.lastIndexOf(last)).replace(/\s+(?:[|»·•–—-]|::)\s+$/u, "");
  if (named(first)) return title.slice(first.length).replace(/^\s+(?:[|»·•–—-]|::)\s+/u, "");
  const bar = /^(.{15,}?)\s+[|»]\s+[^|»]{2,60}$/u.exec(title)?.[1];
  return bar ?? title;
};

const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s|^www\.|\.(?:com|org|net|co\.uk|de|fr)$/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
