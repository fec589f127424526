import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

const text = "A senior official said it burned. Ana Velt denied that it burned twice.";
const open = () => openTestCore([{ text }]);

/** “A senior official” says something; gives the passage and the source. */
const official = async (book: TestCore) => {
  const { passage } = await book.ask("annotate.tag", {
    ...book.at("it burned"),
    target: { kind: "claim", text: "It burned." },
  });
  const said = await book.ask("annotate.attribute", {
    passageId: passage.id,
    speaker: { kind: "new-source", name: "A senior official", sourceKind: "anonymous" },
    act: "asserts",
    sourceRange: book.range("A senior official"),
    chain: [
      { role: "speaker", name: "a senior official" },
      { role: "publication", name: "Coast Wire" },
    ],
  });
  return { passageId: passage.id, sourceId: said.attributions[0]?.sourceId ?? "" };
};
const velt = async (book: TestCore) => {
  const { passage } = await book.ask("annotate.tag", {
    ...book.at("it burned twice"),
    target: { kind: "claim", text: "It burned twice." },
  });
  const said = await book.ask("annotate.attribute", {
    passageId: passage.id,
    speaker: { kind: "new-actor", name: "Ana Velt" },
    act: "denies",
  });
  return { actorId: said.attributions[0]?.actorId ?? "", sourceId: said.attributions[0]?.sourceId ?? "" };
};
const note = (subjectId: string, markdown: string) => ({
  id: newId(),
  subject: "source" as const,
  subjectId,
  title: "",
  lexical: "{}",
  markdown,
  plain: markdown,
});

test("a source that turns out to be somebody new becomes that actor, with all that hangs on it", async () => {
  const book = open();
  const { passageId, sourceId } = await official(book);
  await book.ask("sources.grade", { id: sourceId, reliability: "F", reason: "Unknown" });
  await book.ask("notes.save", note(sourceId, "Who is it?"));
  const before = book.content();
  const known = await book.ask("sources.identify", { id: sourceId, name: "Mira Lund" });
  expect(known.id).toBe(sourceId);
  const passage = await book.ask("annotate.passage", { id: passageId });
  expect(passage.attributions).toMatchObject([
    {
      sourceName: "Mira Lund",
      actorId: known.actorId,
      sourcing: "named",
      chain: [{ name: "Mira Lund", actorId: known.actorId }, { name: "Coast Wire" }],
    },
  ]);
  expect((await book.ask("sources.list", {})).rows).toMatchObject([
    { id: sourceId, name: "Mira Lund", kind: "actor", reliability: "F", statements: 1 },
  ]);
  expect(await book.ask("notes.of", { subject: "source", subjectId: sourceId })).toMatchObject({
    markdown: "Who is it?",
  });
  expect((await book.ask("search.run", { query: 'speaker:"Mira Lund"' })).total).toBe(1);
  expect(await book.problems()).toEqual([]);
  expect(await book.undo()).toEqual({ label: "Identify source “A senior official” as “Mira Lund”" });
  expect(book.content()).toEqual(before);
  expect(await book.problems()).toEqual([]);
});

test("a source that turns out to be an actor who speaks already is merged into that one", async () => {
  const book = open();
  const { passageId, sourceId } = await official(book);
  const other = await velt(book);
  await book.ask("annotate.addTag", { passageId, target: { kind: "source", id: sourceId } });
  await book.ask("annotate.addTag", { passageId, target: { kind: "source", id: other.sourceId } });
  await book.ask("sources.grade", { id: sourceId, reliability: "F", reason: "Unknown" });
  await book.ask("notes.save", note(sourceId, "Who is it?"));
  await book.ask("notes.save", note(other.sourceId, "Mayor"));
  const before = book.content();
  expect(await book.ask("sources.identify", { id: sourceId, actorId: other.actorId })).toEqual({
    id: other.sourceId,
    actorId: other.actorId,
  });
  const after = book.content();
  expect((await book.ask("sources.list", {})).rows).toMatchObject([
    { id: other.sourceId, name: "Ana Velt", statements: 2, reliability: "F" },
  ]);
  const { tags } = await book.ask("annotate.passage", { id: passageId });
  expect(tags.filter(({ kind }) => kind === "source")).toMatchObject([{ targetId: other.sourceId }]);
  expect(await book.ask("notes.list", {})).toMatchObject([
    { subject: "source", subjectId: other.sourceId, excerpt: "Mayor" },
    { subject: "notebook", title: "A senior official", excerpt: "Who is it?" },
  ]);
  expect(await book.problems()).toEqual([]);
  await book.undo();
  expect(book.content()).toEqual(before);
  await book.redo();
  expect(book.content()).toEqual(after);
  expect(await book.problems()).toEqual([]);
});

test("the actor's own last grade goes on to count", async () => {
  const book = open();
  const { sourceId } = await official(book);
  const other = await velt(book);
  await book.ask("sources.grade", { id: other.sourceId, reliability: "B", reason: "Was there" });
  await book.ask("sources.grade", { id: sourceId, reliability: "F", reason: "Unknown" });
  await book.ask("sources.identify", { id: sourceId, name: "ana velt" });
  expect((await book.ask("sources.source", { id: other.sourceId })).reliability).toBe("B");
});

test("who a source is can be said once, of a source and an actor that are there", async () => {
  const book = open();
  const { sourceId } = await official(book);
  const other = await velt(book);
  const identify = (id: string, actorId: string) => book.ask("sources.identify", { id, actorId });
  await expect(identify(other.sourceId, other.actorId)).rejects.toThrow("known already");
  await expect(identify(newId(), other.actorId)).rejects.toThrow("source is not in the notebook");
  await expect(identify(sourceId, newId())).rejects.toThrow("actor is not in the notebook");
});
