import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const sentence = "The harbour master said that two of the northern buoys had been missing since the spring storms.";
const open = () =>
  openTestCore([
    {
      title: "First",
      publication: "Wire",
      publishedAt: "2031-05-01",
      text: `A ferry ran aground.\n${sentence} Nobody was hurt.`,
    },
    {
      title: "Second",
      publication: "Mail",
      publishedAt: "2031-05-03",
      text: `What we know so far.\n${sentence.toUpperCase()} It rained.`,
    },
    {
      title: "Third",
      publication: "Post",
      publishedAt: "2031-05-02",
      text: "It was a busy day in the port, and the harbour master claimed that three of the northern buoys had been missing since the winter storms.",
    },
    {
      title: "Fourth",
      publishedAt: "2031-05-04",
      text: "“Two of the northern buoys had been missing since the spring,” he wrote.",
    },
    {
      title: "Fifth",
      publishedAt: "2031-05-05",
      text: "The harbour master said nothing about the northern buoys on Monday, or on any other day.",
    },
  ]);
const sharedIn = async (book: ReturnType<typeof open>, at: number) =>
  (await book.ask("copies.shared", { articleId: book.articles[at]?.articleId ?? "" })).passages;

test("a sentence is found in other articles word for word, altered and in part, the earliest first", async () => {
  const book = open();
  const [passage, ...rest] = await sharedIn(book, 0);
  expect(rest).toEqual([]);
  expect(book.articles[0]?.text.slice(passage?.start, passage?.end)).toBe(sentence.slice(0, -1));
  expect(passage).toMatchObject({ first: true, more: false });
  expect(passage?.places.map(({ article, how, words }) => [article.title, how, words])).toEqual([
    [
      "Third",
      "altered",
      "the harbour master claimed that three of the northern buoys had been missing since the winter storms",
    ],
    ["Second", "same", sentence.toUpperCase().slice(0, -1)],
    ["Fourth", "part", "Two of the northern buoys had been missing since the spring"],
  ]);
  const place = passage?.places[2];
  expect(book.articles[3]?.text.slice(place?.start, place?.end)).toBe(place?.words);
});

test("an article whose sentence another had before is not the first", async () => {
  const [passage] = await sharedIn(open(), 1);
  expect(passage?.first).toBe(false);
  expect(passage?.places[0]?.article.title).toBe("First");
});

test("what is folded as debris is not shared", async () => {
  const book = open();
  const { start, end } = book.range(sentence, { article: 0 });
  const articleId = book.articles[0]?.articleId ?? "";
  await book.ask("library.addExclusion", { articleId, start, end, kind: "boilerplate" });
  expect(await sharedIn(book, 0)).toEqual([]);
  expect((await sharedIn(book, 1))[0]?.places.map(({ article }) => article.title)).not.toContain("First");
});

test("a long article comes in slices", async () => {
  const filler = Array.from(
    { length: 10 },
    (_, at) => `Sentence ${at} has words that no other article has at all ${at}.`,
  );
  const book = openTestCore([
    { title: "Long", text: [...filler, sentence].join(" ") },
    { title: "Short", text: sentence },
  ]);
  const articleId = book.articles[0]?.articleId ?? "";
  const first = await book.ask("copies.shared", { articleId });
  expect(first).toEqual({ passages: [], next: 8 });
  const second = await book.ask("copies.shared", { articleId, from: 8 });
  expect(second).toMatchObject({ passages: [{ places: [{ how: "same" }] }], next: null });
});

test("texts in other scripts and with odd characters are searched too", async () => {
  const text = "Представник міністерства повідомив, що «Alma-Tide» не виходила з позначеного каналу того вечора.";
  const book = openTestCore([
    { title: "A", text },
    { title: "B", text: `Того дня. ${text} Кінець.` },
  ]);
  expect(await sharedIn(book, 0)).toMatchObject([{ places: [{ how: "same" }] }]);
});
