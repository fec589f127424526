import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

const page = (title: string, byline: string, site: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>
  <meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
  <meta name="author" content="${byline}"><meta property="article:section" content="Coast">
  <meta property="article:published_time" content="2031-05-06T10:00:00+02:00">
  <meta property="article:modified_time" content="2031-05-06T12:30:00+02:00"></head>
  <body><article><h1>${title}</h1>${body}</article></body></html>`;

const story = Array.from(
  { length: 8 },
  (_, n) =>
    `<p>Paragraph ${n} tells at some length how the pier of Harne burned in the night, and who saw it burn.</p>`,
).join("");

const importPages = async (book: TestCore, pages: Readonly<Record<string, string>>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "claimbook-credits-"));
  try {
    for (const [name, content] of Object.entries(pages)) await writeFile(join(folder, name), content);
    await book.run("import.run", { items: [{ kind: "path", path: folder }] });
  } finally {
    await rm(folder, { recursive: true });
  }
};
const actorsOf = async (book: TestCore) =>
  (await book.ask("actors.list", {})).rows.map(({ name, type }) => [name, type]);

test("an import ties articles to the people, medium and agency they credit, each made once", async () => {
  const book = openTestCore([]);
  await undoAndRedo(book, () =>
    importPages(book, {
      "a.html": page(
        "Pier burns",
        "Ana Velt and Coast Desk",
        "Harne Post",
        `<p>HARNE (Reuters) - It burned.</p>${story}`,
      ),
      "b.html": page("Pier gone", "By Ana Velt", "Harne Post", story.replaceAll("burned", "went up in flames")),
    }),
  );
  expect(await actorsOf(book)).toEqual([
    ["Ana Velt", "person"],
    ["Harne Post", "media"],
    ["Reuters", "media"],
  ]);
  const { rows } = await book.ask("library.articles", { sort: "title" });
  const first = await book.ask("library.article", { id: rows[0]?.id ?? "" });
  expect(first).toMatchObject({
    title: "Pier burns",
    section: "Coast",
    agency: "Reuters",
    updatedAt: "2031-05-06T12:30:00+02:00",
    metaOrigin: { agency: "dateline", updatedAt: "article:modified_time", section: "article:section" },
    credits: { authors: [{ name: "Ana Velt" }, { name: "Coast Desk", actorId: null }] },
  });
  const author = first.credits.authors[0]?.actorId ?? "";
  expect(await book.ask("actors.actor", { id: author })).toMatchObject({ name: "Ana Velt", wrote: 2, published: 0 });
  expect(await book.ask("actors.actor", { id: first.credits.agencyActorId ?? "" })).toMatchObject({ published: 1 });
});

test("a corrected byline credits others, and undo the first again", async () => {
  const book = openTestCore([{ title: "Fire", text: "It burned." }]);
  const id = book.articles[0]?.articleId ?? "";
  await undoAndRedo(book, () =>
    book.ask("library.editArticles", {
      ids: [id],
      patch: { byline: "Bo Hale", publication: "Harne Post", agency: "AFP" },
    }),
  );
  expect((await book.ask("library.article", { id })).credits).toMatchObject({
    authors: [{ name: "Bo Hale", actorId: expect.any(String) }],
    publicationActorId: expect.any(String),
    agencyActorId: expect.any(String),
  });
});

test("a name that several actors go by is credited to none of them, and the article goes in", async () => {
  const book = openTestCore([]);
  for (const name of ["Ana Velt (Harne)", "Ana Velt (Ostelle)"]) {
    const { id } = await book.ask("actors.create", { name });
    await book.ask("actors.addAlias", { actorId: id, alias: "Ana Velt", kind: "short" });
  }
  await importPages(book, { "a.html": page("Pier burns", "Ana Velt", "Harne Post", story) });
  const { rows } = await book.ask("library.articles", {});
  expect(await book.ask("library.article", { id: rows[0]?.id ?? "" })).toMatchObject({
    byline: "Ana Velt",
    credits: { authors: [{ name: "Ana Velt", actorId: null }], publicationActorId: expect.any(String) },
  });
});

test("in their own voice, articles of one agency are one witness", async () => {
  const book = openTestCore([
    { title: "One", text: "The pier burned down." },
    { title: "Two", text: "Harne lost its pier, it burned." },
    { title: "Three", text: "The pier is gone, our reporter saw it burn." },
  ]);
  const claim = async (words: string, article: number) => {
    const { passage } = await book.ask("annotate.tag", {
      ...book.at(words, { article }),
      target: { kind: "claim", text: "The pier burned." },
    });
    return passage.tags[0]?.targetId ?? "";
  };
  const id = await claim("pier burned down", 0);
  await claim("it burned", 1);
  await claim("saw it burn", 2);
  const standing = async () => (await book.ask("claims.standing", { ids: [id] }))[0]?.independence;
  expect(await standing()).toEqual({ articles: 3, copies: 0, roots: 3 });
  const [one, two] = book.articles.map(({ articleId }) => articleId);
  await book.ask("library.editArticles", { ids: [one ?? "", two ?? ""], patch: { agency: "Reuters" } });
  expect(await standing()).toEqual({ articles: 3, copies: 0, roots: 2 });
});

test("articles of which something is missing or guessed can be listed alone", async () => {
  const book = openTestCore([
    { title: "Whole", text: "It burned.", byline: "Ana Velt", publication: "Harne Post", publishedAt: "2031" },
    { title: "No date", text: "It burned too.", byline: "Ana Velt", publication: "Harne Post" },
    {
      title: "By an agency",
      text: "It burned as well.",
      agency: "AFP",
      publication: "Harne Post",
      publishedAt: "2031",
    },
    { title: "By nobody", text: "It all burned.", publication: "Harne Post", publishedAt: "2031" },
  ]);
  const { total, rows } = await book.ask("library.articles", { review: true, sort: "title" });
  expect(rows.map(({ title }) => title)).toEqual(["By nobody", "No date"]);
  expect(total).toBe(2);
});
