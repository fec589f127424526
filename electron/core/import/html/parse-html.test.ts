import { expect, test } from "vitest";
import { parseHtml } from "./parse-html.ts";

const sentence =
  "The reservoir had been above its mark for eleven days when the east gate gave way, the regional office said on Monday";
const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${sentence}, in part ${at + 1} of its account.</p>`).join(
  "\n",
);

const page = (head: string, body: string): string => `
  <!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = page(
  `<title>East gate failed in eleven minutes | The Orsk Ledger</title>
   <link rel="canonical" href="/2031/04/12/gate"><meta property="og:site_name" content="The Orsk Ledger">
   <meta property="og:title" content="East gate failed in eleven minutes">`,
  `<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
   <article><h1>East gate failed in eleven minutes</h1>${paragraphs}
   <h2>What is known</h2><ul><li>The gate was closed</li><li>See <a href="/report">the report</a></li></ul>
   <blockquote><p>Nobody opened it by hand.</p></blockquote>
   <table><tr><th>District</th><th>Dead</th></tr><tr><td>North</td><td>5</td></tr></table>
   <figure><img src="/g.jpg" alt="x"><figcaption>The gate before the flood</figcaption></figure>
   ${paragraphs}</article><footer>© The Orsk Ledger <a href="/privacy">Privacy</a></footer><script>alert(1)</script>`,
);
const parse = (html: string, url: string | null = null, fragment = false) => parseHtml(html, { url, fragment });
const blocksOf = ({ text, blocks }: ReturnType<typeof parse>) =>
  blocks.map(({ kind, level, start, end }) => ({ kind, level, text: text.slice(start, end) }));

test("finds the article and leaves the page's furniture behind", () => {
  const { text, warning } = parse(article, "https://orsk.example/2031/04/12/gate?ref=home");
  expect(text).toContain("in part 8 of its account");
  expect(text).not.toMatch(/Sport|Privacy|alert/u);
  expect(warning).toBeNull();
});

test("keeps headings, lists, quotes, table rows and captions as blocks", () => {
  const blocks = blocksOf(parse(article));
  expect(blocks).toContainEqual({ kind: "heading", level: 2, text: "What is known" });
  expect(blocks).toContainEqual({ kind: "list-item", level: 1, text: "The gate was closed" });
  expect(blocks).toContainEqual({ kind: "quote", level: 1, text: "Nobody opened it by hand." });
  expect(blocks).toContainEqual({ kind: "table-row", level: 0, text: "North | 5" });
});

test("makes blocks that stand in order and leave out only white space", () => {
  const { text, blocks } = parse(article);
  let from = 0;
  for (const block of blocks) {
    expect(text.slice(from, block.start).trim()).toBe("");
    expect(block.end).toBeGreaterThan(block.start);
    from = block.end;
  }
  expect(text.slice(from)).toBe("");
});

test("resolves links against the page's address and keeps only those of the web", () => {
  const html = `<p>See <a href="/report">the report</a>, <a href="javascript:alert(1)">this</a>, <a href="mailto:a@orsk.example">write</a> or <a href="file:///etc/passwd">that</a>.</p>`;
  const { text, blocks } = parse(html, "https://orsk.example/a/b", true);
  expect((blocks[0]?.links ?? []).map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
    ["the report", "https://orsk.example/report"],
    ["write", "mailto:a@orsk.example"],
  ]);
});

test("a page that names neither itself nor its address has no publication", () => {
  const bare = page("<title>Gate</title>", `<article><h1>Gate</h1>${paragraphs}</article>`);
  expect(parse(bare).meta.publication).toBeUndefined();
  expect(parse(bare, "https://www.orsk.example/gate").meta.publication?.value).toBe("orsk.example");
});

test("takes the metadata from JSON-LD before anything else, and says so", () => {
  const head = jsonLd({
    "@graph": [
      { "@type": "WebSite", "@id": "#site", name: "The Orsk Ledger" },
      { "@type": "Person", "@id": "#ilse", name: "Ilse Varga" },
      {
        "@type": "NewsArticle",
        headline: "East gate failed in eleven minutes",
        author: [{ "@id": "#ilse" }, { "@type": "Person", name: "Tomas de Witt" }],
        publisher: { "@id": "#site" },
        datePublished: "2031-04-12T06:30:00+02:00",
      },
    ],
  });
  const { meta } = parse(page(head, `<article>${paragraphs}</article>`), "https://orsk.example/gate");
  expect(meta).toMatchObject({
    title: { value: "East gate failed in eleven minutes", origin: "JSON-LD headline" },
    byline: { value: "Ilse Varga, Tomas de Witt", origin: "JSON-LD author" },
    publication: { value: "The Orsk Ledger", origin: "JSON-LD publisher" },
    publishedAt: { value: "2031-04-12T06:30:00+02:00", origin: "JSON-LD datePublished" },
    url: { value: "https://orsk.example/gate", origin: "given address" },
    language: { value: "en-GB", origin: "<html lang>" },
  });
});

test("falls back to meta tags, elements and the address", () => {
  const head = `<title>Gate failed | The Orsk Ledger</title><meta property="og:site_name" content="The Orsk Ledger">
    <meta name="author" content="By Ilse Varga and Tomas de Witt"><link rel=canonical href="https://orsk.example/2031/04/12/gate">`;
  const { meta, canonicalUrl } = parse(page(head, `<h1>Gate failed</h1>${paragraphs}`));
  expect(canonicalUrl).toBe("https://orsk.example/2031/04/12/gate");
  expect(meta).toMatchObject({
    title: { value: "Gate failed", origin: "h1" },
    byline: { value: "Ilse Varga, Tomas de Witt", origin: "author" },
    publishedAt: { value: "2031-04-12", origin: "date in the address" },
    url: { value: "https://orsk.example/2031/04/12/gate" },
  });
});

test("takes all of a selection, also when it is short", () => {
  const clipboard =
    "<meta charset='utf-8'><!--StartFragment--><p>One line.</p><p>Another<br>line.<br><br>And a third.</p><!--EndFragment-->";
  expect(blocksOf(parse(clipboard, null, true))).toEqual([
    { kind: "paragraph", level: 0, text: "One line." },
    { kind: "paragraph", level: 0, text: "Another\nline." },
    { kind: "paragraph", level: 0, text: "And a third." },
  ]);
});

test("reads the address that SingleFile left in the page", () => {
  const saved = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://orsk.example/gate \n saved date: x\n--><body>${paragraphs}</body></html>`;
  expect(parse(saved).meta.url).toEqual({ value: "https://orsk.example/gate", origin: "SingleFile comment" });
});

const hostile = [
  { what: "ten thousand nested elements", html: `${"<div>".repeat(10_000)}${paragraphs}${"</div>".repeat(10_000)}` },
  { what: "a hundred thousand nested elements", html: `${"<div>".repeat(100_000)}${paragraphs}` },
  { what: "links within links", html: `${paragraphs}${'<a href="/x"><p>x'.repeat(10_000)}` },
  { what: "very many entities", html: `${paragraphs}<p>${"&amp;&lt;".repeat(800_000)}</p>` },
  { what: "unclosed elements", html: `${paragraphs}${"<b>x".repeat(3_000)}` },
  { what: "nested tables", html: `${"<table><tr><td>".repeat(2_000)}${paragraphs}` },
  { what: "a deep JSON-LD", html: `<script type="application/ld+json">${"[".repeat(100_000)}</script>${paragraphs}` },
  { what: "a long data address", html: `<img src="data:image/png;base64,${"A".repeat(3_000_000)}">${paragraphs}` },
  { what: "a hundred thousand line breaks", html: `${"<br>".repeat(100_000)}${paragraphs}` },
  {
    what: "very many attributes",
    html: `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>${paragraphs}`,
  },
  { what: "an element that is never closed", html: `<div><svg><g></div>${paragraphs}` },
];

test.each(hostile)("finds the words of a page with $what", ({ html }) => {
  expect(parse(html).text).toContain("in part 8 of its account");
});

test("keeps the text of more elements than it builds a document of, and says that structure is lost", () => {
  const { text, warning } = parse(`<body>${"<p>word <i>two</i></p>".repeat(40_000)}<p>The last of them.</p></body>`);
  expect(text.endsWith("The last of them.")).toBe(true);
  expect(warning).toContain("60,000 elements");
});

test("shows escaped markup as the text it is", () => {
  expect(parse("<p>a &lt;script&gt;b&lt;/script&gt; &amp;lt; c &amp; d</p>", null, true).text).toBe(
    "a <script>b</script> &lt; c & d",
  );
});
