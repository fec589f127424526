import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const text = "Smith denied it. Later Smith left. Minister Jan Smith stayed. SMITH!";
const open = async () => {
  const book = openTestCore([{ text }, { text: "Smith again." }]);
  const { id: jan } = await book.ask("actors.create", { name: "Jan Smith" });
  const { id: eva } = await book.ask("actors.create", { name: "Eva Smith" });
  return { book, jan, eva };
};
type Book = Awaited<ReturnType<typeof open>>["book"];
const tag = (book: Book, id: string, where: { readonly article?: number; readonly time?: number } = {}) =>
  book.ask("annotate.tag", { ...book.at("Smith", where), target: { kind: "actor", id } });
const aliases = async (book: Book, id: string) =>
  (await book.ask("actors.actor", { id })).aliasList.map(({ alias }) => alias);
const mentions = async (book: Book, id: string) => (await book.ask("actors.actor", { id })).mentions;

test("one mention means another actor; the name stays where it was, and undo takes it back", async () => {
  const { book, jan, eva } = await open();
  const { tagId } = await tag(book, jan);
  await tag(book, jan, { time: 1 });
  const before = book.content();
  expect(await book.ask("annotate.alike", { tagId })).toEqual({ passages: 2 });
  await book.ask("annotate.means", { tagId, actorId: eva, everywhere: false });
  expect([await mentions(book, jan), await mentions(book, eva)]).toEqual([1, 1]);
  expect(await aliases(book, jan)).toContain("Smith");
  expect(await aliases(book, eva)).toEqual(["Eva Smith"]);
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("everywhere the words mean another: all that were taken so, in all articles, and the name goes over", async () => {
  const { book, jan, eva } = await open();
  const { tagId } = await tag(book, jan);
  await tag(book, jan, { article: 1 });
  await book.ask("annotate.tag", { ...book.at("Jan Smith"), target: { kind: "actor", id: jan } });
  const before = book.content();
  expect(await book.ask("annotate.means", { tagId, actorId: eva, everywhere: true })).toEqual({ retagged: 2 });
  expect([await mentions(book, jan), await mentions(book, eva)]).toEqual([1, 2]);
  expect(await aliases(book, jan)).toEqual(["Jan Smith"]);
  expect(await aliases(book, eva)).toEqual(["Eva Smith", "Smith"]);
  expect(await book.problems()).toEqual([]);
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("a name that two share is not looked for, and a script that names it is refused", async () => {
  const { book, jan, eva } = await open();
  for (const actorId of [jan, eva]) await book.ask("actors.addAlias", { actorId, alias: "Smith" });
  expect(await book.ask("annotate.sharedNames", { actorId: jan })).toEqual(["Smith"]);
  expect(await book.ask("annotate.findMentions", { actorId: jan })).toMatchObject([{ count: 1 }]);
  await expect(
    book.ask("annotate.tag", { ...book.at("Smith"), target: { kind: "actor", name: "Smith" } }),
  ).rejects.toThrow("2 actors are called “Smith”");
  const asSource = await book.ask("annotate.tag", { ...book.at("Smith"), target: { kind: "source", actorId: eva } });
  expect(asSource.passage.tags).toMatchObject([{ kind: "source", label: "Eva Smith" }]);
  const asClaim = await book.ask("annotate.tag", { ...book.at("Smith"), target: { kind: "claim", text: "Hm." } });
  await expect(book.ask("annotate.means", { tagId: asClaim.tagId, actorId: eva, everywhere: false })).rejects.toThrow(
    "only a mention",
  );
});
