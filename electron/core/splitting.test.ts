import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";

const open = () =>
  openTestCore([
    { title: "Fire", text: "Ana Velt said it burned. The mayor said the pier was on fire. Nobody else saw it." },
    { title: "Later", text: "A. Velt told reporters that the pier had burned down." },
  ]);
type Book = ReturnType<typeof open>;

const tag = async (
  book: Book,
  words: string,
  target: { kind: "claim"; text: string } | { kind: "code"; name: string },
  article = 0,
) => {
  const { passage } = await book.ask("annotate.tag", { ...book.at(words, { article }), target });
  return passage;
};
const found = async (book: Book, text: string) =>
  (await book.ask("claims.list", { filter: text })).rows.find((claim) => claim.text === text);

test("appearances split off a claim are a new claim's of the same kind and question; the others stay", async () => {
  const book = open();
  const first = await tag(book, "it burned", { kind: "claim", text: "It burned." });
  const second = await tag(book, "the pier had burned down", { kind: "claim", text: "It burned." }, 1);
  const id = first.tags[0]?.targetId ?? "";
  await book.ask("claims.edit", { id, kind: "judgement", question: "What burned?" });
  await undoAndRedo(book, () => book.ask("claims.split", { id, text: "It burned down.", passageIds: [second.id] }));
  expect(await found(book, "It burned down.")).toMatchObject({
    kind: "judgement",
    question: "What burned?",
    appearances: 1,
  });
  expect(await found(book, "It burned.")).toMatchObject({ appearances: 1, articles: 1 });
  await expect(book.ask("claims.split", { id, text: "it burned.", passageIds: [first.id] })).rejects.toMatchObject({
    failure: { kind: "bad-input" },
  });
});

test("passages split off a code get the code of that name beside it", async () => {
  const book = open();
  const first = await tag(book, "it burned", { kind: "code", name: "events/fire" });
  await tag(book, "the pier was on fire", { kind: "code", name: "events/fire" });
  const id = first.tags[0]?.targetId ?? "";
  await undoAndRedo(book, () => book.ask("codes.split", { id, name: "total loss", passageIds: [first.id] }));
  expect((await book.ask("codes.list", {})).map(({ path, passages }) => [path, passages])).toEqual([
    ["events", 0],
    ["events/fire", 1],
    ["events/total loss", 1],
  ]);
});

test("a merged code hands over passages, what is below it, description and note; twins below become one", async () => {
  const book = open();
  await tag(book, "it burned", { kind: "code", name: "fire/pier" });
  await tag(book, "the pier was on fire", { kind: "code", name: "blaze/pier" });
  await tag(book, "Nobody else saw it", { kind: "code", name: "blaze/witnesses" });
  await tag(book, "the pier had burned down", { kind: "code", name: "blaze" }, 1);
  const codes = await book.ask("codes.list", {});
  const idOf = (path: string) => codes.find((code) => code.path === path)?.id ?? "";
  await book.ask("codes.edit", { id: idOf("blaze"), description: "Anything that burns" });
  await undoAndRedo(book, () => book.ask("codes.merge", { id: idOf("blaze"), into: idOf("fire") }));
  expect(
    (await book.ask("codes.list", {})).map(({ path, passages, description }) => [path, passages, description]),
  ).toEqual([
    ["fire", 1, "Anything that burns"],
    ["fire/pier", 2, null],
    ["fire/witnesses", 1, null],
  ]);
  await expect(book.ask("codes.merge", { id: idOf("fire"), into: idOf("fire/pier") })).rejects.toMatchObject({
    failure: { kind: "bad-input" },
  });
});

test("an actor split off takes the names, mentions and statements chosen, and nothing else", async () => {
  const book = open();
  const said = await tag(book, "it burned", { kind: "claim", text: "It burned." });
  await book.ask("annotate.attribute", {
    passageId: said.id,
    speaker: { kind: "new-actor", name: "Velt" },
    act: "asserts",
  });
  const later = await tag(book, "the pier had burned down", { kind: "claim", text: "It burned." }, 1);
  const actorId = (await book.ask("actors.list", {})).rows[0]?.id ?? "";
  await book.ask("annotate.attribute", {
    passageId: later.id,
    speaker: { kind: "actor", id: actorId },
    act: "asserts",
  });
  const { passage: mention } = await book.ask("annotate.tag", {
    ...book.at("A. Velt", { article: 1 }),
    target: { kind: "actor", id: actorId },
  });
  await book.ask("actors.addAlias", { actorId, alias: "A. Velt", kind: "short" });
  const { aliasList } = await book.ask("actors.actor", { id: actorId });
  const alias = aliasList.find(({ kind }) => kind === "short");
  const own = aliasList.find(({ kind }) => kind === "name");
  const split = (aliasIds: readonly string[], passageIds: readonly string[]) =>
    book.ask("actors.split", { id: actorId, name: "Anton Velt", aliasIds: [...aliasIds], passageIds: [...passageIds] });

  await expect(split([own?.id ?? ""], [])).rejects.toMatchObject({ failure: { kind: "bad-input" } });
  await expect(split([], [])).rejects.toMatchObject({ failure: { kind: "bad-input" } });
  await undoAndRedo(book, () => split([alias?.id ?? ""], [later.id, mention.id]));
  const actors = (await book.ask("actors.list", {})).rows;
  expect(actors.map(({ name, aliases, mentions, statements }) => [name, aliases, mentions, statements])).toEqual([
    ["Anton Velt", ["Anton Velt", "A. Velt"], 1, 1],
    ["Velt", ["Velt"], 0, 1],
  ]);
});

test("codes stand together on a passage, on overlapping passages, or in an article; those below count", async () => {
  const book = open();
  await tag(book, "it burned", { kind: "code", name: "fire" });
  await tag(book, "it burned", { kind: "code", name: "voice/quoted" });
  await tag(book, "the pier was on fire", { kind: "code", name: "fire" });
  await tag(book, "the pier", { kind: "code", name: "voice" });
  await tag(book, "reporters", { kind: "code", name: "press" }, 1);
  await tag(book, "the pier had burned down", { kind: "code", name: "fire" }, 1);
  const codes = await book.ask("codes.list", {});
  const idOf = (path: string) => codes.find((code) => code.path === path)?.id ?? "";
  const together = (nearness: "passage" | "overlap" | "article") =>
    book.ask("codes.together", { ids: ["fire", "voice", "press", "voice/quoted"].map(idOf), nearness });
  expect(await together("passage")).toEqual([
    [3, 1, 0, 1],
    [1, 2, 0, 1],
    [0, 0, 1, 0],
    [1, 1, 0, 1],
  ]);
  expect(await together("overlap")).toEqual([
    [3, 2, 0, 1],
    [2, 2, 0, 1],
    [0, 0, 1, 0],
    [1, 1, 0, 1],
  ]);
  expect(await together("article")).toEqual([
    [2, 1, 1, 1],
    [1, 1, 0, 1],
    [1, 0, 1, 0],
    [1, 1, 0, 1],
  ]);
  expect(await book.ask("codes.withBelow", {})).toEqual([{ id: idOf("voice"), passages: 2 }]);
});

test("a tie is seen from both sides, and refused when it ends before it begins or says what is known", async () => {
  const book = open();
  const { id: actorId } = await book.ask("actors.create", { name: "Ana Velt" });
  const { id: otherId } = await book.ask("actors.create", { name: "Harne", type: "government" });
  const tie = { actorId, otherId, kind: "holds-office", title: "mayor", from: "2015", to: "2019-05" } as const;
  await undoAndRedo(book, () => book.ask("actors.tie", tie));
  const [known] = await book.ask("actors.ties", { id: otherId });
  expect(known).toMatchObject({
    kind: "holds-office",
    title: "mayor",
    actor: { name: "Ana Velt" },
    other: { name: "Harne" },
  });
  expect(await book.ask("actors.ties", { id: actorId })).toEqual([known]);
  await expect(book.ask("actors.tie", tie)).rejects.toMatchObject({ failure: { kind: "exists" } });
  for (const bad of [
    { ...tie, otherId: actorId },
    { ...tie, from: "2020" },
  ])
    await expect(book.ask("actors.tie", bad)).rejects.toMatchObject({ failure: { kind: "bad-input" } });
  await undoAndRedo(book, () =>
    book.ask("actors.editTie", { id: known?.id ?? "", kind: "holds-office", title: "mayor", to: null }),
  );
  await undoAndRedo(book, () => book.ask("actors.untie", { id: known?.id ?? "" }));
});
