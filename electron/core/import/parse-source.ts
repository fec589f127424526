import { countWords } from "../../../shared/domain/words.ts";
import type { ArticleMeta } from "../../../shared/domain/article.ts";
import { findDebris } from "./debris/find-debris.ts";
import { findAgency } from "./find-agency.ts";
import { cutParsed } from "./longest-text.ts";
import type { Found, FoundFields, FoundMeta, Parsed, ParsedText, Source } from "./parsed.ts";
import { readFirstLines } from "./text/first-lines.ts";
import { parseText } from "./text/parse-text.ts";

/**
 * From a decoded source to all that is stored of it. Needs nothing but the source: runs in the worker or here.
 *
 * @param goingOn - told by parsers of long documents that they are getting on
 */
export const parseSource = async (source: Source, whole = false, goingOn = (): void => {}): Promise<Parsed> => {
  const {
    text,
    blocks,
    meta: found,
    fields,
    canonicalUrl,
    warning,
  } = cutParsed(await byFormat(source, whole, goingOn));
  const meta = source.given === undefined ? found : { ...found, ...source.given };
  const debris = findDebris(text, blocks);
  const title = meta.title ?? readFirstLines(text, blocks, source.name).title;
  const all = { ...meta, title, agency: meta.agency ?? findAgency(text, blocks, meta) };
  return {
    text,
    blocks,
    canonicalUrl,
    warning: warning ?? source.notice ?? null,
    debris,
    words: countWords(text, debris),
    meta: {
      title: cap(title.value),
      subtitle: valueOf(all.subtitle),
      byline: valueOf(all.byline),
      publication: valueOf(all.publication),
      section: valueOf(all.section),
      agency: valueOf(all.agency),
      publishedAt: all.publishedAt?.value ?? null,
      updatedAt: all.updatedAt?.value ?? null,
      url: valueOf(all.url),
      language: valueOf(all.language),
    } satisfies ArticleMeta,
    metaOrigin: originsOf(all),
    fields: allOf([source.given ?? {}, found, all].map(listed), fields ?? {}),
  };
};

const listed = (meta: FoundMeta): FoundFields =>
  Object.fromEntries(Object.entries(meta).map(([field, found]) => [field, found === undefined ? [] : [found]]));

/** What was taken first, then what else there is; each value once, where it was found first. */
const allOf = (taken: readonly FoundFields[], more: FoundFields): FoundFields => {
  const found = [...taken, more].flatMap((fields) => Object.entries(fields));
  const names = new Set(found.map(([field]) => field));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = found.flatMap(([field, each]) => (field === name ? each : []));
      const once = new Map<string, Found>();
      for (const { value, origin } of values)
        if (value !== "" && !once.has(value)) once.set(value, { value: cap(value), origin });
      return [name, [...once.values()].slice(0, mostFound)];
    }),
  );
};

const mostFound = 8;

/** The parsers of pages are large and load when first needed: the notebook opens without them. */
const byFormat = async (source: Source, whole: boolean, goingOn: () => void): Promise<ParsedText> => {
  switch (source.format) {
    case "text":
      return parseText(source.content, source.name);
    case "markdown": {
      if (whole) return parseText(source.content, source.name);
      const { parseMarkdown } = await import("./markdown/parse-markdown.ts");
      return parseMarkdown(source.content, source.name);
    }
    case "html": {
      const { parseHtml } = await import("./html/parse-html.ts");
      return parseHtml(source.content, { url: source.url, fragment: source.fragment, whole });
    }
    case "mail": {
      const { parseMail } = await import("./mail/parse-mail.ts");
      return parseMail(source, whole);
    }
    case "docx": {
      const { parseDocx } = await import("./office/parse-docx.ts");
      return parseDocx(source);
    }
    case "odt": {
      const { parseOdt } = await import("./office/parse-odt.ts");
      return parseOdt(source);
    }
    case "rtf": {
      const { parseRtf } = await import("./rtf/parse-rtf.ts");
      return parseRtf(source);
    }
    case "epub": {
      const { parseEpub } = await import("./office/parse-epub.ts");
      return parseEpub(source);
    }
    case "pdf": {
      const { parsePdf } = await import("./pdf/parse-pdf.ts");
      return parsePdf(source, goingOn);
    }
    case "webarchive": {
      const { parseWebarchive } = await import("./html/parse-webarchive.ts");
      return parseWebarchive(source, whole);
    }
  }
};

/** As long as a field may be in the library. */
const cap = (value: string): string => (value.length <= 2000 ? value : `${value.slice(0, 1999)}…`);

const valueOf = (found: Found | undefined): string | null =>
  found === undefined || found.value === "" ? null : cap(found.value);

const originsOf = (meta: FoundMeta): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(meta).flatMap(([field, found]) => (found === undefined ? [] : [[field, found.origin]])),
  );
