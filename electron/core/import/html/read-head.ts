import type { Found } from "../parsed.ts";
import type { DomDocument } from "./dom.ts";

/** Meta tags that hold the headline. */
export const titleTags = ["og:title", "twitter:title", "parsely-title"] as const;

/** What JSON-LD says under a key, if anything. */
export const ld = (value: string | null | undefined, key: string): readonly Found[] =>
  value === null || value === undefined || value === "" ? [] : [{ value, origin: `JSON-LD ${key}` }];

/** What a page says of itself: in its meta tags by name, and in elements by selector. */
export type Head = ReturnType<typeof openHead>;

export const openHead = (document: DomDocument) => {
  const tags = readTags(document);
  return {
    /** All of a name, where each author has a tag of their own. */
    every: (name: string): readonly Found[] => {
      const values = tags.get(name) ?? [];
      return values.length < 2 ? [] : [{ value: [...new Set(values)].join(", "), origin: name }];
    },
    tag: (...names: readonly string[]): readonly Found[] =>
      names.flatMap((name) => {
        const value = tags.get(name)?.[0];
        return value === undefined ? [] : [{ value, origin: name }];
      }),
    element: (selector: string, attribute?: string): readonly Found[] => {
      const found = document.querySelector(selector);
      const value = (attribute === undefined ? found?.textContent : found?.getAttribute(attribute))?.trim() ?? "";
      return value === "" ? [] : [{ value, origin: selector }];
    },
  };
};

const mostOfOne = 20;

/** Meta tags by their lower-case name, whichever attribute holds it, in order. */
const readTags = (document: DomDocument): ReadonlyMap<string, readonly string[]> => {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase() ?? "";
      if (name === "") continue;
      const values = tags.get(name);
      if (values === undefined) tags.set(name, [content]);
      else if (values.length < mostOfOne) values.push(content);
    }
  }
  return tags;
};
