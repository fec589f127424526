import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";

const line = "Share this story: 12 comments";
const text = (comments: number) =>
  `The ferry left at nine.\nShare this story: ${comments} comments\nTwo people were hurt, said one who had to share this story.`;
const open = () =>
  openTestCore([
    { text: text(12), title: "One", publication: "The Orsk Ledger" },
    { text: text(3), title: "Two", publication: "the orsk ledger" },
    { text: text(5), title: "Three", publication: "The Quay" },
    { text: "Nothing of it.", title: "Four", publication: "The Orsk Ledger" },
  ]);
const foldedIn = async (book: ReturnType<typeof open>, article: number) => {
  const {
    exclusions,
    text: all,
    words,
  } = await book.ask("library.article", { id: book.articles[article]?.articleId ?? "" });
  return { words, folded: exclusions.map(({ start, end, origin, state }) => [all.slice(start, end), origin, state]) };
};
const fold = async (book: ReturnType<typeof open>, words = line) => {
  const { articleId, start, end } = book.at(words);
  return book.ask("library.addExclusion", { articleId, start, end, kind: "boilerplate" });
};

test("a line is folded in all articles of the publication, as one step, and in those to come", async () => {
  const book = open();
  const { id } = await fold(book);
  expect(await book.ask("library.previewAlways", { exclusionId: id })).toEqual({
    publication: "The Orsk Ledger",
    example: line,
    whole: true,
    articles: 1,
    places: 1,
  });
  await undoAndRedo(book, () => book.run("library.foldAlways", { exclusionId: id }));
  expect(await foldedIn(book, 1)).toEqual({
    words: 17,
    folded: [["Share this story: 3 comments", "rule", "folded"]],
  });
  expect((await foldedIn(book, 2)).folded).toEqual([]);

  await book.run("import.run", {
    items: [
      {
        kind: "html",
        html: `<title>Five</title><meta property="og:site_name" content="The Orsk Ledger"><article><h1>Five</h1>
          ${"<p>The ferry was towed into the harbour by a tug at noon, the port office said.</p>".repeat(4)}
          <p>Share this story: 99 comments</p></article>`,
      },
    ],
  });
  const [five] = (await book.ask("library.articles", { filter: "Five" })).rows;
  const { exclusions } = await book.ask("library.article", { id: five?.id ?? "" });
  expect(exclusions).toMatchObject([{ reason: "Always folded for The Orsk Ledger", origin: "rule", state: "folded" }]);
  expect((await book.ask("search.run", { query: "comments", scope: "articles" })).total).toBe(1);
  expect(await book.problems()).toEqual([]);
});

test("what was restored stays text, however often it is folded elsewhere", async () => {
  const book = open();
  const { id } = await fold(book);
  await book.run("library.foldAlways", { exclusionId: id });
  const { exclusions } = await book.ask("library.article", { id: book.articles[1]?.articleId ?? "" });
  await book.ask("library.setExclusionState", { ids: exclusions.map((each) => each.id), state: "restored" });
  expect(await book.ask("library.previewAlways", { exclusionId: id })).toMatchObject({ articles: 0, places: 0 });
  await book.run("library.foldAlways", { exclusionId: id });
  expect((await foldedIn(book, 1)).folded).toEqual([["Share this story: 3 comments", "rule", "restored"]]);
  expect(await book.ask("library.debrisRules", {})).toHaveLength(1);
});

test("a rule that is removed folds nothing any more; what it folded stays", async () => {
  const book = open();
  const { id } = await fold(book);
  await book.run("library.foldAlways", { exclusionId: id });
  const [rule] = await book.ask("library.debrisRules", {});
  expect(rule).toMatchObject({ publication: "The Orsk Ledger", example: line, kind: "boilerplate" });
  await undoAndRedo(book, () => book.ask("library.removeDebrisRule", { id: rule?.id ?? "" }));
  expect(await book.ask("library.debrisRules", {})).toEqual([]);
  expect((await foldedIn(book, 1)).folded).toHaveLength(1);
});

test("too few words, or an article without a publication, make no rule, and it is said why", async () => {
  const book = open();
  const { id } = await fold(book, "Two people");
  await expect(book.run("library.foldAlways", { exclusionId: id })).rejects.toThrow("too few to be known again");
  await book.ask("library.editArticles", { ids: [book.articles[0]?.articleId ?? ""], patch: { publication: null } });
  const whole = await fold(book);
  await expect(book.run("library.foldAlways", { exclusionId: whole.id })).rejects.toThrow("has no publication");
});
