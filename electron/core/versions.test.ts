import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readItems } from "../../shared/contract/import.ts";
import type { ImportInput, ImportItem } from "../../shared/contract/import.ts";
import { openTestCore, undoAndRedo } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

let folder: string;
let book: TestCore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-versions-"));
  book = openTestCore([]);
});
afterEach(async () => {
  await book.core.close();
  rmSync(folder, { recursive: true, force: true });
});

const first = [
  "The ferry Halcyon left the harbour at nine in the morning with forty people on board, the port office said.",
  "Two people were hurt when it struck the mole, the owner said on Monday. The engine had failed.",
  "The owner will pay for the damage. Nobody has been charged so far.",
];
const page = (paragraphs: readonly string[], { title = "Ferry strikes mole", address = "/2031/ferry" } = {}): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Orsk Ledger">
   <link rel="canonical" href="https://ledger.example${address}"></head><body><article><h1>${title}</h1>
   ${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;

const run = async (items: readonly ImportInput[], separate = false): Promise<readonly ImportItem[]> =>
  itemsOf(await book.run("import.run", { items: [...items], separate }));
const itemsOf = (report: unknown): readonly ImportItem[] => {
  if (typeof report !== "object" || report === null || !("items" in report)) throw new Error("no report");
  return readItems(JSON.stringify(report.items));
};
const html = (content: string): ImportInput => ({ kind: "html", html: content });
const file = (name: string, content: string): ImportInput => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { kind: "path", path };
};
const articles = async () => (await book.ask("library.articles", {})).rows;
const onlyArticle = async () => {
  const [row] = await articles();
  return book.ask("library.article", { id: row?.id ?? "" });
};
const tag = async (words: string, name: string) => {
  const { id, revisionId, text } = await onlyArticle();
  const start = text.indexOf(words);
  return book.ask("annotate.tag", {
    articleId: id,
    revisionId,
    start,
    end: start + words.length,
    target: { kind: "code", name },
  });
};
const placed = async () => {
  const { id } = await onlyArticle();
  return (await book.ask("annotate.passages", { articleId: id })).map(({ exact, tags }) => [tags[0]?.label, exact]);
};

const second = [
  "By our harbour correspondent, who was there in the afternoon.",
  first[0] ?? "",
  "Four people were hurt when it struck the mole, the owner reportedly said on Monday. The engine had failed.",
  "The owner may pay for the damage.",
];

test("a changed page of an address that is there is a new version of its article, tags carried over, as one step", async () => {
  await run([html(page(first))]);
  await tag("left the harbour at nine", "kept");
  await tag("Two people were hurt when it struck the mole", "altered");
  await tag("Nobody has been charged so far", "lost");

  await undoAndRedo(book, async () => {
    const [item] = await run([html(page(second, { title: "Four hurt as ferry strikes mole" }))]);
    expect(item).toMatchObject({ status: "updated", title: "Four hurt as ferry strikes mole" });
    expect(item?.message).toContain("version 2");
    expect(item?.message).toContain("1 passage not found in it");
  });

  expect(await articles()).toHaveLength(1);
  expect(await placed()).toEqual([
    ["kept", "left the harbour at nine"],
    ["altered", "Four people were hurt when it struck the mole"],
  ]);
  expect((await book.ask("annotate.orphans", {})).map(({ exact }) => exact)).toEqual([
    "Nobody has been charged so far",
  ]);
  expect(await book.ask("notebook.check", {})).toEqual({ ok: true, problems: [], orphans: 1 });

  const { id } = await onlyArticle();
  const [one, two] = await book.ask("revisions.list", { articleId: id });
  expect(one).toMatchObject({ number: 1, reason: "import", title: "Ferry strikes mole", change: null });
  expect(two).toMatchObject({ number: 2, reason: "reimport", title: "Four hurt as ferry strikes mole" });
  expect(two?.change?.softenings.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ["figure", "Two", "Four"],
    ["softened", "", "reportedly"],
    ["softened", "will", "may"],
  ]);
  const old = await book.ask("revisions.text", { id: one?.id ?? "" });
  expect(old.text).toContain("Nobody has been charged so far.");
  expect(old.sha256).not.toBe(two?.sha256);
  expect((await book.ask("library.verify", { articleId: id })).problems).toEqual([]);
});

test("what was read before is found again by words that only the newer version has, and no more by those it lost", async () => {
  await run([html(page(first))]);
  await run([html(page(second))]);
  const hits = async (query: string) => (await book.ask("search.run", { query, scope: "articles" })).total;
  expect([await hits("correspondent"), await hits("charged")]).toEqual([1, 0]);
});

test("a page that did not change is a duplicate; a version of it can be an article of its own", async () => {
  await run([html(page(first))]);
  expect(await run([html(page(first))])).toMatchObject([{ status: "duplicate" }]);
  expect(await run([html(page(second))], true)).toMatchObject([{ status: "imported" }]);
  expect(await articles()).toHaveLength(2);
});

test.each([
  {
    what: "another article under the address",
    pages: [
      page(first),
      page(["A baker laughed at the quay.", "It was a fine day in the market, and bread was cheap that week."], {
        title: "Fine day",
      }),
    ],
  },
  {
    what: "the front page of a site as its address",
    pages: [page(first, { address: "/" }), page(second, { address: "/" })],
  },
])("$what is no version", async ({ pages }) => {
  for (const each of pages) await run([html(each)]);
  expect(await articles()).toHaveLength(2);
});

test("a file that was changed in its place is a new version, one of the same name elsewhere is not", async () => {
  await run([file("notes.txt", first.join("\n\n"))]);
  expect(await run([file("notes.txt", second.join("\n\n"))])).toMatchObject([{ status: "updated" }]);
  const other = join(folder, "other");
  book.opened.db.prepare("SELECT 1").get();
  writeFileSync(`${other}.txt`, [...second, "One more line."].join("\n\n"));
  expect(await run([{ kind: "path", path: `${other}.txt` }])).toMatchObject([{ status: "imported" }]);
});

test("an article is read again from a file chosen for it, whatever its address", async () => {
  await run([html(page(first))]);
  const { id } = await onlyArticle();
  await undoAndRedo(book, async () => {
    const report = await book.run("import.again", { articleId: id, item: file("elsewhere.txt", second.join("\n\n")) });
    expect(itemsOf(report)).toMatchObject([{ status: "updated", articleId: id }]);
  });
  const [item] = itemsOf(
    await book.run("import.again", { articleId: id, item: file("elsewhere.txt", second.join("\n\n")) }),
  );
  expect(item?.status).toBe("duplicate");
});

test("metadata that the analyst put right stays, the rest is the newer page’s", async () => {
  await run([html(page(first))]);
  const { id } = await onlyArticle();
  await book.ask("library.editArticles", { ids: [id], patch: { title: "My title", section: "Harbour" } });
  await run([html(page(second, { title: "Newer title" }))]);
  expect(await onlyArticle()).toMatchObject({ title: "My title", section: "Harbour", publication: "The Orsk Ledger" });
});

test("what the analyst folded and restored stays so in the newer version", async () => {
  await run([html(page(first))]);
  const { id, text } = await onlyArticle();
  const words = "The engine had failed.";
  const start = text.indexOf(words);
  await book.ask("library.addExclusion", { articleId: id, start, end: start + words.length, kind: "boilerplate" });
  await run([html(page(second))]);
  const now = await onlyArticle();
  expect(now.exclusions.map((each) => [now.text.slice(each.start, each.end), each.origin, each.state])).toEqual([
    [words, "analyst", "folded"],
  ]);
});

test("work done between two updates is undone in the order in which it was done", async () => {
  await run([html(page(first))]);
  await run([html(page(second))]);
  const before = book.content();
  await tag("left the harbour at nine", "later");
  await book.undo();
  expect(book.content()).toEqual(before);
  await book.undo();
  expect((await onlyArticle()).text).toContain("Nobody has been charged");
});

test("makes an article of its own of what was no newer version, and shares the passages out by their words", async () => {
  await run([html(page(first))]);
  await tag("Two people were hurt", "figures");
  await tag("forty people on board", "people");
  const [untouched] = await articles();
  await run([html(page(second, { title: "Ferry strikes mole at night" }))]);
  await tag("our harbour correspondent", "writers");
  await tag("The owner may pay", "money");
  const before = await onlyArticle();
  expect(before.title).toBe("Ferry strikes mole at night");
  const versions = await book.ask("revisions.list", { articleId: before.id });
  await expect(
    book.run("import.splitOff", { articleId: before.id, revisionId: versions[0]?.id ?? "" }),
  ).rejects.toThrow("only a version that was imported again");
  await undoAndRedo(book, async () => {
    const split = await book.run("import.splitOff", { articleId: before.id, revisionId: versions[1]?.id ?? "" });
    expect(split).toMatchObject({ lost: 0 });
  });

  const rows = await articles();
  expect(rows.map(({ title }) => title).toSorted()).toEqual(["Ferry strikes mole", "Ferry strikes mole at night"]);
  expect(rows.find(({ id }) => id === before.id)).toEqual({ ...untouched, passages: 3 });
  const wordsIn = async (title: string) => {
    const { id = "" } = rows.find((row) => row.title === title) ?? {};
    const { text } = await book.ask("library.article", { id });
    const passages = await book.ask("annotate.passages", { articleId: id });
    expect(passages.map(({ start, end, exact }) => text.slice(start, end) === exact)).not.toContain(false);
    return passages.map(({ exact, state }) => [exact, state]);
  };
  expect(await wordsIn("Ferry strikes mole")).toEqual([
    ["forty people on board", "placed"],
    ["Two people were hurt", "placed"],
    ["The owner will pay", "placed"],
  ]);
  expect(await wordsIn("Ferry strikes mole at night")).toEqual([["our harbour correspondent", "placed"]]);
  for (const { id } of rows)
    expect(await book.ask("revisions.list", { articleId: id })).toMatchObject([{ number: 1, reason: "import" }]);
  expect((await book.ask("search.run", { query: "correspondent" })).total).toBeGreaterThan(0);
});
