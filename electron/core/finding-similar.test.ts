import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const first = `The harbour office knew of the leaking drums since January. Nobody warned the crews.

Rhede said the drums were stored against every rule of the port.`;
const second = `A newspaper says: “The harbour office knew of the leaking drums since January.” The ministry is silent.`;
const third = `Since January, officials of the harbour office had known that drums were leaking. Rain is expected on Monday.

Potatoes are cheap this year.`;

const furnished = async () => {
  const book = openTestCore([
    { text: first, title: "First" },
    { text: second, title: "Second" },
    { text: third, title: "Third" },
  ]);
  const claim = { kind: "claim", text: "The harbour office knew that drums were leaking." } as const;
  const tag = async (words: string, article: number) =>
    (await book.ask("annotate.tag", { ...book.at(words, { article }), target: claim })).passage.id;
  const knew = await tag("The harbour office knew of the leaking drums since January.", 0);
  return { book, knew, tag };
};

test("the same quotation is found untagged in another article, and like sentences beside it", async () => {
  const { book, knew } = await furnished();
  const { same, sentences } = await book.ask("search.similar", { id: knew });
  expect(same.map(({ title, text }) => [title, text])).toEqual([
    ["Second", "The harbour office knew of the leaking drums since January."],
  ]);
  expect(sentences.map(({ title, text }) => [title, text])).toEqual([
    ["Third", "Since January, officials of the harbour office had known that drums were leaking."],
  ]);
  expect(sentences[0]?.likeness).toBeGreaterThan(0.3);
});

test("what is tagged is told as a passage, not as a sentence", async () => {
  const { book, knew, tag } = await furnished();
  const again = await tag("The harbour office knew of the leaking drums since January.", 1);
  const worded = await tag("officials of the harbour office had known that drums were leaking", 2);
  const { same, passages, sentences } = await book.ask("search.similar", { id: knew });
  expect(same.map(({ kind, id }) => [kind, id])).toEqual([["passage", again]]);
  expect(passages.map(({ id }) => id)).toEqual([worded]);
  expect(sentences).toEqual([]);
});

test("of a claim other wordings are found, where it is not yet, and claims like it", async () => {
  const { book } = await furnished();
  const { id: other } = await book.ask("claims.create", { text: "Officials knew of leaking drums at the harbour." });
  await book.ask("claims.create", { text: "Potatoes are cheap." });
  const [claim] = (await book.ask("claims.list", { filter: "office" })).rows;
  const { same, sentences, claims } = await book.ask("search.similar", { id: claim?.id ?? "" });
  expect(same).toEqual([]);
  expect(sentences.map(({ title }) => title)).toEqual(["Second", "Third"]);
  expect(claims.map(({ id }) => id)).toEqual([other]);
});

test("what is in folded text is left out, and what is no passage or claim is refused", async () => {
  const { book, knew } = await furnished();
  const range = book.at("Since January, officials of the harbour office had known that drums were leaking.", {
    article: 2,
  });
  await book.ask("library.addExclusion", {
    articleId: range.articleId,
    start: range.start,
    end: range.end,
    kind: "boilerplate",
  });
  expect((await book.ask("search.similar", { id: knew })).sentences).toEqual([]);
  await expect(book.ask("search.similar", { id: book.articles[0]?.articleId ?? "" })).rejects.toThrow(
    "no such passage",
  );
});
