import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { readFeed } from "./read-feed.ts";
import { readOpml } from "./read-opml.ts";

/** A feed of years; beyond this its reader needs more time than an import has. */
const largest = 30_000_000;

/** What an XML file holds: the articles of a feed, the feeds of a list; any other is a file like all others. */
export const openXml = ({ bytes, name }: Container): Unpacked => {
  const { text, encoding } = decode(bytes, name);
  const kind = rootOf(text);
  if (kind === null) {
    if (/\.(?:rss|atom|rdf|opml)$/iu.test(name))
      throw new Refusal("unsupported", "it is no feed and no list of feeds: it does not begin as one");
    return [{ name: "", bytes, article: null }];
  }
  if (bytes.length > largest)
    throw new Refusal(
      "too-large",
      `it is a feed of ${Math.round(bytes.length / 1e6)} MB; the most that is read is ${largest / 1e6} MB`,
    );
  if (/<!ENTITY/iu.test(text.slice(0, 200_000)))
    throw new Refusal("unsupported", "it declares entities of its own, as no feed does: it is made to fill memory");
  return kind === "opml" ? readOpml(text) : readFeed(text, name, encoding);
};

const prologue =
  /^(?:\s+|<\?[\s\S]{0,4000}?\?>|<!--[\s\S]{0,4000}?-->|<!doctype[^>[]{0,1000}(?:\[[\s\S]{0,100000}?\]\s*)?>)/iu;

const rootOf = (text: string): "feed" | "opml" | null => {
  let rest = text.slice(0, 200_000);
  for (let found = prologue.exec(rest); found !== null; found = prologue.exec(rest)) rest = rest.slice(found[0].length);
  const root = /^<(?:[\w-]+:)?(rss|feed|rdf|opml)\b/iu.exec(rest)?.[1]?.toLowerCase();
  return root === undefined ? null : root === "opml" ? "opml" : "feed";
};
