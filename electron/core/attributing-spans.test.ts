import { expect, test } from "vitest";
import type { Asked } from "../../shared/contract/methods.ts";
import { openTestCore } from "./test-core.ts";

const text = `“Nobody was hurt,” Ana Velt told the council in a radio interview on Monday, “and nothing burned.”
The Port Authority said that Velt had accused the harbour master.`;
const open = () => openTestCore([{ text }, { text: "Another article." }]);
type Book = ReturnType<typeof open>;

const velt = { kind: "new-actor", name: "Ana Velt" } as const;
const first = "“Nobody was hurt,”";
const second = "“and nothing burned.”";
const attribute = (book: Book, more: Partial<Asked<"annotate.attribute">>) => {
  const { articleId, revisionId } = book.at(first);
  return book.ask("annotate.attribute", {
    text: { articleId, revisionId },
    contentRanges: [book.range(first), book.range(second)],
    speaker: velt,
    act: "asserts",
    ...more,
  });
};
const exacts = async (book: Book) =>
  (await book.ask("annotate.passages", { articleId: book.at(first).articleId })).map(({ exact, serves }) => [
    exact,
    serves,
  ]);

test("words that are no passage yet are said in parts, to whom, of whom, when and through what", async () => {
  const book = open();
  const before = book.content();
  const passage = await attribute(book, {
    sourceRange: book.range("Ana Velt"),
    cueRange: book.range("told"),
    mediumRange: book.range("in a radio interview"),
    addresseeRange: book.range("the council"),
    addressee: { name: "Council", type: "organization" },
    target: { name: "Harbour master" },
    saidAt: "2031-03",
    medium: "radio interview",
    claim: { text: "Nobody was hurt." },
  });
  expect(passage).toMatchObject({
    exact: first,
    tags: [{ kind: "claim", label: "Nobody was hurt." }],
    attributions: [
      {
        quote: "direct",
        addressee: { name: "Council" },
        target: { name: "Harbour master" },
        saidAt: "2031-03",
        medium: "radio interview",
      },
    ],
  });
  expect(passage.attributions[0]?.contentPassageIds).toHaveLength(2);
  expect(await exacts(book)).toEqual([
    [first, null],
    ["Ana Velt", null],
    ["told", "cue"],
    ["the council", "addressee"],
    ["in a radio interview", "medium"],
    [second, null],
  ]);
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("the content moves: its claim goes along, what nothing is left on goes, and one undo takes it back", async () => {
  const book = open();
  const passage = await attribute(book, { claim: { text: "Nobody was hurt." }, addressee: { name: "Council" } });
  const attributionId = passage.attributions[0]?.id ?? "";
  const before = book.content();
  const moved = await book.ask("annotate.attribute", {
    passageId: passage.id,
    attributionId,
    contentRanges: [book.range("and nothing burned")],
    speaker: velt,
    act: "asserts",
  });
  expect(moved).toMatchObject({
    exact: "and nothing burned",
    tags: [{ label: "Nobody was hurt.", attributionId }],
    attributions: [{ addressee: { name: "Council" } }],
  });
  expect(await exacts(book)).toEqual([["and nothing burned", null]]);
  expect(await book.problems()).toEqual([]);
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("an addressee, a time and a medium are taken away again", async () => {
  const book = open();
  const passage = await attribute(book, {
    addressee: { name: "Council" },
    addresseeRange: book.range("the council"),
    saidAt: "2031",
    medium: "radio",
  });
  const now = await attribute(book, {
    passageId: passage.id,
    attributionId: passage.attributions[0]?.id ?? "",
    addressee: null,
    addresseeRange: null,
    saidAt: null,
    medium: "",
  });
  expect(now.attributions).toMatchObject([{ addressee: null, addresseePassageId: null, saidAt: null, medium: null }]);
});

test("a link is the actor that was chosen; a name that two share is nobody until somebody says who", async () => {
  const book = open();
  const { id: one } = await book.ask("actors.create", { name: "Jan Smith" });
  const { id: two } = await book.ask("actors.create", { name: "Eva Smith" });
  for (const actorId of [one, two]) await book.ask("actors.addAlias", { actorId, alias: "Smith" });
  const passage = await attribute(book, {
    chain: [
      { role: "speaker", name: "Smith" },
      { role: "relay", name: "Smith", actorId: two },
      { role: "agency", name: "Jan Smith" },
    ],
  });
  expect(passage.attributions[0]?.chain.map(({ actorId }) => actorId)).toEqual([null, two, one]);
});

test.each([
  { more: { text: undefined }, says: "needs a passage" },
  { more: { contentRanges: undefined }, says: "needs a passage" },
  { more: { target: { id: "0".repeat(26) } }, says: "that actor is not in the notebook" },
])("refuses $more", async ({ more, says }) => {
  await expect(attribute(open(), more)).rejects.toThrow(says);
});

test("refuses words of a text that has changed, and passages of another article", async () => {
  const book = open();
  const { articleId } = book.at(first);
  const { revisionId } = book.at("Another", { article: 1 });
  await expect(attribute(book, { text: { articleId, revisionId } })).rejects.toThrow("has changed since");
  const attributionId = (await attribute(book, {})).attributions[0]?.id ?? "";
  const other = book.at("Another", { article: 1 });
  await expect(
    attribute(book, {
      attributionId,
      text: { articleId: other.articleId, revisionId: other.revisionId },
      contentRanges: [{ start: 0, end: 7 }],
    }),
  ).rejects.toThrow("stand in one article");
});
