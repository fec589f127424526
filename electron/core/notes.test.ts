import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import type { NoteSubject } from "../../shared/domain/note.ts";
import { openTestCore } from "./test-core.ts";

const open = () => openTestCore([{ title: "Fire", text: "It burned." }]);
type Book = ReturnType<typeof open>;
const save = (
  book: Book,
  subject: NoteSubject,
  subjectId: string | null,
  plain: string,
  { id = newId(), title = "" } = {},
) =>
  book.ask("notes.save", {
    id,
    subject,
    subjectId,
    title,
    lexical: `{"of":${JSON.stringify(plain)}}`,
    markdown: `**${plain}**`,
    plain,
  });

test("a note on anything is listed with what it is on, newest first", async () => {
  const book = open();
  const { articleId } = book.at("It");
  const { passage } = await book.ask("annotate.tag", { ...book.at("burned"), target: { kind: "code", name: "fire" } });
  await save(book, "article", articleId, "One");
  await save(book, "passage", passage.id, `Two ${"words ".repeat(60)}`);
  await save(book, "code", passage.tags[0]?.targetId ?? "", "Three");
  await save(book, "notebook", null, "", { title: "Plan" });
  await save(book, "notebook", null, "Another", { title: "" });
  const list = await book.ask("notes.list", {});
  expect(
    list
      .map(({ subject, on, title }) => [subject, on, title] as const)
      .toSorted((a, b) => `${a[0]}${a[2]}`.localeCompare(`${b[0]}${b[2]}`)),
  ).toEqual([
    ["article", "Fire", ""],
    ["code", "fire", ""],
    ["notebook", "", ""],
    ["notebook", "", "Plan"],
    ["passage", "burned", ""],
  ]);
  expect(list.find((note) => note.subject === "passage")?.excerpt).toMatch(/^Two words .*words…$/u);
  expect(await book.ask("notes.of", { subject: "article", subjectId: articleId })).toMatchObject({
    markdown: "**One**",
  });
  expect((await book.ask("annotate.passage", { id: passage.id })).noteId).toBe(
    list.find((note) => note.subject === "passage")?.id,
  );
});

test("a note on what is not there is refused, and so is a second one", async () => {
  const book = open();
  const { articleId } = book.at("It");
  await expect(save(book, "claim", newId(), "x")).rejects.toMatchObject({ failure: { kind: "not-found" } });
  await expect(save(book, "notebook", articleId, "x")).rejects.toMatchObject({ failure: { kind: "not-found" } });
  const { id } = await save(book, "article", articleId, "x");
  await expect(save(book, "article", articleId, "y")).rejects.toMatchObject({ failure: { kind: "stale" } });
  await expect(save(book, "notebook", null, "y", { id })).rejects.toMatchObject({ failure: { kind: "bad-input" } });
  expect((await book.ask("notes.note", { id })).markdown).toBe("**x**");
});

test("an emptied note is no note, and one that never had a word is none either", async () => {
  const book = open();
  const { articleId } = book.at("It");
  await save(book, "article", articleId, "  ");
  expect(await book.ask("history.list", {})).toEqual([]);
  const { id } = await save(book, "article", articleId, "x");
  await save(book, "article", articleId, "", { id });
  expect(await book.ask("notes.list", {})).toEqual([]);
  await save(book, "article", articleId, "back", { id });
  expect(await book.ask("notes.list", {})).toHaveLength(1);
  await book.ask("library.removeArticles", { ids: [articleId] });
  expect(await book.ask("notes.list", {})).toEqual([]);
  await book.undo();
  expect(await book.ask("notes.list", {})).toMatchObject([{ id, on: "Fire" }]);
});
