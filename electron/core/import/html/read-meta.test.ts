import { expect, test } from "vitest";
import { parseHtml } from "./parse-html.ts";

const sentence =
  "The reservoir had been above its mark for eleven days when the east gate gave way, the regional office said on Monday";
const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${sentence}, in part ${at + 1} of its account.</p>`).join(
  "",
);

const metaOf = (head: string, body: string, attributes = "") =>
  parseHtml(`<!doctype html><html${attributes}><head>${head}</head><body>${body}</body></html>`, {
    url: null,
    fragment: false,
  }).meta;

const title = `<title>East gate failed | The Orsk Ledger</title>`;

test("reads who wrote it and when beside the headline when the page says it nowhere else", () => {
  const meta = metaOf(
    title,
    `<div>Thursday</div><h1>East gate failed</h1><div>By <b>nobody</b></div><div>By Ilse Varga</div><div>Updated: 12. März 2031, 14:07</div><main>${paragraphs}</main>`,
  );
  expect(meta.byline).toEqual({ value: "Ilse Varga", origin: "beside the headline" });
  expect(meta.publishedAt).toEqual({ value: "2031-03-12", origin: "beside the headline" });
});

test("believes what stands beside the headline before a date that the article tells of", () => {
  const told = `<p>${sentence}, as it had on 3 May 2029.</p>`;
  const meta = metaOf(title, `<h1>East gate failed</h1><div>12 April 2031</div>${told}${paragraphs}`);
  expect(meta.publishedAt?.value).toBe("2031-04-12");
});

test("believes the date in the address before that of some other time on the page", () => {
  const meta = metaOf(
    `${title}<link rel="canonical" href="https://orsk.example/2031/04/12/gate">`,
    `<aside><time datetime="2029-01-01">old</time></aside><h1>East gate failed</h1><main>${paragraphs}</main>`,
  );
  expect(meta.publishedAt?.value).toBe("2031-04-12");
});

test("names every author that has a tag of their own", () => {
  const head = `${title}<meta name="citation_author" content="Ilse Varga"><meta name="citation_author" content="Tomas de Witt">`;
  expect(metaOf(head, `<main>${paragraphs}</main>`).byline?.value).toBe("Ilse Varga, Tomas de Witt");
});

test("does not take the site's name for the title", () => {
  const head = `<title>East gate failed - Orsk Ledger</title><meta property="og:title" content="Orsk Ledger"><meta property="og:site_name" content="Orsk Ledger">`;
  expect(metaOf(head, `<main>${paragraphs}</main>`).title?.value).toBe("East gate failed");
});

test("knows the language by the words where the page does not say it, or copied it with its template", () => {
  expect(metaOf(title, `<main>${paragraphs}</main>`).language).toEqual({ value: "en", origin: "words of the text" });
  const story = `<p>Nobody in the lower town heard the sirens, three residents of the street nearest to the river said. The water came within the hour and took the bridge with it; by evening the fire brigade was still looking for two men who had worked at the pumps.</p>${paragraphs}`;
  expect(metaOf(title, `<main>${story}</main>`, ' lang="id-ID"').language?.value).toBe("en");
  expect(metaOf(title, `<main>${story}</main>`, ' lang="en-GB"').language?.value).toBe("en-GB");
});

const ld = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const story = { "@type": "NewsArticle", headline: "East gate failed" };

test("takes what one description of the story lacks from another of it", () => {
  const head = `${title}${ld({ ...story, author: { "@type": "Organization", name: "The Orsk Ledger" }, publisher: { name: "The Orsk Ledger" } })}${ld(
    {
      "@graph": [
        { "@type": "WebPage", name: "East gate failed", datePublished: "2031-04-12" },
        { "@type": "BlogPosting", headline: "East gate failed", author: [{ givenName: "Ilse", familyName: "Varga" }] },
        { "@type": "NewsArticle", headline: "Ferry sold", author: "Tomas de Witt", datePublished: "2030-01-01" },
      ],
    },
  )}`;
  const meta = metaOf(head, `<h1>East gate failed</h1><main>${paragraphs}</main>`);
  expect(meta.byline?.value).toBe("Ilse Varga");
  expect(meta.publishedAt).toEqual({ value: "2031-04-12", origin: "JSON-LD datePublished" });
});

test.each([
  ["commas too many", `{"@type":"NewsArticle","headline":"East gate failed","author":[{"name":"Ilse Varga"},],}`],
  [
    "quotes within",
    `{"@type":"NewsArticle","description":"the "east" gate","author":{"@type":"Person","name":"Ilse Varga"}}`,
  ],
])("reads the author from JSON-LD with %s", (_what, json) => {
  const head = `${title}<script type="application/ld+json">${json}</script>`;
  expect(metaOf(head, `<main>${paragraphs}</main>`).byline?.value).toBe("Ilse Varga");
});

test("reads JSON-LD that a framework wrote into a meta tag", () => {
  const json = JSON.stringify({ ...story, datePublished: "2031-04-12" }).replaceAll('"', "&quot;");
  const head = `${title}<meta name="script:ld+json" content="${json}">`;
  expect(metaOf(head, `<main>${paragraphs}</main>`).publishedAt?.value).toBe("2031-04-12");
});

test("names all whom the head names when JSON-LD names one of them", () => {
  const head = `${title}${ld({ ...story, author: "Ilse Varga" })}<meta name="author" content="Ilse Varga, Tomas de Witt">`;
  expect(metaOf(head, `<main>${paragraphs}</main>`).byline).toEqual({
    value: "Ilse Varga, Tomas de Witt",
    origin: "author",
  });
});

const besideCases = [
  {
    what: "a By in an element of its own",
    html: `<span>By</span> <a href="/x">Ilse Varga</a> <span>and</span> <a href="/y">Tomas de Witt</a>`,
    is: "Ilse Varga, Tomas de Witt",
  },
  {
    what: "a link to the writer's page",
    html: `<a href="/politics">Politics</a><a href="/staff/12/ilse-varga">Ilse Varga</a>`,
    is: "Ilse Varga",
  },
  { what: "a name alone beside the date", html: `<span>Ilse Varga</span><span>Apr 12, 2031</span>`, is: "Ilse Varga" },
  {
    what: "a writer with a role, not a photographer",
    html: `<div>By Tomas de Witt</div><div>By <a href="/w/1">Ilse Varga</a>, Orsk Staff Writer</div>`,
    is: "Ilse Varga",
  },
  {
    what: "no photographer of a caption",
    html: `<figure><figcaption>By Tomas de Witt</figcaption></figure><p>Von Ilse Varga</p>`,
    is: "Ilse Varga",
  },
  {
    what: "nobody in a reader's comment",
    html: `<div class="comment"><b itemprop="author">Ilse Varga</b></div>`,
    is: undefined,
  },
];

test.each(besideCases)("finds beside the headline $what", ({ html, is }) => {
  const summary = `<p>${sentence}, and asked for help.</p>`;
  expect(
    metaOf(title, `<h1>East gate failed</h1>${summary}<div>${html}</div><main>${paragraphs}</main>`).byline?.value,
  ).toBe(is);
});

test("tells the day of the update from that of the publication", () => {
  const meta = metaOf(
    title,
    `<h1>East gate failed</h1><div>Aktualisiert am</div><div>13.04.2031</div><div>12.04.2031, 14:07 Uhr</div><main>${paragraphs}</main>`,
  );
  expect(meta.publishedAt?.value).toBe("2031-04-12");
  expect(meta.updatedAt?.value).toBe("2031-04-13");
});

test("believes the moment beside the headline before that of another story above it", () => {
  const meta = metaOf(
    title,
    `<ul><li><time datetime="2029-01-01">old</time></li></ul><div><h1>East gate failed</h1><time datetime="2031-04-12">12</time></div><main>${paragraphs}</main>`,
  );
  expect(meta.publishedAt).toEqual({ value: "2031-04-12", origin: "time beside the headline" });
});

const headings = [
  {
    what: "an only heading in other words",
    body: `<h1>Why the east gate of Orsk failed at night</h1>`,
    is: "Why the east gate of Orsk failed at night",
  },
  {
    what: "no heading in a trail of links",
    body: `<nav><h1>East gate of the reservoir at Orsk failed</h1></nav>`,
    is: "East gate failed in the night",
  },
  {
    what: "no line above the headline within its heading",
    body: `<h1><span>Flood</span><span>East gate failed in the night</span></h1>`,
    is: "East gate failed in the night",
  },
  {
    what: "a second-level heading that the head repeats",
    body: `<h1>The Orsk Ledger</h1><h2><b>Flood</b><b>East gate failed in the night</b></h2>`,
    is: "East gate failed in the night",
  },
  {
    what: "words on both sides of a line break",
    body: `<h1>East gate failed<br>in the night</h1>`,
    is: "East gate failed in the night",
  },
];

test.each(headings)("takes for the title $what", ({ body, is }) => {
  const head = `<meta property="og:title" content="East gate failed in the night"><meta property="og:site_name" content="The Orsk Ledger">`;
  expect(metaOf(head, `${body}<main>${paragraphs}</main>`).title?.value).toBe(is);
});

test("takes a page that republishes another site's for what it is", () => {
  const head = `${title}<link rel="canonical" href="https://ledger.example/gate"><meta property="og:url" content="https://www.portal.test/news/gate">`;
  const parsed = parseHtml(`<head>${head}</head><body>${paragraphs}</body>`, { url: null, fragment: false });
  expect(parsed.canonicalUrl).toBe("https://www.portal.test/news/gate");
  expect(parsed.fields?.url?.map(({ value }) => value)).toEqual([
    "https://www.portal.test/news/gate",
    "https://ledger.example/gate",
  ]);
});
