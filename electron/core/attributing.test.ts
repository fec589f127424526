import { expect, test } from "vitest";
import type { Asked } from "../../shared/contract/methods.ts";
import { openTestCore } from "./test-core.ts";

const text = `The Port Authority denied on Monday that chemicals were stored there.
“Nobody was hurt,” Ana Velt said. A senior official said the “so-called safety plan” had failed. A senior official said it burned twice.
Chemicals were stored there, the Coast Wire reported, quoting the ministry.`;
const open = () => openTestCore([{ text }, { text: "A senior official said no." }]);
type Book = ReturnType<typeof open>;

const claimOn = async (book: Book, words: string, claim = "Chemicals were stored.", article = 0) =>
  (await book.ask("annotate.tag", { ...book.at(words, { article }), target: { kind: "claim", text: claim } })).passage;
const port = { kind: "new-actor", name: "Port Authority", type: "organization" } as const;
const attribute = (book: Book, passageId: string, more: Partial<Asked<"annotate.attribute">> = {}) =>
  book.ask("annotate.attribute", { passageId, speaker: port, act: "denies", ...more });

test("who says it, with its spans: the claim is denied, the words that name the source are a source", async () => {
  const book = open();
  const { id } = await claimOn(book, "chemicals were stored there");
  const passage = await attribute(book, id, {
    sourceRange: book.range("The Port Authority"),
    cueRange: book.range("denied on Monday"),
    chain: [
      { role: "speaker", name: "port authority" },
      { role: "publication", name: "Coast Wire" },
    ],
  });
  const [said] = passage.attributions;
  expect(said).toMatchObject({
    sourceName: "Port Authority",
    act: "denies",
    quote: "indirect",
    sourcing: "named",
    negated: false,
    contentPassageIds: [id],
    chain: [
      { role: "speaker", name: "port authority", actorId: said?.actorId },
      { role: "publication", actorId: null },
    ],
  });
  expect(passage.tags).toMatchObject([{ kind: "claim", position: "denies", attributionId: said?.id }]);
  const all = await book.ask("annotate.passages", { articleId: passage.articleId });
  expect(all.map(({ exact, serves, tags }) => [exact, serves, tags.map((tag) => tag.kind)])).toEqual([
    ["The Port Authority", null, ["source"]],
    ["denied on Monday", "cue", []],
    ["chemicals were stored there", null, ["claim"]],
  ]);
  expect((await book.ask("claims.list", {})).rows).toMatchObject([
    { appearances: 1, positions: { denies: 1, affirms: 0 } },
  ]);
  expect((await book.ask("actors.list", {})).rows).toMatchObject([
    { name: "Port Authority", statements: 1, mentions: 0 },
  ]);
  expect((await book.ask("sources.list", {})).rows).toMatchObject([{ statements: 1, passages: 2, articles: 1 }]);

  expect(await book.ask("annotate.removeAttribution", { attributionId: said?.id ?? "" })).toMatchObject({
    attributions: [],
    tags: [{ kind: "claim", attributionId: null }],
  });
  expect(await book.ask("annotate.passages", { articleId: passage.articleId })).toHaveLength(1);
});

test("a source tag that the analyst had set before stays when the attribution goes", async () => {
  const book = open();
  await book.ask("annotate.tag", {
    ...book.at("The Port Authority"),
    target: { kind: "source", name: "Port Authority" },
  });
  const { id } = await claimOn(book, "chemicals were stored there");
  const passage = await attribute(book, id, { sourceRange: book.range("The Port Authority") });
  await book.ask("annotate.removeAttribution", { attributionId: passage.attributions[0]?.id ?? "" });
  expect(await book.ask("annotate.passages", { articleId: passage.articleId })).toHaveLength(2);
});

test.each([
  { words: "“Nobody was hurt,”", quote: "direct" },
  { words: "Nobody was hurt", quote: "direct" },
  { words: "the “so-called safety plan” had failed", quote: "mixed" },
  { words: "it burned twice", quote: "indirect" },
] as const)("$words is taken for $quote speech", async ({ words, quote }) => {
  const book = open();
  const { id } = await claimOn(book, words);
  expect((await attribute(book, id)).attributions).toMatchObject([{ quote }]);
});

test("an official without a name is one source within an article, another in the next, and goes when not needed", async () => {
  const book = open();
  const official = { kind: "new-source", name: "a senior official", sourceKind: "unnamed-individual" } as const;
  const one = await claimOn(book, "had failed", "It failed.");
  const two = await claimOn(book, "it burned twice", "Twice.");
  const three = await claimOn(book, "no", "No.", 1);
  const said = [];
  for (const { id } of [one, two, three])
    said.push((await attribute(book, id, { speaker: official, act: "asserts" })).attributions[0]);
  expect(said.map((each) => each?.sourcing)).toEqual([
    "unnamed-individual",
    "unnamed-individual",
    "unnamed-individual",
  ]);
  expect(new Set(said.map((each) => each?.sourceId)).size).toBe(2);
  await attribute(book, three.id, { attributionId: said[2]?.id, act: "asserts" });
  expect((await book.ask("sources.list", { filter: "official" })).total).toBe(1);
});

test("editing keeps what is not said, and positions that came from the act follow it", async () => {
  const book = open();
  const { id } = await claimOn(book, "chemicals were stored there");
  const made = await attribute(book, id, {
    hedge: "reportedly",
    negated: true,
    groundRule: "background",
    cueRange: book.range("denied"),
  });
  const attributionId = made.attributions[0]?.id ?? "";
  const edited = await attribute(book, id, {
    attributionId,
    act: "asserts",
    speaker: { kind: "nobody", sourcing: "unspecified" },
  });
  expect(edited.attributions).toMatchObject([
    {
      id: attributionId,
      act: "asserts",
      hedge: "reportedly",
      negated: true,
      groundRule: "background",
      sourceId: null,
      sourcing: "unspecified",
    },
  ]);
  expect(edited.attributions[0]?.cuePassageId).not.toBeNull();
  expect(edited.tags).toMatchObject([{ position: "affirms" }]);
  await book.ask("annotate.setPosition", { tagId: edited.tags[0]?.id ?? "", position: "presupposes" });
  const again = await attribute(book, id, { attributionId, act: "questions", hedge: null, cueRange: null });
  expect(again.tags).toMatchObject([{ position: "presupposes" }]);
  expect(again.attributions).toMatchObject([{ hedge: null, cuePassageId: null }]);
  expect(await book.ask("annotate.passages", { articleId: again.articleId })).toHaveLength(1);
});

test("choosing another claim moves the one there is, with several it adds", async () => {
  const book = open();
  const { id } = await claimOn(book, "chemicals were stored there");
  const one = await attribute(book, id, { claim: { text: "There were chemicals." } });
  expect(one.tags.map(({ label, position }) => [label, position])).toEqual([["There were chemicals.", "denies"]]);
  const attributionId = one.attributions[0]?.id;
  await claimOn(book, "chemicals were stored there", "A second thing.");
  const two = await attribute(book, id, { attributionId, position: "withholds", claim: { text: "A third thing." } });
  expect(two.tags.map(({ label, position }) => [label, position])).toEqual([
    ["There were chemicals.", "withholds"],
    ["A second thing.", "withholds"],
    ["A third thing.", "withholds"],
  ]);
  expect(new Set(two.tags.map((tag) => tag.attributionId))).toEqual(new Set([attributionId]));
});

test("hearsay: within another attribution, never within itself", async () => {
  const book = open();
  const outer = await claimOn(book, "Chemicals were stored there", "x");
  const inner = await claimOn(book, "quoting the ministry", "y");
  const parent = (await attribute(book, outer.id, { act: "reports" })).attributions[0]?.id ?? "";
  const child = (await attribute(book, inner.id, { parentId: parent })).attributions[0]?.id ?? "";
  await expect(attribute(book, outer.id, { attributionId: parent, parentId: child })).rejects.toThrow("within itself");
  await book.ask("annotate.removeAttribution", { attributionId: parent });
  expect((await book.ask("annotate.passage", { id: inner.id })).attributions).toMatchObject([
    { id: child, parentId: null },
  ]);
});

test("a second passage becomes another part of what is said; it goes without taking the rest", async () => {
  const book = open();
  const first = await claimOn(book, "chemicals were stored there");
  const second = await claimOn(book, "it burned twice", "Twice.");
  const attributionId = (await attribute(book, first.id)).attributions[0]?.id ?? "";
  const both = await attribute(book, second.id, { attributionId });
  expect(both.attributions).toMatchObject([{ id: attributionId, contentPassageIds: [first.id, second.id] }]);
  expect(await book.ask("annotate.removePassages", { ids: [first.id] })).toEqual({ removed: 1 });
  expect((await book.ask("annotate.passage", { id: second.id })).attributions).toMatchObject([
    { contentPassageIds: [second.id] },
  ]);
  expect(await book.ask("annotate.removePassages", { ids: [second.id] })).toEqual({ removed: 1 });
  expect((await book.ask("notebook.info", {})).counts).toMatchObject({ passages: 0, attributions: 0 });
});

test("another source takes over the words that name it", async () => {
  const book = open();
  const { id } = await claimOn(book, "chemicals were stored there");
  const made = await attribute(book, id, { sourceRange: book.range("The Port Authority") });
  await attribute(book, id, {
    attributionId: made.attributions[0]?.id,
    speaker: { kind: "new-actor", name: "Harbour Office" },
  });
  const [span] = await book.ask("annotate.passages", { articleId: made.articleId });
  expect(span?.tags).toMatchObject([{ kind: "source", label: "Harbour Office" }]);
});

test("an actor's passages include what it says", async () => {
  const book = open();
  const { id } = await claimOn(book, "chemicals were stored there");
  const made = await attribute(book, id);
  const actorId = made.attributions[0]?.actorId ?? "";
  expect((await book.ask("annotate.passagesOf", { kind: "actor", id: actorId })).rows.map((row) => row.id)).toEqual([
    id,
  ]);
});

test.each([
  { words: "Marsh", name: "Ilena Marsh", learns: [["Marsh", "short"]] },
  {
    words: "Interior Minister Ilena Marsh",
    name: "Ilena Marsh",
    learns: [["Interior Minister Ilena Marsh", "titled"]],
  },
  { words: "Minister of Ports Marsh", name: "Ilena Marsh", learns: [["Minister of Ports Marsh", "titled"]] },
  { words: "Orsk Port Authority", name: "Port Authority", learns: [["Orsk Port Authority", "titled"]] },
  { words: "UNPF", name: "United Northern Ports Fund", learns: [["UNPF", "acronym"]] },
  { words: "MoD", name: "Ministry of Defence", learns: [] },
  { words: "M.D.", name: "Ministry of Defence", learns: [["M.D.", "acronym"]] },
  { words: "EU", name: "United Northern Ports Fund", learns: [] },
  { words: "His spokeswoman, Ilena Marsh", name: "Ilena Marsh", learns: [] },
  { words: "Her spokeswoman Ilena Marsh", name: "Ilena Marsh", learns: [] },
  { words: "The ministry’s spokeswoman Ilena Marsh", name: "Ilena Marsh", learns: [] },
  { words: "Minister Ilena Marsh’s office", name: "Ilena Marsh", learns: [] },
  { words: "A Northgate Storage statement", name: "Northgate Storage", learns: [] },
  { words: "Northgate Storage spokesman", name: "Northgate Storage", learns: [] },
  { words: "The Port Authority", name: "Port Authority", learns: [] },
  { words: "The Kremlin", name: "Government of Norland", learns: [] },
])("from “$words”, who is $name, it learns $learns", async ({ words, name, learns }) => {
  const book = openTestCore([{ text: `${words} said nothing burned.` }]);
  const { id } = await claimOn(book, "nothing burned");
  await book.ask("annotate.attribute", {
    passageId: id,
    speaker: { kind: "new-actor", name, type: "person" },
    act: "asserts",
    sourceRange: book.range(words),
  });
  const { aliasList } = await book.ask("actors.actor", {
    id: (await book.ask("actors.list", { filter: name })).rows[0]?.id ?? "",
  });
  expect(aliasList.slice(1).map(({ alias, kind }) => [alias, kind])).toEqual(learns);
});
