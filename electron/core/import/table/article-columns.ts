import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import type { Found, FoundMeta, TextSource } from "../parsed.ts";
import { tidy } from "../read/decode.ts";

export const columnNames = {
  title: ["title", "headline", "heading"],
  subtitle: ["subtitle", "subheadline", "standfirst", "deck"],
  text: ["text", "body", "content", "article", "articlebody", "fulltext", "maintext", "story"],
  html: ["html", "bodyhtml", "contenthtml"],
  byline: ["author", "authors", "byline", "creator", "writer"],
  publication: ["publication", "source", "publisher", "outlet", "site", "sitename", "media", "newspaper"],
  publishedAt: ["date", "published", "publishedat", "publisheddate", "publicationdate", "datepublished", "pubdate"],
  section: ["section", "rubric", "ressort"],
  agency: ["agency", "newsagency", "wire"],
  updatedAt: ["updated", "updatedat", "modified", "datemodified", "lastmodified"],
  url: ["url", "link", "canonicalurl", "address", "uri"],
  language: ["language", "lang"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Column = keyof typeof columnNames;

/** Which field of an article a column holds, by what it is called in whatever case and spelling; null for others. */
export const columnOf = (heading: string): Column | null => {
  const name = heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  for (const [column, names] of Object.entries(columnNames))
    if (isColumn(column) && names.some((known) => known === name)) return column;
  return null;
};

const isColumn = (name: string): name is Column => Object.hasOwn(columnNames, name);

/** What one row says, and what its columns are called. */
export type Row = { readonly [Of in Column]?: { readonly value: string; readonly heading: string } };

/** An article out of a row; null when there is no text in it. */
export const articleOf = (row: Row, name: string): TextSource | null => {
  const body = filled(row.text) ?? filled(row.html);
  if (body === undefined) return null;
  const url = filled(row.url);
  const address = url !== undefined && /^https?:\/\//iu.test(url.value) && URL.canParse(url.value) ? url : undefined;
  const isHtml = /<(?:p|div|br|html|body|article|h[1-6]|ul|blockquote)\b[^>]*>/iu.test(body.value);
  return {
    format: isHtml ? "html" : "text",
    content: tidy(body.value),
    name,
    url: address?.value ?? null,
    // What a table holds is the article, not the page around it.
    fragment: true,
    given: metaOf(row, address),
  };
};

const metaOf = (row: Row, address: Row["url"]): FoundMeta => {
  const of = (cell: Row["url"], value: string | null | undefined = cell?.value): Found | undefined =>
    cell === undefined || value === null || value === undefined
      ? undefined
      : { value, origin: `column “${cell.heading}”` };
  const title = filled(row.title);
  const byline = filled(row.byline);
  const publication = filled(row.publication);
  const date = filled(row.publishedAt);
  const updated = filled(row.updatedAt);
  const language = filled(row.language);
  const all = {
    title: of(title),
    byline: of(byline),
    publication: of(publication),
    publishedAt: of(date, date === undefined ? null : toIsoDate(date.value)),
    updatedAt: of(updated, updated === undefined ? null : toIsoDate(updated.value)),
    subtitle: of(filled(row.subtitle)),
    section: of(filled(row.section)),
    agency: of(filled(row.agency)),
    url: of(address),
    language: of(language, language === undefined ? null : languageTag(language.value)),
  };
  // What the table does not say, the text may.
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found !== undefined));
};

const filled = (cell: Row["url"]): Row["url"] =>
  cell === undefined || cell.value.trim() === "" ? undefined : { ...cell, value: cell.value.trim() };
