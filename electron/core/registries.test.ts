import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";

const open = () =>
  openTestCore([{ title: "Fire", text: "Ana Velt said it burned. The Port Authority said it did not. Velt left." }]);
type Book = ReturnType<typeof open>;
const tag = (book: Book, words: string, target: Parameters<typeof book.ask<"annotate.tag">>[1]["target"]) =>
  book.ask("annotate.tag", { ...book.at(words), target });

test("lists come most used first, then by name, page by page and filtered without regard to case or accents", async () => {
  const book = open();
  for (const name of ["Zoé Brandt", "Anselm", "Órsk"]) await book.ask("actors.create", { name });
  await tag(book, "Velt left", { kind: "actor", name: "Órsk" });
  const names = async (input: { filter?: string; limit?: number; offset?: number }) => {
    const { total, rows } = await book.ask("actors.list", input);
    return [total, ...rows.map((row) => row.name)];
  };
  expect(await names({})).toEqual([3, "Órsk", "Anselm", "Zoé Brandt"]);
  expect(await names({ limit: 1, offset: 1 })).toEqual([3, "Anselm"]);
  expect(await names({ filter: "orsk" })).toEqual([1, "Órsk"]);
  expect(await names({ filter: "BRA zoe" })).toEqual([1, "Zoé Brandt"]);
  expect(await names({ filter: "left" })).toEqual([1, "Órsk"]);
  expect(await names({ filter: "%" })).toEqual([0]);
});

test("a claim's wording, kind and question; a question lives while a claim answers it", async () => {
  const book = open();
  const { id } = await book.ask("claims.create", { text: "It burned." });
  const { id: other } = await book.ask("claims.create", { text: "It did not burn." });
  await book.ask("claims.edit", { id, question: "Did it burn?", kind: "cause" });
  await book.ask("claims.edit", { id: other, question: "did it BURN?" });
  expect(await book.ask("claims.questions", {})).toMatchObject([{ text: "Did it burn?", claims: 2 }]);
  expect(await book.ask("claims.claim", { id })).toMatchObject({ kind: "cause", question: "Did it burn?" });
  await book.ask("claims.edit", { id, question: null });
  await book.ask("claims.remove", { id: other });
  expect(await book.ask("claims.questions", {})).toEqual([]);
  await expect(book.ask("claims.create", { text: "it burned." })).rejects.toMatchObject({
    failure: { kind: "exists" },
  });
  await book.ask("claims.edit", { id, text: "It BURNED." });
  expect((await book.ask("claims.claim", { id })).text).toBe("It BURNED.");
});

test("a removed claim takes its tags, empty passages and note along", async () => {
  const book = open();
  const { passage } = await tag(book, "it burned", { kind: "claim", text: "It burned." });
  await tag(book, "The Port Authority", { kind: "claim", text: "It burned." });
  await tag(book, "The Port Authority", { kind: "code", name: "who" });
  const id = passage.tags[0]?.targetId ?? "";
  await book.ask("notes.save", {
    id: newId(),
    subject: "claim",
    subjectId: id,
    title: "",
    lexical: "{}",
    markdown: "x",
    plain: "x",
  });
  await book.ask("claims.remove", { id });
  expect((await book.ask("notebook.info", {})).counts).toMatchObject({ passages: 1, claims: 0, notes: 0, codes: 1 });
});

test("an actor's new name is its source's and its first alias; names are not doubled", async () => {
  const book = open();
  const { id: sourceId } = await book.ask("sources.create", { name: "Ana Felt", kind: "actor" });
  const { actorId } = await book.ask("sources.source", { id: sourceId });
  const id = actorId ?? "";
  await book.ask("actors.addAlias", { actorId: id, alias: "Ana Velt", kind: "titled" });
  await book.ask("actors.edit", { id, name: "Ana Velt", type: "person", description: "Mayor since 2029" });
  const actor = await book.ask("actors.actor", { id });
  expect(actor).toMatchObject({ name: "Ana Velt", description: "Mayor since 2029" });
  expect(actor.aliasList.map(({ alias, kind }) => [alias, kind])).toEqual([
    ["Ana Velt", "name"],
    ["Ana Felt", "short"],
  ]);
  expect((await book.ask("sources.source", { id: sourceId })).name).toBe("Ana Velt");
  await expect(book.ask("actors.create", { name: "ANA VELT" })).rejects.toMatchObject({ failure: { kind: "exists" } });
  await expect(book.ask("sources.create", { name: "Ana Velt", kind: "actor" })).rejects.toMatchObject({
    failure: { kind: "exists" },
  });
  await book.ask("sources.rename", { id: sourceId, name: "Ana Maria Velt" });
  expect((await book.ask("actors.actor", { id })).aliases).toEqual(["Ana Maria Velt", "Ana Felt"]);
  const [name, short] = (await book.ask("actors.actor", { id })).aliasList;
  await expect(book.ask("actors.removeAlias", { id: name?.id ?? "" })).rejects.toThrow("rename the actor");
  await book.ask("actors.removeAlias", { id: short?.id ?? "" });
  expect((await book.ask("actors.actor", { id })).aliases).toEqual(["Ana Maria Velt"]);
});

test("a removed actor leaves what was said, its speaker unresolved", async () => {
  const book = open();
  const { passage } = await tag(book, "it burned", { kind: "claim", text: "It burned." });
  await book.ask("annotate.attribute", {
    passageId: passage.id,
    speaker: { kind: "new-actor", name: "Ana Velt" },
    act: "asserts",
    sourceRange: book.range("Ana Velt"),
  });
  await tag(book, "Velt left", { kind: "actor", name: "Ana Velt" });
  const [actor] = (await book.ask("actors.list", {})).rows;
  await book.ask("actors.remove", { id: actor?.id ?? "" });
  const left = await book.ask("annotate.passages", { articleId: passage.articleId });
  expect(left.find((each) => each.id === passage.id)?.attributions).toMatchObject([
    { sourceId: null, sourcing: "unresolved" },
  ]);
  expect(left.flatMap((each) => each.tags).map((each) => each.kind)).toEqual(["claim"]);
  expect(await book.problems()).toEqual([]);
});

test("a source's newest grade counts", async () => {
  const book = open();
  const { id } = await book.ask("sources.create", { name: "a docker", kind: "unnamed-individual" });
  expect((await book.ask("sources.source", { id })).reliability).toBeNull();
  await book.ask("sources.grade", { id, reliability: "B", reason: "Was there" });
  await book.ask("sources.grade", { id, reliability: "E", reason: "Was not there" });
  expect((await book.ask("sources.source", { id })).reliability).toBe("E");
  await book.undo();
  expect((await book.ask("sources.source", { id })).reliability).toBe("B");
});

test("codes: paths, colours that differ, moves, no code under itself", async () => {
  const book = open();
  const make = async (name: string) => (await book.ask("codes.create", { name })).id;
  const dead = await make("casualties/dead");
  for (let n = 0; n < 8; n += 1) await make(`code ${n}`);
  const list = await book.ask("codes.list", {});
  expect(list.map((code) => code.path).slice(0, 3)).toEqual(["casualties", "casualties/dead", "code 0"]);
  expect(list.map((code) => code.color)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
  await expect(make("Casualties/Dead")).rejects.toMatchObject({ failure: { kind: "exists" } });
  const top = list[0]?.id ?? "";
  await expect(book.ask("codes.edit", { id: top, parentId: dead })).rejects.toThrow("under itself");
  await expect(book.ask("codes.edit", { id: dead, name: "a/b" })).rejects.toThrow("no “/”");
  await book.ask("codes.edit", {
    id: dead,
    parentId: null,
    name: "deaths",
    color: 5,
    description: "Counted, not feared",
  });
  expect((await book.ask("codes.list", {})).find((code) => code.id === dead)).toMatchObject({
    path: "deaths",
    color: 5,
    description: "Counted, not feared",
  });
  await tag(book, "it burned", { kind: "code", name: "casualties/wounded/badly" });
  await book.ask("codes.remove", { id: top });
  expect((await book.ask("notebook.info", {})).counts).toMatchObject({ codes: 9, passages: 0 });
});

test("what is gone is refused as not found", async () => {
  const book = open();
  const id = newId();
  const gone = [
    book.ask("claims.claim", { id }),
    book.ask("claims.edit", { id }),
    book.ask("claims.remove", { id }),
    book.ask("actors.actor", { id }),
    book.ask("actors.edit", { id }),
    book.ask("actors.removeAlias", { id }),
    book.ask("sources.source", { id }),
    book.ask("sources.grade", { id, reliability: "A", reason: "" }),
    book.ask("codes.edit", { id }),
    book.ask("codes.remove", { id }),
    book.ask("annotate.untag", { tagId: id }),
    book.ask("annotate.removeAttribution", { attributionId: id }),
    book.ask("annotate.passages", { articleId: id }),
    book.ask("notes.note", { id }),
  ];
  for (const answer of await Promise.allSettled(gone))
    expect(answer).toMatchObject({ status: "rejected", reason: { failure: { kind: "not-found" } } });
});
