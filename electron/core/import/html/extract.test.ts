import { expect, test } from "vitest";
import { parseHtml } from "./parse-html.ts";

const words = (what: string): string =>
  `The ${what} had been above its mark for eleven days when the east gate gave way, the regional office said in a statement on Monday, and nobody had been told to leave`;
const prose = (what: string, count = 6): string =>
  Array.from({ length: count }, (_, at) => `<p>${words(what)}, in part ${at + 1} of its account.</p>`).join("\n");

const headline = "East gate failed in eleven minutes";
const page = (body: string): string =>
  `<!doctype html><html><head><title>${headline} | The Orsk Ledger</title><meta property="og:title" content="${headline}"></head><body>${body}</body></html>`;
const own = `<h1>${headline}</h1>${prose("reservoir")}`;
const textOf = (body: string): string => parseHtml(page(body), { url: null, fragment: false }).text;

const others = [
  {
    what: "a story in an element of its own",
    html: `<article>${own}</article><article><h1>Ferry company sold</h1>${prose("harbour")}</article>`,
  },
  {
    what: "a longer story before it",
    html: `<main><article><h2><a href="/b">Ferry company sold</a></h2>${prose("harbour", 9)}</article><article>${own}</article></main>`,
  },
  {
    what: "a story under a second headline",
    html: `<main>${own}<h1>Ferry company sold</h1>${prose("harbour")}</main>`,
  },
  {
    what: "teasers within it",
    html: `<article>${own}<article><a href="/b"><h3>Ferry company sold</h3></a><p>The harbour office agreed.</p></article>${prose("river", 2)}</article>`,
  },
  {
    what: "a story in an element where its own has none",
    html: `<div>${own}</div><article><h2>Ferry company sold</h2>${prose("harbour", 9)}</article>`,
  },
  {
    what: "a longer story after its own, whose headline stands above both",
    html: `<header><h1>${headline}</h1></header><article>${prose("reservoir")}</article><article><h2>Ferry company sold</h2>${prose("harbour", 12)}</article>`,
  },
  {
    what: "a story below one without paragraphs",
    html: `<div><h1>${headline}</h1><div>${prose("reservoir", 9).replaceAll(/<p>|<\/p>/gu, "<br>")}</div></div><div><h1>Ferry company sold</h1>${prose("harbour", 9)}</div>`,
  },
  {
    what: "comments",
    html: `<article>${own}<section id="comments"><h2>3 comments</h2><p>${words("harbour")}</p></section></article>`,
  },
  {
    what: "a box of related stories",
    html: `<article>${prose("dam", 2)}<div class="c-related-articles"><p>${words("harbour")}</p></div><h1>${headline}</h1>${prose("reservoir")}</article>`,
  },
  {
    what: "a list of links below it",
    html: `<article>${own}<h3>More on floods</h3><ul><li><a href="/c">The harbour and the flood</a></li><li><a href="/d">Who owns the harbour</a></li></ul></article>`,
  },
];

test.each(others)("leaves out $what", ({ html }) => {
  const text = textOf(html);
  expect(text).toContain("The reservoir had been above its mark");
  expect(text).toContain("in part 6 of its account");
  expect(text).not.toContain("harbour");
});

const parts = [
  {
    what: "the entries of a live report",
    html: `<article><h1>${headline}</h1>${Array.from({ length: 4 }, (_, at) => `<article><h3>1${at}:30</h3>${prose(`basin ${at}`, 2)}</article>`).join("")}</article>`,
    says: "The basin 3 had been",
  },
  {
    what: "a story that its page calls by the name of a box",
    html: `<div class="promo-story"><h2>${headline}</h2>${prose("reservoir")}</div>`,
    says: "in part 6 of its account",
  },
  {
    what: "its subheadings",
    html: `<article>${own}<h2>What is known</h2>${prose("weir", 2)}</article>`,
    says: "What is known",
  },
  {
    what: "a list that ends it",
    html: `<article>${own}<p>What is missing:</p><ul><li>the log of the pumps</li><li>two of the keys</li></ul></article>`,
    says: "two of the keys",
  },
];

test.each(parts)("keeps $what", ({ html, says }) => {
  expect(textOf(html)).toContain(says);
});

test("believes the JSON-LD of its own story, not of the next", () => {
  const next = {
    "@type": "NewsArticle",
    headline: "Ferry company sold",
    author: "Tomas de Witt",
    publisher: "The Ledger",
  };
  const mine = { "@type": "NewsArticle", headline, author: "Ilse Varga" };
  const html = page(`${own}<script type="application/ld+json">${JSON.stringify([next, mine])}</script>`);
  expect(parseHtml(html, { url: null, fragment: false }).meta.byline?.value).toBe("Ilse Varga");
});

test("gives the headline as the title and not once more in the text", () => {
  expect(textOf(`<main><h2>${headline}</h2>${prose("reservoir")}</main>`)).not.toContain(headline);
});

const around = `<nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>`;
const below = `<footer>© The Orsk Ledger. ${Array.from({ length: 40 }, (_, at) => `<a href="/${at}">District ${at}</a>`).join(" ")}</footer>`;

test("keeps the list of a short notice, and not the page around it", () => {
  const text = textOf(
    `${around}<main><h1>${headline}</h1><p>The office asks for:</p><ul><li>blankets</li><li>lamp oil</li></ul></main>${below}`,
  );
  expect(text).toBe("The office asks for:\n\nblankets\nlamp oil");
});

test("takes a short notice without the page around it", () => {
  const text = textOf(`${around}<main><h1>${headline}</h1><p>${words("reservoir")}.</p></main>${below}`);
  expect(text).toContain("nobody had been told to leave");
  expect(text).not.toMatch(/District|Sport/u);
});

test("reads a page with tens of thousands of boxes", () => {
  expect(textOf(`<article>${own}</article>${'<div class="share">Share</div>'.repeat(40_000)}`)).toContain("in part 6");
});
