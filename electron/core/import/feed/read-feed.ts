import { parseFeed } from "@rowanmanning/feed-parser";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import { resolveLink } from "../links.ts";
import type { Found, FoundMeta, TextSource, Unpacked } from "../parsed.ts";
import { tidy } from "../read/decode.ts";

type Feed = ReturnType<typeof parseFeed>;
type FeedItem = Feed["items"][number];

const mostItems = 20_000;
/** A description this long is the text itself, whatever the feed calls it. */
const longSummary = 1_200;

/** The articles of a feed (RSS, Atom, RDF): its full text where the feed has it, else its summary, and that is said. */
export const readFeed = (text: string, name: string, encoding: string): Unpacked => {
  const feed = parsed(text);
  const { items } = feed;
  if (items.length > mostItems)
    throw new Refusal("too-large", `it is a feed of ${items.length.toLocaleString("en")} articles: split it`);
  const raw = rawItems(text);
  const about = {
    publication: plain(feed.title),
    language: feed.language === null ? null : languageTag(feed.language),
    base: feed.url,
  };
  return items.map((item, index) => {
    const title = plain(item.title);
    const number = `item ${index + 1}`;
    const source = sourceOf(item, `${name} ${number}`, { ...about, title });
    if (source === null) return { name: number, failed: "has neither a text nor a summary" };
    // As it stands in the file; where its parts cannot be told apart, as it was read.
    const own = raw.length === items.length ? raw[index] : undefined;
    return {
      name: number,
      bytes: Buffer.from(own ?? JSON.stringify(item), "utf8"),
      article: {
        source,
        mediaType: own === undefined ? "application/json" : "text/xml",
        encoding: own === undefined ? "utf-8" : encoding,
      },
    };
  });
};

const parsed = (text: string): Feed => {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new Refusal(
      "unsupported",
      `it is a damaged feed (${error instanceof Error ? error.message : String(error)})`,
    );
  }
};

type About = {
  readonly title: string | null;
  readonly publication: string | null;
  readonly language: string | null;
  readonly base: string | null;
};

const sourceOf = (item: FeedItem, name: string, about: About): TextSource | null => {
  const full = item.content ?? "";
  const summary = item.description ?? "";
  const body = plain(full) === null ? summary : full;
  if (plain(body) === null) return null;
  const isSummary = body !== full && (plain(summary) ?? "").length < longSummary;
  const url = item.url === null ? null : resolveLink(item.url, about.base);
  return {
    format: /<[a-z!/]/iu.test(body) ? "html" : "text",
    content: tidy(body),
    name,
    url,
    // A feed gives the article and not the page around it.
    fragment: true,
    given: metaOf(item, url, about),
    ...(isSummary ? { notice: "the feed has only a summary of it: import it from its URL for all of it" } : {}),
  };
};

const metaOf = (item: FeedItem, url: string | null, { title, publication, language }: About): FoundMeta => {
  const found = (value: string | null): Found | undefined => (value === null ? undefined : { value, origin: "feed" });
  const authors = item.authors.flatMap(({ name, email }) => plain(name ?? email) ?? []);
  const all = {
    title: found(title),
    byline: found(authors.length === 0 ? null : authors.join(", ")),
    publication: found(publication),
    publishedAt: found(dateOf(item)),
    url: found(url),
    language: found(language),
  };
  // What the feed does not say, the text may.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

const dateNames = ["pubdate", "published", "date", "issued", "updated", "modified"];

/** As it is written, with the zone of the writer; what only the library can read, in universal time. */
const dateOf = (item: FeedItem): string | null => {
  for (const name of dateNames) {
    const written = item.element.findElementWithName(name)?.textContentNormalized;
    const date = typeof written === "string" ? toIsoDate(written) : null;
    if (date?.includes("T") === true) return date;
  }
  return (item.published ?? item.updated)?.toISOString().replace(/\.\d+Z$/u, "Z") ?? null;
};

const rawItems = (text: string): readonly string[] =>
  text.match(/<((?:[\w-]+:)?(?:item|entry))(?=[\s>])[^>]*>[\s\S]*?<\/\1\s*>/giu) ?? [];

/** The words without markup, on one line; null when there are none. */
const plain = (text: string | null): string | null => {
  const words = (text ?? "")
    .replace(/<[^>]{0,2000}>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return words === "" ? null : words;
};
