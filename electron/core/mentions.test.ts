import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const open = async () => {
  const book = openTestCore([
    { title: "One", text: "Mayor Ana Velt spoke. Velt’s office: Velt is ill. AD: Velt shoes, cheap. The mayor left." },
    { title: "Two", text: "No one here. Velt Shipping is another matter." },
    { title: "Three", text: "Velt again." },
  ]);
  const { id } = await book.ask("actors.create", { name: "Ana Velt" });
  for (const [alias, kind] of [
    ["Velt", "short"],
    ["The mayor", "descriptor"],
    ["Mayor Ana Velt", "titled"],
    ["ill", "weak"],
  ] as const)
    await book.ask("actors.addAlias", { actorId: id, alias, kind });
  await book.ask("actors.create", { name: "Velt Shipping", type: "company" });
  const advert = book.at("AD: Velt shoes, cheap.");
  await book.ask("library.addExclusion", {
    articleId: advert.articleId,
    start: advert.start,
    end: advert.end,
    kind: "ad-tag",
  });
  return { book, id };
};

test("untagged mentions are counted where names stand, not descriptors, debris or others' names", async () => {
  const { book, id } = await open();
  const [one, , three] = book.articles.map((article) => article.articleId);
  expect(await book.ask("annotate.findMentions", { actorId: id })).toEqual(
    expect.arrayContaining([
      { articleId: one, count: 3 },
      { articleId: three, count: 1 },
    ]),
  );
  expect(await book.ask("annotate.findMentions", { actorId: id, articleId: three })).toEqual([
    { articleId: three, count: 1 },
  ]);
  await book.ask("annotate.tag", { ...book.at("Ana Velt spoke"), target: { kind: "actor", id } });
  expect(await book.ask("annotate.findMentions", { actorId: id, articleId: one })).toEqual([
    { articleId: one, count: 2 },
  ]);
});

test("all are tagged in one undo step; a second time there are none", async () => {
  const { book, id } = await open();
  const before = book.content();
  expect(await book.run("annotate.tagMentions", { actorId: id })).toEqual({ tagged: 4, articles: 2 });
  const { rows } = await book.ask("annotate.passagesOf", { kind: "actor", id });
  expect(rows.map((row) => row.exact).toSorted()).toEqual(["Mayor Ana Velt", "Velt", "Velt", "Velt"]);
  expect(await book.run("annotate.tagMentions", { actorId: id })).toEqual({ tagged: 0, articles: 0 });
  expect(await book.undo()).toEqual({ label: "Tag mentions of “Ana Velt”" });
  expect(book.content()).toEqual(before);
});

test("a cancelled job keeps what it had tagged, and that is one undo step", async () => {
  const { book, id } = await open();
  const before = book.content();
  const { jobId } = await book.ask("annotate.tagMentions", { actorId: id });
  const off = book.core.on((event) => {
    if (event.event === "changed") void book.ask("jobs.cancel", { jobId });
  });
  expect(await book.core.finished(jobId)).toMatchObject({ ok: true, value: { articles: 1 } });
  off();
  await book.undo();
  expect(book.content()).toEqual(before);
});
