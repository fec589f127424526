import type { Found } from "../parsed.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { agreement, bagOf } from "./tokens.ts";

/** The headline as the page shows it, when what the page claims in its head agrees; else the claim without the site's name. */
export const findTitle = (document: DomDocument, claimed: readonly Found[], site: string | null): Found | undefined => {
  const candidates = candidatesOf(document, claimed, site);
  const heading = agreed(document, candidates);
  const [first] = headingsOf(document);
  const shown = heading ?? (candidates.length === 0 ? first : undefined);
  // Some pages call all of their articles by the site's name.
  const named = candidates.find(({ value }) => site === null || squeeze(value) !== squeeze(site)) ?? candidates[0];
  return shown === undefined ? named : { value: textOf(shown), origin: "h1" };
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

const candidatesOf = (document: DomDocument, claimed: readonly Found[], site: string | null): readonly Found[] => {
  const element = document.querySelector("title");
  const title = element === null ? "" : textOf(element);
  return [...claimed, ...(title === "" ? [] : [{ value: title, origin: "<title>" }])].map((found) => ({
    ...found,
    value: withoutSite(found.value.replace(/\s+/gu, " ").trim(), site),
  }));
};

const agreed = (document: DomDocument, candidates: readonly Found[]): DomElement | undefined =>
  headingsOf(document).find((heading) =>
    candidates.some((candidate) => agreement(bagOf(textOf(heading)), bagOf(candidate.value)) >= 0.6),
  );

const headingsOf = (document: DomDocument): readonly DomElement[] =>
  [...document.querySelectorAll("h1")].filter((heading) => {
    const { length } = textOf(heading);
    return length > 0 && length < 400;
  });

const textOf = (element: DomElement): string => element.textContent?.replace(/\s+/gu, " ").trim() ?? "";

/** "Headline | The Site" → "Headline"; a part is the site's when it is named like it, or short at the end. */
const withoutSite = (title: string, site: string | null): string => {
  const parts = title.split(/\s+(?:[|»·•]|[–—-]|::)\s+/u);
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
