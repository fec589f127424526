import type { DomDocument, DomElement } from "./dom.ts";
import { writeBlocks } from "./write-blocks.ts";
import type { Written } from "./write-blocks.ts";

/** Elements that say of themselves that they are not what the page is about. */
const around =
  "nav, header, footer, aside, form, button, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [aria-hidden=true], [hidden]";

/** Where the page says its content is, the narrowest first. */
const inside = ["[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "#main"];

/**
 * The part of a page that its own markup calls the content: what is left for pages too short for extractors, which know a
 * body by its length.
 */
export const readMainPart = (document: DomDocument, base: string | null): Written => {
  for (const element of document.body.querySelectorAll(around)) if (!holdsHeadline(element)) element.remove();
  for (const selector of inside) {
    const found = [...document.querySelectorAll(selector)];
    const [only] = found;
    if (found.length !== 1 || only === undefined) continue;
    const written = writeBlocks(only, base);
    if (written.text.length >= leastText) return written;
  }
  return writeBlocks(document.body, base);
};

const leastText = 80;

/** Many pages have the headline in a header. */
const holdsHeadline = (element: DomElement): boolean =>
  element.localName === "header" && element.querySelector("h1") !== null;
