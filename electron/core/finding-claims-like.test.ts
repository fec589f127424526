import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";

const furnished = async () => {
  const book = openTestCore([
    {
      text: "The harbour office knew of the leaking drums since January. Potatoes are cheap this year.",
      title: "First",
    },
    { text: "Since January, officials of the harbour office had known that drums were leaking.", title: "Second" },
    { text: "Leaking drums were never seen by the harbour office, it said.", title: "Third" },
  ]);
  const tag = async (words: string, article: number, text: string) =>
    (await book.ask("annotate.tag", { ...book.at(words, { article }), target: { kind: "claim", text } })).tagId;
  await tag("The harbour office knew of the leaking drums since January.", 0, "The authorities had been warned.");
  await tag("Potatoes are cheap this year.", 0, "Food costs little.");
  await tag("Leaking drums were never seen by the harbour office", 2, "Nobody noticed.");
  return { book, tag };
};

test("a claim worded otherwise is found by the words of a passage it is on, the most alike first", async () => {
  const { book } = await furnished();
  const found = await book.ask("search.claimsLike", {
    text: "Since January, officials of the harbour office had known that drums were leaking.",
  });
  expect(found.map(({ text, exact, title }) => [text, exact, title])).toEqual([
    ["The authorities had been warned.", "The harbour office knew of the leaking drums since January.", "First"],
    ["Nobody noticed.", "Leaking drums were never seen by the harbour office", "Third"],
  ]);
  expect(found[0]?.likeness).toBeGreaterThan(found[1]?.likeness ?? 1);
});

test("typing finds it too; of several passages on a claim the most alike is told, and as many claims as asked for", async () => {
  const { book, tag } = await furnished();
  await tag("officials of the harbour office had known", 1, "The authorities had been warned.");
  const typed = (text: string, limit = 5) => book.ask("search.claimsLike", { text, limit });
  expect((await typed("harbour officials kno")).map(({ text, title }) => [text, title])).toEqual([
    ["The authorities had been warned.", "Second"],
  ]);
  expect((await typed("leaking drums, off")).map(({ text }) => text).toSorted()).toEqual([
    "Nobody noticed.",
    "The authorities had been warned.",
  ]);
  expect(await typed("leaking drums", 1)).toHaveLength(1);
  expect((await typed("potatoes")).map(({ text }) => text)).toEqual(["Food costs little."]);
  for (const nothing of ["", "  ", "…", "zeppelin"]) expect(await typed(nothing)).toEqual([]);
});

test("folded text is left out; who types on is spared the answer before", async () => {
  const { book } = await furnished();
  const { articleId, start, end } = book.at("Potatoes are cheap this year.");
  await book.ask("library.addExclusion", { articleId, start, end, kind: "boilerplate" });
  expect(await book.ask("search.claimsLike", { text: "potatoes are cheap" })).toEqual([]);
  const asker = newId();
  const [before, now] = await Promise.allSettled([
    book.ask("search.claimsLike", { text: "harbour", asker }),
    book.ask("search.claimsLike", { text: "harbour office", asker }),
  ]);
  expect(now).toMatchObject({ status: "fulfilled", value: [{}, {}] });
  // The first may have been answered at once.
  if (before.status === "rejected") expect(before.reason).toMatchObject({ failure: { kind: "cancelled" } });
});
