import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore, undoAndRedo } from "./test-core.ts";

const open = () =>
  openTestCore([
    { title: "Fire", text: "Ana Velt said it burned. The mayor said the pier was on fire. Nobody else saw it." },
    { title: "Later", text: "A. Velt told reporters that the pier had burned down." },
  ]);
type Book = ReturnType<typeof open>;

const note = (subject: "claim" | "actor" | "source", subjectId: string, plain: string) => ({
  id: newId(),
  subject,
  subjectId,
  title: "",
  lexical: "{}",
  markdown: plain,
  plain,
});

const tagClaim = async (book: Book, words: string, text: string, article = 0) => {
  const { passage } = await book.ask("annotate.tag", {
    ...book.at(words, { article }),
    target: { kind: "claim", text },
  });
  return passage;
};

test("a merged claim hands over passages, question and note; a passage with both keeps one tag", async () => {
  const book = open();
  const first = await tagClaim(book, "it burned", "It burned.");
  await tagClaim(book, "the pier was on fire", "The pier was on fire.");
  await tagClaim(book, "it burned", "The pier was on fire.");
  await tagClaim(book, "the pier had burned down", "The pier was on fire.", 1);
  const into = first.tags[0]?.targetId ?? "";
  const { rows } = await book.ask("claims.list", { filter: "pier" });
  const id = rows[0]?.id ?? "";
  await book.ask("claims.edit", { id, question: "What burned?" });
  await book.ask("notes.save", note("claim", id, "second"));
  await undoAndRedo(book, () => book.ask("claims.merge", { id, into }));
  expect(await book.ask("claims.claim", { id: into })).toMatchObject({
    text: "It burned.",
    question: "What burned?",
    appearances: 3,
    articles: 2,
  });
  expect((await book.ask("notes.list", {})).map(({ subject, subjectId }) => [subject, subjectId])).toEqual([
    ["claim", into],
  ]);
  await expect(book.ask("claims.claim", { id })).rejects.toMatchObject({ failure: { kind: "not-found" } });
});

test("where both claims have a note and a question, the other's stay and the merged one's note goes to the notebook", async () => {
  const book = open();
  const { id } = await book.ask("claims.create", { text: "It burned." });
  const { id: into } = await book.ask("claims.create", { text: "The pier burned." });
  await book.ask("claims.edit", { id, question: "Did it?" });
  await book.ask("claims.edit", { id: into, question: "What burned?" });
  await book.ask("notes.save", note("claim", id, "first"));
  await book.ask("notes.save", note("claim", into, "second"));
  await book.ask("claims.merge", { id, into });
  expect((await book.ask("claims.questions", {})).map(({ text }) => text)).toEqual(["What burned?"]);
  expect((await book.ask("notes.list", {})).map(({ subject, title }) => [subject, title])).toEqual(
    expect.arrayContaining([
      ["notebook", "It burned."],
      ["claim", ""],
    ]),
  );
});

test("a merged actor leaves its names as aliases, and hands over mentions, statements, grades, description and note", async () => {
  const book = open();
  const said = await tagClaim(book, "it burned", "It burned.");
  await book.ask("annotate.attribute", {
    passageId: said.id,
    speaker: { kind: "new-actor", name: "Ana Velt" },
    act: "asserts",
  });
  const later = await tagClaim(book, "the pier had burned down", "It burned.", 1);
  await book.ask("annotate.attribute", {
    passageId: later.id,
    speaker: { kind: "new-actor", name: "A. Velt" },
    act: "asserts",
    chain: [{ role: "speaker", name: "A. Velt" }],
  });
  await book.ask("annotate.tag", { ...book.at("A. Velt", { article: 1 }), target: { kind: "actor", name: "A. Velt" } });
  const actors = (await book.ask("actors.list", {})).rows;
  const id = actors.find(({ name }) => name === "A. Velt")?.id ?? "";
  const into = actors.find(({ name }) => name === "Ana Velt")?.id ?? "";
  await book.ask("actors.addAlias", { actorId: id, alias: "Mayor Velt", kind: "titled" });
  await book.ask("actors.addAlias", { actorId: id, alias: "Ana Velt", kind: "short" });
  await book.ask("actors.edit", { id, description: "The mayor" });
  const sources = (await book.ask("sources.list", {})).rows;
  await book.ask("sources.grade", {
    id: sources.find(({ actorId }) => actorId === id)?.id ?? "",
    reliability: "B",
    reason: "Was there",
  });
  await book.ask("notes.save", note("actor", id, "who she is"));
  await undoAndRedo(book, () => book.ask("actors.merge", { id, into }));
  const merged = await book.ask("actors.actor", { id: into });
  expect(merged).toMatchObject({ name: "Ana Velt", description: "The mayor", statements: 2, articles: 2 });
  expect(merged.aliasList.map(({ alias, kind }) => [alias, kind])).toEqual([
    ["Ana Velt", "name"],
    ["A. Velt", "short"],
    ["Mayor Velt", "titled"],
  ]);
  const left = (await book.ask("sources.list", {})).rows;
  expect(left).toMatchObject([{ name: "Ana Velt", actorId: into, reliability: "B", statements: 2 }]);
  expect((await book.ask("notes.list", {})).map(({ subjectId }) => subjectId)).toEqual([into]);
});

test("an actor without a source of its own takes over the other's", async () => {
  const book = open();
  const { id: sourceId } = await book.ask("sources.create", { name: "A. Velt", kind: "actor" });
  const id = (await book.ask("sources.source", { id: sourceId })).actorId ?? "";
  const { id: into } = await book.ask("actors.create", { name: "Ana Velt" });
  await undoAndRedo(book, () => book.ask("actors.merge", { id, into }));
  expect(await book.ask("sources.source", { id: sourceId })).toMatchObject({ name: "Ana Velt", actorId: into });
});

test("nothing is merged into itself or into what is gone", async () => {
  const book = open();
  const { id } = await book.ask("claims.create", { text: "It burned." });
  const { id: actor } = await book.ask("actors.create", { name: "Ana Velt" });
  const gone = newId();
  await expect(book.ask("claims.merge", { id, into: id })).rejects.toThrow("into itself");
  await expect(book.ask("actors.merge", { id: actor, into: actor })).rejects.toThrow("into itself");
  await expect(book.ask("claims.merge", { id, into: gone })).rejects.toMatchObject({ failure: { kind: "not-found" } });
  await expect(book.ask("actors.merge", { id: gone, into: actor })).rejects.toMatchObject({
    failure: { kind: "not-found" },
  });
});
