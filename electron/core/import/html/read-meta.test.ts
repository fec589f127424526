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
