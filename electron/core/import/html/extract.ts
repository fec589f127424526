import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import type { CleanPage } from "./preclean.ts";
import { toDocument } from "./dom.ts";
import type { DomElement } from "./dom.ts";
import { agreement, bagOf, shareIn } from "./tokens.ts";
import type { Bag } from "./tokens.ts";
import { writeBlocks } from "./write-blocks.ts";
import type { Written } from "./write-blocks.ts";

/** What an extractor made of a page, and what it says of who wrote it. */
export type Extract = Written & { readonly bag: Bag; readonly by: string; readonly claims: Claims };
export type Claims = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly published: string | null;
};

/**
 * The article of a page. Two extractors read it; which one to believe is decided by how far they agree with each other and
 * with the body that the page gives in its own JSON-LD. Measured: better than either of them.
 *
 * @returns null when neither finds an article
 */
export const extractArticle = (
  { html, elements }: Pick<CleanPage, "html" | "elements">,
  url: string | null,
  articleBody: string | null,
): Extract | null => {
  if (html.length > tooLong) return null;
  const readability = attempt(() => byReadability(html, url));
  const large = elements > mostForBoth || html.length > longForBoth;
  const defuddle = large ? null : attempt(() => byDefuddle(html, url));
  const best = choose(readability, defuddle, articleBody);
  if (best === null) return null;
  const other = best === readability ? defuddle : readability;
  return { ...best, claims: merge(best.claims, other?.claims) };
};

/** Larger pages are left to Readability alone, whose cost grows with the page and not with its square. */
const mostForBoth = 12_000;
const longForBoth = 4_000_000;
/** Beyond this it is no page of a publication. */
const tooLong = 12_000_000;

/** Agreement from which two extracts are the same but for a detail. */
const nearlySame = 0.98;

/** Body texts in JSON-LD shorter than this are teasers. */
const shortestBody = 80;

const choose = (readability: Extract | null, defuddle: Extract | null, articleBody: string | null): Extract | null => {
  const found = [readability, defuddle].filter((extract) => extract !== null);
  const body = articleBody === null ? null : bagOf(articleBody);
  if (articleBody !== null && body !== null && body.size > shortestBody) {
    const agreed = found
      .map((extract) => ({ extract, agrees: agreement(extract.bag, body) }))
      .sort((a, b) => b.agrees - a.agrees)[0];
    return agreed !== undefined && agreed.agrees >= 0.9 ? agreed.extract : fromBody(articleBody, body);
  }
  if (readability === null || defuddle === null) return readability ?? defuddle;
  const within = shareIn(readability.bag, defuddle.bag);
  const holds = shareIn(defuddle.bag, readability.bag);
  const agreed = agreement(readability.bag, defuddle.bag);
  // Where they differ in little, the little is rather a list or a quotation that one of them lost.
  if (agreed >= nearlySame) return within >= holds ? defuddle : readability;
  if (agreed >= 0.8) return within >= holds ? readability : defuddle;
  return within >= 0.9 && readability.bag.size >= defuddle.bag.size * 0.4 ? readability : defuddle;
};

/** Extractors throw on pages they did not expect; the other one may still know. What they tell the console, nobody reads. */
const attempt = (extract: () => Extract | null): Extract | null => {
  const { error, warn } = console;
  Object.assign(console, { error: silence, warn: silence });
  try {
    return extract();
  } catch {
    // Known on hostile and on broken pages. What none of them can read is taken whole, and said so.
    return null;
  } finally {
    Object.assign(console, { error, warn });
  }
};

const silence = (): void => {};

const byReadability = (html: string, url: string | null): Extract | null => {
  const found = new Readability<unknown>(toDocument(html, url), {
    serializer: (node: unknown) => node,
    disableJSONLD: true,
  }).parse();
  if (found === null || !isTree(found.content)) return null;
  const written = writeBlocks(found.content, url);
  return finished(written, "Readability", {
    title: found.title ?? null,
    byline: found.byline ?? null,
    site: found.siteName ?? null,
    published: found.publishedTime ?? null,
  });
};

const isTree = (content: unknown): content is DomElement =>
  typeof content === "object" && content !== null && "nodeType" in content && "firstChild" in content;

const byDefuddle = (html: string, url: string | null): Extract | null => {
  const document = toDocument(html, url);
  // `parse`, never `parseAsync`: that one asks third parties over the network about pages it cannot read.
  const found = new Defuddle(document, { useAsync: false, url: url ?? "about:blank" }).parse();
  const body = toDocument(`<!doctype html><html><head></head><body>${found.content}</body></html>`, url).body;
  return finished(writeBlocks(body, url), "Defuddle", {
    title: found.title || null,
    byline: found.author || null,
    site: found.site || null,
    published: found.published || null,
  });
};

const fromBody = (articleBody: string, bag: Bag): Extract => {
  const paragraphs = articleBody
    .split(/\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const blocks = [];
  let text = "";
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    blocks.push({ kind: "paragraph" as const, level: 0, start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return {
    text,
    blocks,
    bag,
    by: "JSON-LD articleBody",
    claims: { title: null, byline: null, site: null, published: null },
  };
};

const finished = (written: Written, by: string, claims: Claims): Extract | null =>
  written.text === "" ? null : { ...written, bag: bagOf(written.text), by, claims };

const merge = (first: Claims, second: Claims | undefined): Claims => ({
  title: first.title ?? second?.title ?? null,
  byline: first.byline ?? second?.byline ?? null,
  site: first.site ?? second?.site ?? null,
  published: first.published ?? second?.published ?? null,
});
