import { join } from "node:path";
import { openParser } from "../../electron/core/import/open-parser.ts";
import { printTable } from "../table.ts";

const words = "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way at night.";
const article = Array.from({ length: 12 }, (_, at) => `<p>${words} This is part ${at + 1} of the account.</p>`).join(
  "",
);
const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>East gate</title>${head}</head><body><h1>East gate</h1>${body}</body></html>`;
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const mega = 1_000_000;

/** Pages made to break or to hold up whoever reads them; each has, or is, an article. */
const pages: readonly { readonly what: string; readonly html: () => string }[] = [
  ...[2_000, 10_000, 100_000].map((depth) => ({
    what: `${depth.toLocaleString("en")} nested elements`,
    html: () => page("<div>".repeat(depth) + article + "</div>".repeat(depth)),
  })),
  { what: "20,000 unclosed <b>", html: () => page(article + "<b>x".repeat(20_000)) },
  { what: "20,000 unclosed <a><p>", html: () => page(article + '<a href="/x"><p>x'.repeat(20_000)) },
  { what: "5,000 nested tables", html: () => page("<table><tr><td>".repeat(5_000) + article) },
  { what: "2,000,000 entities", html: () => page(article + `<p>${"&amp;&lt;".repeat(mega)}</p>`) },
  { what: "JSON-LD nested 200,000 deep", html: () => page(article, ld("[".repeat(200_000))) },
  {
    what: "20 MB of articleBody in JSON-LD",
    html: () => page(article, ld(JSON.stringify({ "@type": "NewsArticle", articleBody: `${words} `.repeat(200_000) }))),
  },
  { what: "50 MB of text", html: () => page(article + `<p>${"flood ".repeat(8 * mega)}</p>`) },
  { what: "50 MB of paragraphs", html: () => page(article + `<p>${words}</p>`.repeat(480_000)) },
  {
    what: "a data address of 50 MB",
    html: () => page(`${article}<img src="data:image/png;base64,${"A".repeat(50 * mega)}">`),
  },
  { what: "a script of 50 MB", html: () => page(`${article}<script>${"x();".repeat(12 * mega)}</script>`) },
  {
    what: "720,000 rows of links",
    html: () => page(article + '<div class="row"><a href="/story">East gate, once more</a></div>'.repeat(720_000)),
  },
  {
    what: "59,000 share boxes",
    html: () => page(`<article>${article}${'<div class="share">Share</div>'.repeat(59_000)}</article>`),
  },
  {
    what: "10,000 stories",
    html: () => page(article + `<article><h2><a href="/b">Ferry sold</a></h2><p>${words}</p></article>`.repeat(10_000)),
  },
  {
    what: "5,000 headlines",
    html: () => page(article + "<h1>East gate once more</h1><p>x</p>".repeat(5_000)),
  },
  {
    what: "20,000 captions and alternative texts",
    html: () => page(article + `<figure><img alt="${words}"><figcaption>${words}</figcaption></figure>`.repeat(15_000)),
  },
  {
    what: "300,000 attributes",
    html: () => page(`${article}<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>`),
  },
  {
    what: "100,000 meta tags",
    html: () => page(article, '<meta property="og:title" content="East gate">'.repeat(100_000)),
  },
  { what: "a line of 5,000,000 spaces", html: () => page(`${article}<p>a${" ".repeat(5 * mega)}b</p>`) },
  { what: "5,000,000 brackets", html: () => page(`${article}<p>${"[".repeat(5 * mega)}</p>`) },
  { what: "nothing", html: () => "" },
  { what: "no tags", html: () => `${words}\n`.repeat(20) },
];

const worker = join(process.cwd(), "out", "core", "parse-worker.js");

/** Each hostile page through the importer's own worker: how long until it is answered, how much memory, and with what. */
export const benchHostile = async (): Promise<void> => {
  const rows = [];
  for (const { what, html } of pages) {
    const content = html();
    const parser = openParser({ worker });
    await parser.parse({ format: "html", content: page(article), name: "warm.html", url: null, fragment: false });
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    const start = performance.now();
    const answer = await parser.parse({ format: "html", content, name: "page.html", url: null, fragment: false }).then(
      ({ text, warning }) =>
        `${text.includes("the account") || what.startsWith("no") ? "" : "article lost, "}${text.length.toLocaleString("en")} characters${warning === null ? "" : `; ${warning}`}`,
      (error: unknown) => `refused: ${error instanceof Error ? error.message : String(error)}`,
    );
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    await parser.close();
    rows.push({
      what,
      figure: `${seconds.toFixed(1)} s, ${((peak - before) / 2 ** 20).toFixed(0)} MB more`,
      target: "10 s, 1,024 MB",
      baseline: answer,
    });
  }
  printTable("Hostile pages", rows);
};
