import { expect, test } from "vitest";
import { annotation, denial, load, one, open, passagesIn, quote, statuses, two } from "./test-annotations.ts";

test("the same file again changes nothing; what was changed is replaced, what the analyst did stays", async () => {
  const book = open();
  expect(await statuses(book, [denial, one])).toEqual(["added", "added"]);
  const before = book.content();
  expect(await statuses(book, [{ ...denial, created: "2031-01-01", "@context": [] }, one])).toEqual([
    "unchanged",
    "unchanged",
  ]);
  expect(book.content()).toEqual(before);

  const passage = (await passagesIn(book)).find((each) => each.exact === "chemicals were stored there");
  await book.ask("annotate.addTag", { passageId: passage?.id ?? "", target: { kind: "code", name: "mine" } });
  const changed = annotation("urn:uuid:denial", "chemicals were stored there", [
    { type: "claimbook:Claim", text: "Another claim.", position: "questions" },
    {
      type: "claimbook:Attribution",
      act: "disputes",
      source: { name: "the office", sourceType: "unnamed-group", selector: [quote("Port Authority")] },
    },
  ]);
  expect(await statuses(book, [changed, { ...one, body: [] }])).toEqual(["updated", "failed"]);
  const after = (await passagesIn(book)).find((each) => each.exact === "chemicals were stored there");
  expect(after?.id).toBe(passage?.id);
  expect(after?.tags.map((tag) => [tag.label, tag.position])).toEqual([
    ["mine", null],
    ["Another claim.", "questions"],
  ]);
  expect(after?.attributions).toMatchObject([
    { act: "disputes", sourceName: "the office", sourcing: "unnamed-group", cuePassageId: null },
  ]);
  expect((await passagesIn(book)).map((each) => each.exact)).toEqual([
    "nine people died",
    "Port Authority",
    "chemicals were stored there",
  ]);
  expect(await book.problems()).toEqual([]);
  await book.undo();
  await book.undo();
  expect(book.content()).toEqual(before);
  await book.undo();
  expect(await passagesIn(book)).toEqual([]);
});

test("of an actor that comes changed the old ties, names and description go, what the analyst gave it stays", async () => {
  const book = open();
  const velt = (more: object) =>
    annotation("urn:velt", "Mayor Ana Velt", { type: "claimbook:Actor", name: "Ana Velt", ...more });
  const first = velt({
    aliases: [{ name: "the mayor", kind: "descriptor" }],
    description: "Mayor",
    note: "Ask her.",
    ties: [{ name: "Harne", actorType: "place" }],
  });
  expect(await statuses(book, first)).toEqual(["added"]);
  const actor = async () => {
    const id = (await book.ask("actors.list", { filter: "Ana Velt" })).rows[0]?.id ?? "";
    const { description, aliasList } = await book.ask("actors.actor", { id });
    const ties = await book.ask("actors.ties", { id });
    return { id, description, names: aliasList.map(({ alias }) => alias), ties: ties.map(({ other }) => other.name) };
  };
  const { id } = await actor();
  const [harne] = (await book.ask("actors.list", { filter: "Harne" })).rows;
  await book.ask("actors.tie", { actorId: id, otherId: harne?.id ?? "", kind: "holds-office", title: "mayor" });
  await book.ask("actors.addAlias", { actorId: id, alias: "A. Velt", kind: "short" });
  const before = book.content();
  expect(await statuses(book, velt({ ties: [{ name: "Port Authority", kind: "speaks-for" }] }))).toEqual(["updated"]);
  expect(await actor()).toEqual({
    id,
    description: null,
    names: ["Ana Velt", "Mayor Ana Velt", "A. Velt"],
    ties: ["Harne", "Port Authority"],
  });
  expect(await book.ask("notes.of", { subject: "actor", subjectId: id })).toBeNull();
  await book.ask("actors.edit", { id, description: "In office since 2029" });
  expect(await statuses(book, first)).toEqual(["updated"]);
  expect((await actor()).description).toBe("In office since 2029");
  expect(await book.problems()).toEqual([]);
  await book.undo();
  await book.undo();
  await book.undo();
  expect(book.content()).toEqual(before);
});

test.each([
  { tie: { name: "Ana Velt" }, message: "“Ana Velt” cannot be tied to itself" },
  { tie: { name: "Harne", from: "2030", to: "2029-12" }, message: "it ends (2029-12) before it begins (2030)" },
])("a tie that cannot be is told: $message", async ({ tie, message }) => {
  const book = open();
  const body = { type: "claimbook:Actor", name: "Ana Velt", ties: [tie] };
  expect(await load(book, annotation("urn:velt", "Mayor Ana Velt", body))).toMatchObject([
    { status: "failed", message },
  ]);
  expect((await book.ask("actors.list", {})).rows).toEqual([]);
});

test("a note that the analyst went on writing is not taken back", async () => {
  const book = open();
  const [item] = await load(book, one);
  const passage = await book.ask("annotate.passage", { id: item?.passageId ?? "" });
  await book.ask("notes.save", {
    id: passage.noteId ?? "",
    subject: "passage",
    subjectId: passage.id,
    title: "",
    lexical: "{}",
    markdown: "Hm. Indeed.",
    plain: "Hm. Indeed.",
  });
  expect(await statuses(book, { ...one, body: { type: "TextualBody", value: "Otherwise." } })).toEqual(["updated"]);
  expect((await book.ask("notes.list", {}))[0]?.excerpt).toBe("Hm. Indeed. Otherwise.");
});

test("hearsay names an annotation that may stand further down, and keeps to it when that is replaced", async () => {
  const book = open();
  const hearsay = { type: "claimbook:Attribution", act: "asserts", source: { name: "Ana Velt" }, parent: "urn:outer" };
  const inner = annotation("urn:inner", "the fire was set", hearsay);
  const outer = (act: string) =>
    annotation("urn:outer", "Velt had told Norland Radio the fire was set", {
      type: "claimbook:Attribution",
      act,
      source: { name: "Coast Wire", sourceType: "agency" },
    });
  expect(await statuses(book, [inner, outer("reports")])).toEqual(["added", "added"]);
  const parentage = async () => {
    const said = (await passagesIn(book)).flatMap((passage) => passage.attributions);
    const parent = said.find((each) => each.sourceName === "Coast Wire");
    return said.find((each) => each.sourceName === "Ana Velt")?.parentId === parent?.id && parent !== undefined;
  };
  expect(await parentage()).toBe(true);
  expect(await statuses(book, [inner, outer("confirms")])).toEqual(["unchanged", "updated"]);
  expect(await parentage()).toBe(true);
  const [lost] = await load(book, { ...inner, id: "urn:lost", body: { ...hearsay, parent: "urn:nowhere" } });
  expect(lost).toMatchObject({ status: "added", message: "it is said within urn:nowhere, which is not there" });
});

test("one that fails is told and leaves nothing behind, the rest goes in", async () => {
  const book = open();
  const items = await load(book, [
    { ...one, target: { source: "water.txt", selector: quote("x") } },
    { id: "urn:none", body: { type: "TextualBody", value: "x" } },
    annotation("urn:act", "the fire was set", { type: "claimbook:Attribution", act: "mumbles" }),
    annotation("urn:type", "the fire was set", { type: "claimbook:Rumour" }),
    annotation("urn:code", "the fire was set", [
      { type: "claimbook:Actor", name: "Left Behind" },
      { type: "TextualBody", purpose: "tagging", value: " / " },
    ]),
    annotation("urn:empty", "the fire was set", []),
    "urn:not-an-object",
    two,
  ]);
  expect(items.map((item) => item.status)).toEqual([...Array.from({ length: 7 }, () => "failed"), "added"]);
  expect(items[0]?.message).toBe("there is no article “water.txt”");
  expect(items[1]?.message).toMatch(/target/u);
  expect(items[2]?.message).toMatch(/act/u);
  expect((await book.ask("actors.list", {})).rows.map((actor) => actor.name)).toEqual(["Coast Wire"]);
  expect(await passagesIn(book)).toHaveLength(1);
});

test("a bad line is told with its number; a file that is no JSON is refused", async () => {
  const book = open();
  const items = await load(book, `${JSON.stringify(one)}\n{"id": \n${JSON.stringify(two)}`);
  expect(items.map(({ id, status }) => [id, status])).toEqual([
    ["urn:1", "added"],
    ["line 2", "failed"],
    ["urn:2", "added"],
  ]);
  await expect(load(book, "Dear diary")).rejects.toMatchObject({ failure: { kind: "bad-input" } });
});
