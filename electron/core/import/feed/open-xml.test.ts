import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed, Unpacked } from "../parsed.ts";
import { openXml } from "./open-xml.ts";

const open = (content: string | Uint8Array, name = "desk.xml"): Unpacked =>
  openXml({ format: "xml", bytes: Buffer.from(content), name });
const parsed = async (members: Unpacked, at: number): Promise<Parsed> => {
  const member = members[at];
  if (member === undefined || !("bytes" in member) || member.article === null) throw new Error(`no article ${at}`);
  return parseSource(member.article.source);
};

const full = "<p>The east gate gave way on Monday.</p><p>The water took the road to Orsk with it.</p>";
const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Orsk Herald</title><link>https://herald.example/</link><language>en-GB</language>
<item><title>East gate failed &amp; nobody knew</title><link>https://herald.example/gate</link><dc:creator>Ilse Varga</dc:creator>
<pubDate>Sat, 12 Apr 2031 08:15:00 +0200</pubDate><description>Short.</description><content:encoded><![CDATA[${full}]]></content:encoded></item>
<item><title>Second</title><link>/second</link><description>&lt;p&gt;Only so much of it.&lt;/p&gt;</description></item>
<item><title>Third</title></item>
</channel></rss>`;

test("makes an article of each item of an RSS feed, and says where it has only a summary", async () => {
  const items = open(rss, "desk.rss");
  expect(items.map(({ name }) => name)).toEqual(["item 1", "item 2", "item 3"]);
  expect(await parsed(items, 0)).toMatchObject({
    text: "The east gate gave way on Monday.\n\nThe water took the road to Orsk with it.",
    meta: {
      title: "East gate failed & nobody knew",
      byline: "Ilse Varga",
      publication: "The Orsk Herald",
      publishedAt: "2031-04-12T08:15:00+02:00",
      url: "https://herald.example/gate",
      language: "en-GB",
    },
    metaOrigin: { title: "feed" },
    warning: null,
  });
  expect(await parsed(items, 1)).toMatchObject({
    text: "Only so much of it.",
    meta: { title: "Second", url: "https://herald.example/second" },
    warning: expect.stringContaining("only a summary"),
  });
  expect(items[2]).toEqual({ name: "item 3", failed: "has neither a text nor a summary" });
  const [first] = items;
  expect(first !== undefined && "bytes" in first && Buffer.from(first.bytes).toString()).toMatch(
    /^<item><title>East gate[\s\S]*<\/item>$/u,
  );
});

test("reads Atom and RDF", async () => {
  const atom = open(
    `<!-- saved --><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title type="html">&lt;b&gt;Gate&lt;/b&gt;</title><link href="https://herald.example/a"/><author><name>Ilse Varga</name></author><published>2031-04-12T08:15:00Z</published><content type="html">${full.replaceAll("<", "&lt;")}</content></entry></feed>`,
  );
  expect(await parsed(atom, 0)).toMatchObject({
    meta: { title: "Gate", byline: "Ilse Varga", publishedAt: "2031-04-12T08:15:00Z", url: "https://herald.example/a" },
    warning: null,
  });
  const rdf = open(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title></channel><item><title>Gate</title><link>https://herald.example/a</link><description>It gave way.</description><dc:date>2031-04-12</dc:date></item></rdf:RDF>`,
  );
  expect(await parsed(rdf, 0)).toMatchObject({ text: "It gave way.", meta: { title: "Gate", publication: "Herald" } });
});

test("names the feeds of a list, and fetches none", () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline text="Herald" type="rss" xmlUrl="https://herald.example/rss"/><outline xmlUrl="https://ledger.example/atom"/></outline></body></opml>`;
  expect(open(opml, "mine.opml")).toEqual([
    { name: "Herald", skipped: expect.stringContaining("import it from its URL, https://herald.example/rss") },
    { name: "https://ledger.example/atom", skipped: expect.stringContaining("https://ledger.example/atom") },
  ]);
});

test("leaves other XML to be read as a file", () => {
  expect(open("<page><p>Gate</p></page>")).toEqual([{ name: "", bytes: expect.anything(), article: null }]);
});

const hostile = [
  { what: "nothing of a feed", content: () => "<html>", name: "desk.rss", says: "no feed and no list of feeds" },
  { what: "an empty list", content: () => "<opml><body/></opml>", name: "desk.opml", says: "without a feed in it" },
  {
    what: "entities that multiply",
    content: () =>
      `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&b;&c;</title></item></channel></rss>`,
    name: "desk.rss",
    says: "declares entities of its own",
  },
  {
    what: "elements in each other without end",
    content: () => `<rss><channel>${"<item>".repeat(100_000)}`,
    name: "desk.rss",
    says: "damaged feed",
  },
  {
    what: "outlines in each other without end",
    content: () => `<opml><body>${"<outline>".repeat(100_000)}`,
    name: "desk.opml",
    says: "nested too deeply",
  },
  {
    what: "more than is read",
    content: () => `<rss>${" ".repeat(30_000_001)}`,
    name: "desk.rss",
    says: "a feed of 30 MB",
  },
];

test.each(hostile)("refuses $what", ({ content, name, says }) => {
  expect(() => open(content(), name)).toThrow(says);
});
