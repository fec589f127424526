import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { toDocument } from "./dom.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { readMainPart } from "./main-part.ts";
import { bagOf } from "./tokens.ts";
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

/** Extractors throw on pages they did not expect; the other one may still know. What they tell the console, nobody reads. */
export const attempt = (extract: () => Extract | null): Extract | null => {
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

export const byReadability = (html: string, url: string | null): Extract | null => {
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

export const byDefuddle = (html: string, url: string | null): Extract | null => {
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

/** What the page's own markup divides off as its content. Takes the rest out of the document. */
export const byMainPart = (document: DomDocument, url: string | null): Extract | null =>
  finished(readMainPart(document, url), "markup of the page", {
    title: null,
    byline: null,
    site: null,
    published: null,
  });

export const fromBody = (articleBody: string, bag: Bag): Extract => {
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
