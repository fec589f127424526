import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";

const sentence =
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, officials said.";

const parse = (lines: readonly string[], name = "gate.eml"): Promise<Parsed> =>
  parseSource({
    format: "mail",
    bytes: Buffer.from(lines.join("\r\n"), "latin1"),
    name,
    url: null,
    fragment: false,
  });

const headers = [
  "From: =?utf-8?Q?Ilse_V=C3=A1rga?= <ilse@orsk.example>",
  "To: desk@orsk.example",
  "Subject: Fwd: Re: East gate failed",
  "Date: Sat, 12 Apr 2031 08:15:00 +0200",
  "MIME-Version: 1.0",
];

test("reads a plain mail with what its headers say", async () => {
  const mail = await parse([
    ...headers,
    "Content-Type: text/plain; charset=windows-1252",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    `=93${sentence}=94`,
    "",
    "He said so =97 twice.",
  ]);
  expect(mail.text.trim()).toBe(`“${sentence}”\n\nHe said so — twice.`);
  expect(mail.meta).toMatchObject({
    title: "East gate failed",
    byline: "Ilse Várga",
    publishedAt: "2031-04-12T06:15:00Z",
  });
  expect(mail.metaOrigin).toMatchObject({ title: "mail subject", byline: "mail sender", publishedAt: "mail date" });
});

test("takes the page of a mail that has both, and all of it", async () => {
  const mail = await parse([
    ...headers,
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Only for old readers.",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>Dear desk,</p><h2>What we know</h2><p>${sentence}</p><script>alert(1)</script>`,
    "--b--",
  ]);
  expect(mail.text).toBe(`Dear desk,\n\nWhat we know\n\n${sentence}`);
  expect(mail.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph"]);
});

const page = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta property=3D"og:title" content=3D"${title}"></head><body><nav><a href=3D"/">Home</a></nav><article><h1>${title}</h1>${`<p>${sentence} It was na=C3=AFve.</p>`.repeat(8)}<p><a href=3D"/more">More</a> of it.</p></article></body></html>`;

const saved = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://orsk.example/news/gate",
  "Subject: East gate failed",
  "Date: Sat, 12 Apr 2031 08:15:00 -0000",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://orsk.example/news/gate",
  "",
  page("East gate failed"),
  "--b",
  "Content-Type: text/css",
  "",
  "p { color: red }",
  "--b",
  "Content-Type: text/html",
  "",
  "<!doctype html><html><body><p>An advertisement in a frame.</p></body></html>",
  "--b--",
];

test("calls a page that was sent on by its own headline", async () => {
  const head = `<title>Gate | Ledger</title><link rel="canonical" href="https://orsk.example/gate"><meta property="og:title" content="Gate gave way">`;
  const mail = await parse([
    ...headers,
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><head>${head}</head><body><h1>Gate gave way</h1><p>${sentence}</p></body></html>`,
  ]);
  expect(mail.meta).toMatchObject({ title: "Gate gave way", url: "https://orsk.example/gate" });
});

test("reads a saved page as the page it is, with its address, without its frames", async () => {
  const article = await parse(saved, "gate.mhtml");
  expect(article.meta).toMatchObject({
    title: "East gate failed",
    url: "https://orsk.example/news/gate",
    byline: null,
  });
  expect(article.text).toContain("It was naïve.");
  expect(article.text).not.toContain("advertisement");
  expect(article.text).not.toContain("Home");
  expect(article.blocks.at(-1)?.links?.[0]?.href).toBe("https://orsk.example/more");
  expect(article.warning).toBeNull();
});

test("does not end a saved page where a page within it ends", async () => {
  const body = `<html><body><div><html><body><a href="/login">Log in</a></body></html></div><article><h1>Gate</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;
  const lines = [
    "Snapshot-Content-Location: https://orsk.example/gate",
    "Subject: Gate",
    "Content-Type: text/html",
    "",
    body,
  ];
  expect((await parse(lines, "gate.mhtml")).text).toContain(sentence);
});

const part = (depth: number): readonly string[] => [
  `Content-Type: multipart/mixed; boundary="b${depth}"`,
  "",
  `--b${depth}`,
];

const hostile: readonly { readonly what: string; readonly lines: readonly string[]; readonly says: string }[] = [
  { what: "no mail", lines: ["", "", "just words"], says: "it is no mail" },
  { what: "no text", lines: [...headers, "Content-Type: image/png", "", "x"], says: "has no text" },
  {
    what: "parts within parts without end",
    lines: [...headers, ...Array.from({ length: 1_000 }, (_, depth) => part(depth)).flat()],
    says: "nesting",
  },
  { what: "endless headers", lines: ["Subject: a", `X-Long: ${"a".repeat(3_000_000)}`, "", "text"], says: "header" },
];

test.each(hostile)("refuses a mail with $what", async ({ lines, says }) => {
  await expect(parse(lines)).rejects.toThrow(says);
});

test("refuses a saved page without a page", async () => {
  await expect(parse([...headers, "", "words"], "a.mht")).rejects.toThrow("there is no web page in it");
});
