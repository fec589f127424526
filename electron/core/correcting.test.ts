import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";

const text = [
  "The fcrry left the harbour at ninc.",
  "Two pcople were hurt, the owner said. Nobody knew why the ferry had been overloaded.",
  "The end.",
].join("\n");
const open = () => openTestCore([{ text, title: "Ferry" }]);
const codeAt = (book: ReturnType<typeof open>, words: string, name = "harbour") =>
  book.ask("annotate.tag", { ...book.at(words), target: { kind: "code", name } });
const article = (book: ReturnType<typeof open>) =>
  book.ask("library.article", { id: book.articles[0]?.articleId ?? "" });
const ids = (book: ReturnType<typeof open>) => ({
  articleId: book.articles[0]?.articleId ?? "",
  revisionId: book.articles[0]?.revisionId ?? "",
});

test("typing errors are put right in a text that carries the tags of the one before", async () => {
  const book = open();
  await codeAt(book, "Two pcople were hurt");
  await codeAt(book, "the harbour");
  await undoAndRedo(book, () =>
    book.ask("revisions.correct", {
      ...ids(book),
      corrections: [
        { block: 0, text: "The ferry left the harbour at nine." },
        { block: 1, text: "Two people were hurt, the owner said. Nobody knew why the ferry had been overloaded." },
      ],
    }),
  );
  const now = await article(book);
  expect(now.text).toBe(text.replace("fcrry", "ferry").replace("ninc", "nine").replace("pcople", "people"));
  const passages = await book.ask("annotate.passages", { articleId: now.id });
  expect(passages.map(({ exact }) => exact)).toEqual(["the harbour", "Two people were hurt"]);
  expect((await book.ask("search.run", { query: "pcople", scope: "passages" })).total).toBe(0);
  expect((await book.ask("search.run", { query: "people", scope: "passages" })).total).toBe(1);
  const list = await book.ask("revisions.list", { articleId: now.id });
  expect(list.map(({ reason, number }) => [reason, number])).toEqual([
    ["import", 1],
    ["correction", 2],
  ]);
  expect(list[0]?.sha256).toBe(list[1]?.sha256);
  expect((await book.ask("revisions.text", { id: ids(book).revisionId })).text).toBe(text);
});

test("a line end makes two paragraphs, an emptied paragraph goes, what was tagged in it is an orphan", async () => {
  const book = open();
  await codeAt(book, "The end");
  const { orphaned } = await book.ask("revisions.correct", {
    ...ids(book),
    corrections: [
      { block: 1, text: "Two people were hurt, the owner said.\n\nNobody knew why the ferry had been overloaded." },
      { block: 2, text: "  " },
    ],
  });
  expect(orphaned).toBe(1);
  const now = await article(book);
  expect(now.blocks.map(({ start, end }) => now.text.slice(start, end))).toEqual([
    "The fcrry left the harbour at ninc.",
    "Two people were hurt, the owner said.",
    "Nobody knew why the ferry had been overloaded.",
  ]);
});

test("a correction of a text that has changed meanwhile, of nothing, or to nothing is refused", async () => {
  const book = open();
  const correct = (corrections: { block: number; text: string }[]) =>
    book.ask("revisions.correct", { ...ids(book), corrections });
  await expect(correct([{ block: 2, text: "The end." }])).rejects.toThrow("nothing was changed");
  await expect(correct([{ block: 7, text: "What?" }])).rejects.toThrow("there is no paragraph 8");
  await expect(correct([0, 1, 2].map((block) => ({ block, text: "" })))).rejects.toThrow("needs some text");
  await correct([{ block: 2, text: "The very end." }]);
  await expect(correct([{ block: 2, text: "The end of it." }])).rejects.toThrow("has changed");
});

test("an orphan is placed again where its words are likeliest, or where the analyst says", async () => {
  const book = open();
  const { passage } = await codeAt(book, "Nobody knew why the ferry had been overloaded");
  await book.ask("revisions.correct", {
    ...ids(book),
    corrections: [
      {
        block: 1,
        text: "Two people were hurt. That the ferry had been carrying too many was known to nobody, the owner said.",
      },
    ],
  });
  expect((await book.ask("annotate.orphans", {})).map(({ id }) => id)).toEqual([passage.id]);
  expect((await book.ask("notebook.check", {})).orphans).toBe(1);
  const [best] = await book.ask("revisions.candidates", { passageId: passage.id });
  expect(best?.exact).toBe("That the ferry had been carrying too many was known to nobody, the owner said.");
  expect(best?.score).toBeGreaterThan(0.2);
  await undoAndRedo(book, () =>
    book.ask("revisions.place", { passageId: passage.id, start: best?.start ?? 0, end: best?.end ?? 0 }),
  );
  expect(await book.ask("annotate.orphans", {})).toEqual([]);
  expect(
    (await book.ask("annotate.passages", { articleId: ids(book).articleId })).map(({ id, state }) => [id, state]),
  ).toEqual([[passage.id, "placed"]]);
});

test("an orphan whose words come back is placed with the next text", async () => {
  const book = open();
  await codeAt(book, "The end");
  await book.ask("revisions.correct", { ...ids(book), corrections: [{ block: 2, text: "" }] });
  expect(await book.ask("annotate.orphans", {})).toHaveLength(1);
  const now = await article(book);
  await book.ask("revisions.correct", {
    articleId: now.id,
    revisionId: now.revisionId,
    corrections: [{ block: 1, text: `${now.text.split("\n")[1] ?? ""}\nThe end.` }],
  });
  expect(await book.ask("annotate.orphans", {})).toEqual([]);
});
