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
