import type { Found } from "../parsed.ts";
import type { DomDocument } from "./dom.ts";

/** Meta tags that hold the headline. */
export const titleTags = ["og:title", "twitter:title", "parsely-title"] as const;

/** What JSON-LD says under a key, if anything. */
export const ld = (value: string | null | undefined, key: string): readonly Found[] =>
  value === null || value === undefined || value === "" ? [] : [{ value, origin: `JSON-LD ${key}` }];

/** What a page says of itself: in its meta tags by name, and in elements by selector. */
export const openHead = (document: DomDocument) => {
  const tags = readTags(document);
  return {
    tag: (...names: readonly string[]): readonly Found[] =>
      names.flatMap((name) => {
        const value = tags.get(name);
        return value === undefined ? [] : [{ value, origin: name }];
      }),
    element: (selector: string, attribute?: string): readonly Found[] => {
      const found = document.querySelector(selector);
      const value = (attribute === undefined ? found?.textContent : found?.getAttribute(attribute))?.trim() ?? "";
      return value === "" ? [] : [{ value, origin: selector }];
    },
  };
};

/** Meta tags by their lower-case name, whichever attribute holds it; the first of a name counts. */
const readTags = (document: DomDocument): ReadonlyMap<string, string> => {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase() ?? "";
      if (name !== "" && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
};
