import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";

const text = `Mayor Ana Velt said nine people died in the fire 😀 at the dock.
  The Port Authority denied it.  `;
const open = () => openTestCore([{ title: "Fire", publication: "Coast Wire", publishedAt: "2031-04", text }]);

test("a new tag makes its passage, entry and alias, and says so for undo", async () => {
  const book = open();
  const { passage, tagId } = await book.ask("annotate.tag", {
    ...book.at("Mayor Ana Velt"),
    target: { kind: "actor", name: "  Ana   Velt " },
  });
  expect(passage).toMatchObject({
    exact: "Mayor Ana Velt",
    state: "placed",
    serves: null,
    noteId: null,
    attributions: [],
    tags: [{ id: tagId, kind: "actor", label: "Ana Velt", position: null, color: null, attributionId: null }],
  });
  const actor = await book.ask("actors.actor", { id: passage.tags[0]?.targetId ?? "" });
  expect(actor.aliasList.map(({ alias, kind }) => [alias, kind])).toEqual([
    ["Ana Velt", "name"],
    ["Mayor Ana Velt", "titled"],
  ]);
  expect(actor).toMatchObject({ mentions: 1, statements: 0, articles: 1 });
  expect((await book.ask("history.state", {})).undo).toBe("Tag “Mayor Ana Velt” as actor “Ana Velt”");
});

test("white space at the ends is left out, characters are not cut", async () => {
  const book = open();
  const from = text.indexOf(" fire");
  const { passage } = await book.ask("annotate.tag", {
    ...book.at("fire"),
    start: from,
    end: from + 7,
    target: { kind: "code", name: "x" },
  });
  expect(passage.exact).toBe("fire 😀");
  const last = await book.ask("annotate.tag", { ...book.at("it.  "), target: { kind: "code", name: "x" } });
  expect(last.passage.exact).toBe("it.");
});

test.each([
  { title: "nothing", start: 5, end: 5, says: "needs some text" },
  { title: "backwards", start: 9, end: 5, says: "needs some text" },
  { title: "only white space", start: text.length - 2, end: text.length, says: "only white space" },
  { title: "past the end", start: 0, end: text.length + 1, says: "has only" },
])("a range of $title is refused and leaves nothing", async ({ start, end, says }) => {
  const book = open();
  const before = book.content();
  await expect(
    book.ask("annotate.tag", { ...book.at("fire"), start, end, target: { kind: "code", name: "x" } }),
  ).rejects.toThrow(says);
  expect(book.content()).toEqual(before);
});

test("a revision that is not the article's current one is refused as stale", async () => {
  const book = open();
  await expect(
    book.ask("annotate.tag", { ...book.at("fire"), revisionId: newId(), target: { kind: "code", name: "x" } }),
  ).rejects.toMatchObject({ failure: { kind: "stale" } });
});

test.each(["claim", "actor", "source", "code"] as const)("a %s that is not there is refused", async (kind) => {
  const book = open();
  await expect(book.ask("annotate.tag", { ...book.at("fire"), target: { kind, id: newId() } })).rejects.toMatchObject({
    failure: { kind: "not-found" },
  });
});

test("many tags share one passage, the same tag twice is one", async () => {
  const book = open();
  const tag = (target: Parameters<typeof book.ask<"annotate.tag">>[1]["target"]) =>
    book.ask("annotate.tag", { ...book.at("nine people died"), target });
  const first = await tag({ kind: "claim", text: "Nine people died." });
  const same = await tag({ kind: "claim", text: "NINE people  died." });
  expect(same).toEqual(first);
  await tag({ kind: "code", name: "casualties/dead" });
  const all = await tag({ kind: "code", name: "Casualties / DEAD" });
  expect(all.passage.id).toBe(first.passage.id);
  expect(all.passage.tags.map(({ kind, label }) => [kind, label])).toEqual([
    ["claim", "Nine people died."],
    ["code", "dead"],
  ]);
  expect((await book.ask("codes.list", {})).map(({ path, color, passages }) => [path, color, passages])).toEqual([
    ["casualties", 0, 0],
    ["casualties/dead", 1, 1],
  ]);
  expect((await book.ask("history.list", {})).length).toBe(2);
});

test("a name in other letters, or an alias, is the same entry; a weak alias is not", async () => {
  const book = openTestCore([{ text: "Анна Вельт. Velt. ÉLISE." }]);
  const tag = async (words: string, name: string) =>
    (await book.ask("annotate.tag", { ...book.at(words), target: { kind: "actor", name } })).passage.tags[0]
      ?.targetId ?? "";
  const id = await tag("Анна Вельт", "Анна Вельт");
  expect(await tag("Анна Вельт", "АННА ВЕЛЬТ")).toBe(id);
  await book.ask("actors.addAlias", { actorId: id, alias: "Velt", kind: "short" });
  await book.ask("actors.addAlias", { actorId: id, alias: "the boss", kind: "weak" });
  expect(await tag("Velt", "velt")).toBe(id);
  expect((await book.ask("actors.create", { name: "The boss" })).id).not.toBe(id);
  const elise = await tag("ÉLISE", "Élise");
  expect(await tag("ÉLISE", "élise")).toBe(elise);
});

test.each([
  { words: "she said", name: "Ana Velt", learns: null },
  { words: "She", name: "Ana Velt", learns: null },
  { words: "Velt", name: "Ana Velt", learns: "short" },
  { words: "Velt,", name: "Ana Velt", learns: "short", as: "Velt" },
  { words: "The mayor", name: "Ana Velt", learns: "descriptor" },
  { words: "UNPF", name: "United Northern Ports Fund", type: "organization", learns: "acronym" },
  { words: "The Quayside", name: "Port Authority", type: "organization", learns: "metonym" },
  { words: "Minister of Ports and Harbours and Everything Else under the Sun Velt", name: "Ana Velt", learns: null },
] as const)("tagging $words as $name learns it as $learns", async ({ words, name, learns, ...more }) => {
  const book = openTestCore([{ text: `And ${words} did it.` }]);
  const { passage } = await book.ask("annotate.tag", {
    ...book.at(words),
    target: { kind: "actor", name, type: "type" in more ? more.type : "person" },
  });
  const { aliasList } = await book.ask("actors.actor", { id: passage.tags[0]?.targetId ?? "" });
  expect(aliasList.slice(1).map(({ alias, kind }) => [alias, kind])).toEqual(
    learns === null ? [] : [["as" in more ? more.as : words, learns]],
  );
});

test("another actor of a name that is taken is made when asked for", async () => {
  const book = openTestCore([{ text: "Velt met Velt." }]);
  const tag = async (time: number, more: { readonly another?: boolean } = {}) => {
    const target = { kind: "actor", name: "Velt", ...more } as const;
    const { passage } = await book.ask("annotate.tag", { ...book.at("Velt", { time }), target });
    return passage.tags.map(({ targetId }) => targetId);
  };
  const [first] = await tag(0);
  expect(await tag(1)).toEqual([first]);
  const both = await tag(1, { another: true });
  expect(both).toHaveLength(2);
  expect(both[0]).toBe(first);
  expect(both[1]).not.toBe(first);
});

test("what is another's name is learned as weak only", async () => {
  const book = openTestCore([{ text: "Ilve rejects the plan." }]);
  await book.ask("actors.create", { name: "Ilve", type: "place" });
  const { id } = await book.ask("actors.create", { name: "Government of Norland", type: "government" });
  await book.ask("annotate.tag", { ...book.at("Ilve"), target: { kind: "actor", id } });
  expect((await book.ask("actors.actor", { id })).aliasList.map((alias) => alias.kind)).toEqual(["name", "weak"]);
});

test("untagging takes the passage along when nothing is left on it", async () => {
  const book = open();
  const one = await book.ask("annotate.tag", { ...book.at("fire"), target: { kind: "code", name: "a" } });
  const two = await book.ask("annotate.addTag", { passageId: one.passage.id, target: { kind: "code", name: "b" } });
  expect(await book.ask("annotate.untag", { tagId: one.tagId })).toEqual({ removedPassage: false });
  await book.ask("notes.save", {
    id: newId(),
    subject: "passage",
    subjectId: one.passage.id,
    title: "",
    lexical: "{}",
    markdown: "x",
    plain: "x",
  });
  expect(await book.ask("annotate.untag", { tagId: two.tagId })).toEqual({ removedPassage: false });
  const [note] = await book.ask("notes.list", {});
  await book.ask("notes.remove", { id: note?.id ?? "" });
  expect(await book.ask("annotate.passages", { articleId: book.at("fire").articleId })).toEqual([]);
});

test("retagging changes the kind too, and does not double a tag that is there", async () => {
  const book = open();
  const { passage, tagId } = await book.ask("annotate.tag", {
    ...book.at("fire"),
    target: { kind: "code", name: "a" },
  });
  const claimed = await book.ask("annotate.retag", { tagId, target: { kind: "claim", text: "It burned." } });
  expect(claimed.tags).toMatchObject([{ id: tagId, kind: "claim", position: "affirms" }]);
  const { tagId: other } = await book.ask("annotate.addTag", {
    passageId: passage.id,
    target: { kind: "code", name: "a" },
  });
  const merged = await book.ask("annotate.retag", { tagId, target: { kind: "code", name: "a" } });
  expect(merged.tags.map((tag) => tag.id)).toEqual([other]);
});

test("moving a passage cuts its words anew; onto another, the two become one", async () => {
  const book = open();
  const a = await book.ask("annotate.tag", { ...book.at("nine"), target: { kind: "code", name: "a" } });
  const moved = await book.ask("annotate.movePassage", { passageId: a.passage.id, ...book.range("nine people") });
  expect(moved).toMatchObject({ id: a.passage.id, exact: "nine people" });
  const b = await book.ask("annotate.tag", { ...book.at("nine people died"), target: { kind: "code", name: "a" } });
  await book.ask("annotate.addTag", { passageId: a.passage.id, target: { kind: "code", name: "b" } });
  const save = (subjectId: string, plain: string) =>
    book.ask("notes.save", {
      id: newId(),
      subject: "passage",
      subjectId,
      title: "",
      lexical: "{}",
      markdown: plain,
      plain,
    });
  await save(a.passage.id, "from a");
  await save(b.passage.id, "from b");
  const merged = await book.ask("annotate.movePassage", { passageId: a.passage.id, ...book.range("nine people died") });
  expect(merged.id).toBe(b.passage.id);
  expect(merged.tags.map((tag) => tag.label)).toEqual(["a", "b"]);
  expect((await book.ask("notes.note", { id: merged.noteId ?? "" })).markdown).toBe("from b\n\nfrom a");
  expect(await book.ask("annotate.passages", { articleId: merged.articleId })).toHaveLength(1);
});

test("a passage seen from outside has the words around it, whole characters only", async () => {
  const long = `${"😀".repeat(60)}x${"a".repeat(20)} target ${"b".repeat(77)}😀😀`;
  const book = openTestCore([{ title: "Far", publication: "Wire", publishedAt: "2031", text: long }]);
  const { passage } = await book.ask("annotate.tag", { ...book.at("target"), target: { kind: "code", name: "a" } });
  const view = await book.ask("annotate.passage", { id: passage.id });
  expect(view).toMatchObject({ articleTitle: "Far", publication: "Wire", publishedAt: "2031" });
  expect(view.after).toBe(` ${"b".repeat(77)}😀`);
  expect(view.before).toBe(`${"😀".repeat(29)}x${"a".repeat(20)} `);
});

test("passages of an entry come in order of article date and place, page by page", async () => {
  const book = openTestCore([
    { title: "Later", publishedAt: "2031-05-01", text: "Orsk here. Orsk there." },
    { title: "Earlier", publishedAt: "2031-04-01", text: "Orsk again." },
  ]);
  const tag = (where: object) =>
    book.ask("annotate.tag", { ...book.at("Orsk", where), target: { kind: "actor", name: "Orsk" } });
  const { passage } = await tag({ time: 1 });
  await tag({ time: 0 });
  await tag({ article: 1 });
  const of = { kind: "actor", id: passage.tags[0]?.targetId ?? "" } as const;
  const page = await book.ask("annotate.passagesOf", { ...of, limit: 2 });
  expect(page.total).toBe(3);
  expect(page.rows.map((row) => [row.articleTitle, row.start])).toEqual([
    ["Earlier", 0],
    ["Later", 0],
  ]);
  expect((await book.ask("annotate.passagesOf", { ...of, limit: 2, offset: 2 })).rows.map((row) => row.start)).toEqual([
    11,
  ]);
});

test("what windows are told of a change is what is there", async () => {
  const book = open();
  const told: unknown[] = [];
  book.core.on((event) => {
    if (event.event === "changed") told.push(event.payload.passages);
  });
  const { passage, tagId } = await book.ask("annotate.tag", {
    ...book.at("fire"),
    target: { kind: "code", name: "a" },
  });
  await book.ask("annotate.untag", { tagId });
  await book.undo();
  expect(told).toEqual([
    { upserted: [passage], removed: [] },
    { upserted: [], removed: [passage.id] },
    { upserted: [passage], removed: [] },
  ]);
});
