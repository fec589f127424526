import { contradictedLanguage, detectLanguage } from "../detect-language.ts";
import { longestPage, tooLong } from "../longest-text.ts";
import type { Found, FoundFields, FoundMeta, ParsedText } from "../parsed.ts";
import { toDocument } from "./dom.ts";
import type { DomDocument } from "./dom.ts";
import { extractArticle } from "./extract.ts";
import { readJsonLd } from "./json-ld.ts";
import { preclean } from "./preclean.ts";
import { findAddresses } from "./page-address.ts";
import { openHead, titleTags } from "./read-head.ts";
import { readMeta } from "./read-meta.ts";
import { writeBlocks } from "./write-blocks.ts";

export type HtmlOptions = {
  readonly url: string | null;
  /** A selection out of a page: all of it is wanted. */
  readonly fragment: boolean;
  /** Take the page as it is, without looking for the article in it: what is left when that took too long. */
  readonly whole?: boolean;
};

/** A page's article as text and blocks, and what the page says about it. Pure; never goes to the network. */
export const parseHtml = (html: string, { url, fragment, whole = false }: HtmlOptions): ParsedText => {
  const page = preclean(html);
  const given = url ?? page.savedFrom;
  const found: Found | null =
    given === null ? null : { value: given, origin: url === null ? "SingleFile comment" : "given address" };
  const document = toDocument(page.html, given);
  const jsonLd = readJsonLd(page.jsonLd, namesOf(document));
  const addresses = findAddresses(document, jsonLd, given);
  const canonical = addresses[0]?.value ?? null;
  const base = baseOf(document) ?? given ?? canonical;
  const skip = whole || (fragment && isPlain(document));
  const extract = skip ? null : extractArticle(page, base, jsonLd);
  const read = readMeta({ document, jsonLd, claims: extract?.claims ?? null, url: found, addresses });
  const { text, blocks } = extract ?? writeBlocks(document.body, base);
  const fields: FoundFields = { ...read, language: languagesOf(text, read.language ?? []) };
  return {
    text,
    blocks,
    meta: firstOfEach(fields),
    fields,
    canonicalUrl: canonical,
    warning: page.tooLong ? tooLong(longestPage) : warningOf(page.cut, extract === null && !fragment),
  };
};

/** What the head of a page calls it. */
const namesOf = (document: DomDocument): readonly string[] => {
  const { tag, element } = openHead(document);
  return [...tag(...titleTags), ...element("title")].map(({ value }) => value);
};

/** What the page says, unless its text says something else. */
const languagesOf = (text: string, declared: readonly Found[]): readonly Found[] => {
  const [first] = declared;
  const found = first === undefined ? detectLanguage(text) : contradictedLanguage(text, first.value);
  return found === null ? declared : [{ value: found, origin: "words of the text" }, ...declared];
};

const firstOfEach = (fields: FoundFields): FoundMeta =>
  Object.fromEntries(Object.entries(fields).map(([field, found]) => [field, found[0]]));

const warningOf = (cut: boolean, whole: boolean): string | null => {
  if (cut)
    return "the page has more than 60,000 elements: of those beyond them only the text was taken, without its structure";
  return whole ? "no article was found in the page: all of its text was taken" : null;
};

const baseOf = (document: DomDocument): string | null => {
  const base = document.querySelector("base")?.getAttribute("href") ?? null;
  return base !== null && /^https?:/iu.test(base) ? base : null;
};

/** Without the furniture of a page, a selection needs no search for the article in it. */
const isPlain = (document: DomDocument): boolean => document.querySelector("nav, header, footer, aside, form") === null;
