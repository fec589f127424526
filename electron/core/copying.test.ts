import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

/** An article of its own words: numbers stand for what only it says. */
const report = (topic: string, words = 160): string =>
  Array.from({ length: words }, (_, at) => `${topic}${(at * 7919) % 1013}`).join(" ");
const reworded = (text: string, every: number): string =>
  text
    .split(" ")
    .map((word, at) => (at % every === 0 ? `other${at}` : word))
    .join(" ");

const fire = report("fire");
const open = () =>
  openTestCore([
    { title: "Fire at the harbour", publication: "Wire", publishedAt: "2031-05-01T08:00:00Z", text: fire },
    { title: "Harbour burns", publication: "Courier", publishedAt: "2031-05-02", text: `From our desk. ${fire}` },
    { title: "What burned", publication: "Blog", publishedAt: "2031-05-03", text: reworded(fire, 4) },
    { title: "Fire at the harbour", publication: "Wire", publishedAt: "2031-05-01T12:00:00Z", text: reworded(fire, 9) },
    { title: "Budget", publication: "Wire", publishedAt: "2031-05-01", text: report("budget") },
  ]);
type Book = ReturnType<typeof open>;
const idOf = (book: Book, at: number): string => book.articles[at]?.articleId ?? "";
const pairs = async (book: Book) =>
  (await book.ask("copies.groups", {})).rows.flatMap(({ copies }) =>
    copies.map(({ article, link }) => `${article.title} (${article.publication}): ${link.kind}`),
  );

test("reprints, rewritten copies and later versions are proposed, the earliest as their original", async () => {
  const book = open();
  expect(await book.run("copies.find", {})).toEqual({ checked: 5, proposed: 3 });
  const { rows, counts } = await book.ask("copies.groups", {});
  expect(counts).toEqual({ open: 1, decided: 0, rejected: 0 });
  expect(rows[0]?.original).toMatchObject({ publication: "Wire", publishedAt: "2031-05-01T08:00:00Z" });
  expect(await pairs(book)).toEqual([
    "Fire at the harbour (Wire): update",
    "Harbour burns (Courier): syndicated",
    "What burned (Blog): rewritten",
  ]);
  const courier = rows[0]?.copies.find(({ article }) => article.publication === "Courier")?.link;
  expect(courier?.shareOfOriginal).toBe(1);
  expect(courier?.share).toBeCloseTo(160 / 163);
  expect(await book.ask("copies.unchecked", {})).toBe(0);
  expect((await book.ask("notebook.info", {})).counts.copies).toBe(3);
});

test("whichever comes in first, the earlier article is the original", async () => {
  const book = openTestCore([
    { title: "Late", publishedAt: "2031-05-03", publication: "B", text: fire },
    { title: "Early", publishedAt: "2031-05-01", publication: "A", text: `${fire} more` },
  ]);
  await book.run("copies.find", {});
  expect((await book.ask("copies.groups", {})).rows).toMatchObject([
    { original: { title: "Early" }, copies: [{ article: { title: "Late" }, link: { kind: "syndicated" } }] },
  ]);
});

test("confirmed, a copy counts as one with its original; undo and redo take it back and forth", async () => {
  const book = open();
  await book.run("copies.find", {});
  const links = (await book.ask("copies.of", { articleId: idOf(book, 0) })).copies.map(({ link }) => link.id);
  expect(links).toHaveLength(3);
  const before = book.content();
  await book.ask("copies.decide", { ids: links, state: "confirmed" });
  expect(book.opened.db.prepare("SELECT copy_of, copy_kind FROM article ORDER BY n").all()).toMatchObject([
    { copy_of: null },
    { copy_of: idOf(book, 0), copy_kind: "syndicated" },
    { copy_of: idOf(book, 0), copy_kind: "rewritten" },
    { copy_of: idOf(book, 0), copy_kind: "update" },
    { copy_of: null },
  ]);
  expect((await book.ask("copies.groups", { list: "decided" })).rows).toHaveLength(1);
  const after = book.content();
  expect(await book.undo()).toEqual({ label: "Confirm 3 pairs of copies" });
  expect(book.content()).toEqual(before);
  await book.redo();
  expect(book.content()).toEqual(after);
});

test("the board counts a confirmed copy with its original", async () => {
  const book = open();
  await book.run("copies.find", {});
  const claim = "The harbour burned.";
  const tag = (article: number) =>
    book.ask("annotate.tag", { ...book.at("fire828", { article }), target: { kind: "claim", text: claim } });
  const { passage } = await tag(0);
  await tag(1);
  const ids = [passage.tags[0]?.targetId ?? ""];
  const standing = async () => (await book.ask("claims.standing", { ids }))[0]?.independence;
  expect(await standing()).toEqual({ articles: 2, copies: 0, roots: 2 });
  const [found] = (await book.ask("copies.of", { articleId: idOf(book, 1) })).originals;
  await book.ask("copies.decide", { ids: [found?.link.id ?? ""], state: "confirmed" });
  expect(await standing()).toEqual({ articles: 2, copies: 1, roots: 1 });
});

test("a rejected pair is not proposed again, and can be reopened", async () => {
  const book = open();
  await book.run("copies.find", {});
  const [found] = (await book.ask("copies.of", { articleId: idOf(book, 2) })).originals;
  const ids = [found?.link.id ?? ""];
  await book.ask("copies.decide", { ids, state: "rejected" });
  expect(await pairs(book)).toHaveLength(2);
  await book.run("copies.find", { again: true });
  const again = (await book.ask("copies.of", { articleId: idOf(book, 2) })).originals;
  expect(again.map(({ article }) => article.id)).not.toContain(idOf(book, 0));
  expect((await book.ask("copies.groups", { list: "rejected" })).rows).toMatchObject([
    { copies: [{ article: { title: "What burned" } }] },
  ]);
  await book.ask("copies.decide", { ids, state: "proposed", kind: "syndicated" });
  expect((await book.ask("copies.of", { articleId: idOf(book, 2) })).originals[0]?.link.kind).toBe("syndicated");
});

test("another article is taken as the original, and what was confirmed follows", async () => {
  const book = open();
  await book.run("copies.find", {});
  const [found] = (await book.ask("copies.of", { articleId: idOf(book, 1) })).originals;
  await book.ask("copies.decide", { ids: [found?.link.id ?? ""], state: "confirmed" });
  await book.ask("copies.makeOriginal", { articleId: idOf(book, 1) });
  const { rows } = await book.ask("copies.groups", {});
  expect(rows[0]?.original).toMatchObject({ publication: "Courier" });
  const [turned] = (await book.ask("copies.of", { articleId: idOf(book, 0) })).originals;
  expect(turned?.link).toMatchObject({ state: "confirmed", share: 1 });
  expect(book.opened.db.prepare("SELECT copy_of FROM article WHERE id = ?").pluck().get(idOf(book, 0))).toBe(
    idOf(book, 1),
  );
  await expect(book.ask("copies.makeOriginal", { articleId: idOf(book, 1) })).rejects.toThrow("not a copy");
});

test("a pair that only the analyst saw is linked, a ring is refused, and both are undone", async () => {
  const book = open();
  const before = book.content();
  const link = { articleId: idOf(book, 4), originalId: idOf(book, 0), kind: "rewritten" } as const;
  await book.ask("copies.link", link);
  expect((await book.ask("copies.of", { articleId: idOf(book, 4) })).originals[0]?.link).toMatchObject({
    state: "confirmed",
    share: 0,
  });
  await book.ask("copies.link", { ...link, articleId: idOf(book, 0), originalId: idOf(book, 1) });
  await expect(
    book.ask("copies.link", { ...link, articleId: idOf(book, 1), originalId: idOf(book, 4) }),
  ).rejects.toThrow("turn the pair round");
  await book.undo();
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("an article that goes takes its pairs along, and is compared again when it is back", async () => {
  const book = open();
  await book.run("copies.find", {});
  const before = book.content();
  await book.ask("library.removeArticles", { ids: [idOf(book, 0)] });
  expect((await book.ask("copies.groups", {})).counts.open).toBe(0);
  await book.undo();
  expect(book.content()).toEqual(before);
  expect(await book.ask("copies.unchecked", {})).toBe(1);
  expect(await book.run("copies.find", {})).toEqual({ checked: 1, proposed: 0 });
  expect(await book.problems()).toEqual([]);
});

test("an import says what seems to be a copy, and is one step to undo", async () => {
  const book = openTestCore([]);
  const items = [fire, `By our staff. ${fire}`, "Too short to say"].map(
    (text, at) => ({ kind: "text", text, title: `Text ${at}` }) as const,
  );
  expect(await book.run("import.run", { items })).toMatchObject({
    items: [
      { message: null },
      { message: "seems the same as “Text 0” (98 % of its words)" },
      { status: "imported", message: null },
    ],
  });
  expect(await book.undo()).toEqual({ label: "Import 3 articles" });
  expect((await book.ask("copies.groups", {})).counts.open).toBe(0);
  expect((await book.ask("notebook.info", {})).counts.articles).toBe(0);
});
