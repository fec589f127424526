import { bareMeta } from "../../shared/domain/article.ts";
import { agreement, bagOf, shareIn } from "../../electron/core/import/html/tokens.ts";
import type { Parsed } from "../../electron/core/import/parsed.ts";
import type { Truth } from "./read-truth.ts";

/** How well one page was read, each 0 to 1; null where the truth says nothing. */
export type Score = {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The F1 of all of the text, with what is folded and the captions. */
  readonly wholeF1: number;
  /** Quotations of five words or more in the truth, and those of them that stand word for word in the text. */
  readonly quotations: number;
  readonly kept: number;
  readonly meta: Readonly<Record<Field, number | null>>;
};
export const fields = ["title", "authors", "date", "site", "url", "language"] as const;
export type Field = (typeof fields)[number];

export type Scorable = Pick<Parsed, "text" | "blocks" | "debris" | "meta">;

/**
 * The body is what is read as the article's: without what is folded and without captions, which are blocks of their own. It
 * is compared by its words, each as often as it stands there; scripts without spaces by character.
 */
export const scorePage = (parsed: Scorable, truth: Truth): Score => {
  const found = bagOf(bodyOf(parsed));
  const [best] = truth.bodies
    .map((body) => ({ body, bag: bagOf(body) }))
    .map(({ body, bag }) => ({
      body,
      f1: agreement(found, bag),
      precision: shareIn(found, bag),
      recall: shareIn(bag, found),
    }))
    .sort((a, b) => b.f1 - a.f1);
  if (best === undefined) throw new Error(`${truth.id} has no body`);
  const { body, ...measured } = best;
  const quotations = quotationsOf(body);
  const plain = normal(parsed.text);
  const { meta } = parsed;
  return {
    ...measured,
    wholeF1: Math.max(...truth.bodies.map((whole) => agreement(bagOf(parsed.text), bagOf(whole)))),
    quotations: quotations.length,
    kept: quotations.filter((quotation) => plain.includes(quotation)).length,
    meta: {
      title: given(truth.title, (title) => (agreement(bagOf(meta.title), bagOf(title)) >= 0.8 ? 1 : 0)),
      authors: given(truth.authors, (authors) => names(meta.byline, authors)),
      date: given(truth.date, (date) => (sameDay(meta.publishedAt, date) ? 1 : 0)),
      site: given(truth.site, (site) => (sameName(meta.publication ?? "", site) ? 1 : 0)),
      url: given(truth.url, (url) => (key(meta.url) === key(url) ? 1 : 0)),
      language: given(truth.lang, (lang) => (primary(meta.language) === primary(lang) ? 1 : 0)),
    },
  };
};

/** Also what a file scores that could not be read at all. */
export const nothing: Scorable = { text: "", blocks: [], debris: [], meta: bareMeta("") };

/** What an analyst reads as the article's own words. */
export const bodyOf = ({ text, blocks, debris }: Scorable): string => {
  const beside = [...debris, ...blocks.filter(({ kind }) => kind === "caption")].sort((a, b) => a.start - b.start);
  let body = "";
  let at = 0;
  for (const { start, end } of beside) {
    body += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return body + text.slice(at);
};

const given = <T extends string | readonly string[]>(value: T | null, score: (value: T) => number): number | null =>
  value === null || value.length === 0 ? null : score(value);

const marks = [/“([^“”]+)”/gu, /"([^"]+)"/gu, /«([^«»]+)»/gu, /„([^„“”]+)[“”]/gu];

const quotationsOf = (body: string): readonly string[] => {
  const found = marks.flatMap((mark) => body.split(/\n+/u).flatMap((line) => [...line.matchAll(mark)]));
  return [...new Set(found.map(([, words = ""]) => normal(words)))].filter(
    (words) => words.split(" ").length >= 5 && words.length < 2_000,
  );
};

/** Marks and white space as typewriters have them: re-typing them is no change of words. */
const normal = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/[\s\u00AD\u200B-\u200D\uFEFF]+/gu, " ")
    .trim();

/** F1 of the sets of names. */
const names = (byline: string | null, authors: readonly string[]): number => {
  const found = new Set(
    (byline ?? "")
      .split(/\s*[,;]\s*/u)
      .map(squeeze)
      .filter(Boolean),
  );
  const wanted = new Set(authors.flatMap((author) => author.split(/\s*[,;]\s*|\s+(?:and|und|&)\s+/u)).map(squeeze));
  const both = [...found].filter((name) => wanted.has(name)).length;
  return both === 0 ? 0 : (2 * both) / (found.size + wanted.size);
};

const squeeze = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^by\s|^the\s|^dr\.?\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

const sameName = (a: string, b: string): boolean => {
  const [first, second] = [squeeze(a), squeeze(b)];
  return first !== "" && second !== "" && (first.includes(second) || second.includes(first));
};

const dayMs = 86_400_000;

const sameDay = (found: string | null, wanted: string): boolean =>
  found !== null && found.length >= 10 && Math.abs(Date.parse(day(found)) - Date.parse(day(wanted))) <= dayMs;

const day = (date: string): string => date.slice(0, 10);

/** An address without what says nothing of the page: scheme, www., fragment, tracking, final slash. */
const key = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name]) => !/^(?:utm_|wt_|fbclid|gclid|srsltid|ref$|cmp$|src$)/iu.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).sort();
  return `${hostname.replace(/^(?:www|m|amp)\./u, "")}${pathname.replace(/\/$/u, "")}?${query.join("&")}`.toLowerCase();
};

const primary = (language: string | null): string | null => language?.split("-")[0]?.toLowerCase() ?? null;
