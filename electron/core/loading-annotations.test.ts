import { expect, test } from "vitest";
import { annotation, denial, load, one, open, passagesIn, quote, statuses, target, two } from "./test-annotations.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

test("an attribution comes in whole: claim, question, position, spans, chain", async () => {
  const book = open();
  const [item] = await load(book, denial);
  expect(item).toMatchObject({ id: "urn:uuid:denial", status: "added", message: null });
  const passage = await book.ask("annotate.passage", { id: item?.passageId ?? "" });
  expect(passage).toMatchObject({
    exact: "chemicals were stored there",
    tags: [{ kind: "claim", label: "Chemicals were stored at the dock.", position: "denies" }],
    attributions: [
      {
        sourceName: "Port Authority",
        act: "denies",
        quote: "indirect",
        sourcing: "named",
        hedge: "flatly",
        chain: [{ role: "speaker" }, { role: "agency" }],
      },
    ],
  });
  expect((await passagesIn(book)).map(({ exact, serves }) => [exact, serves])).toEqual([
    ["The Port Authority", null],
    ["denied", "cue"],
    ["chemicals were stored there", null],
  ]);
  expect((await book.ask("claims.list", {})).rows).toMatchObject([{ question: "What was stored?" }]);
  expect((await book.ask("actors.list", {})).rows).toMatchObject([{ name: "Port Authority", type: "organization" }]);
  expect(await book.problems()).toEqual([]);
});

test("actors with aliases, sources, codes and notes come in as tags and notes", async () => {
  const book = open();
  const [item] = await load(
    book,
    annotation("urn:1", "nine people died 😀", [
      { type: "claimbook:Actor", name: "Ana Velt", actorType: "person", aliases: ["Velt", "Mayor Ana Velt"] },
      { type: ["urn:claimbook:v1#Source"], name: "Coast Wire", sourceType: "agency" },
      { type: "claimbook:Claim", text: "Nine died.", position: "presupposes" },
      { type: "TextualBody", purpose: "tagging", value: "casualties/figures" },
      {
        type: "TextualBody",
        purpose: "commenting",
        value: "Check.\n\nWith the **hospital**.",
        format: "text/markdown",
      },
    ]),
  );
  const passage = await book.ask("annotate.passage", { id: item?.passageId ?? "" });
  expect(passage.exact).toBe("nine people died 😀");
  expect(passage.tags.map(({ kind, label, position: taken }) => [kind, label, taken])).toEqual([
    ["actor", "Ana Velt", null],
    ["source", "Coast Wire", null],
    ["code", "figures", null],
    ["claim", "Nine died.", "presupposes"],
  ]);
  const note = await book.ask("notes.note", { id: passage.noteId ?? "" });
  expect(note.markdown).toBe("Check.\n\nWith the **hospital**.");
  expect(JSON.parse(note.lexical)).toMatchObject({
    root: { type: "root", children: [{ type: "paragraph" }, { type: "paragraph" }] },
  });
  expect((await book.ask("actors.list", { filter: "Velt" })).rows).toMatchObject([
    { aliases: ["Ana Velt", "Velt", "Mayor Ana Velt"] },
  ]);
});

test.each([
  { title: "one object", json: JSON.stringify(one), count: 1 },
  { title: "an array", json: JSON.stringify([one, two]), count: 2 },
  { title: "a page", json: JSON.stringify({ type: "AnnotationPage", items: [one, two] }), count: 2 },
  {
    title: "a collection",
    json: JSON.stringify({ type: "AnnotationCollection", first: { items: [one, two] } }),
    count: 2,
  },
  { title: "one a line", json: `\uFEFF${JSON.stringify(one)}\r\n\n${JSON.stringify(two)}\n`, count: 2 },
  { title: "nothing", json: " ", count: 0 },
])("reads $title", async ({ json, count }) => {
  expect(await statuses(open(), json)).toEqual(Array.from({ length: count }, () => "added"));
});

test.each([
  { title: "the article's id", source: (book: TestCore) => book.at("Mayor").articleId },
  { title: "its address", source: () => "https://example.org/fire#top" },
  { title: "the address the page claims", source: () => "https://example.org/f/1" },
  { title: "the file's name", source: () => "fire.txt" },
  { title: "the file's path", source: () => "in/fire.txt" },
  { title: "a file URL", source: () => "file:///home/ana/fire.txt" },
  {
    title: "the hash of its bytes",
    source: async (book: TestCore) =>
      `sha256:${(await book.ask("library.article", { id: book.at("Mayor").articleId })).snapshot.sha256}`,
  },
])("finds an article by $title", async ({ source }) => {
  const book = open();
  expect(
    await statuses(book, { ...one, target: { ...target("nine people died"), source: await source(book) } }),
  ).toEqual(["added"]);
});

test("several targets are the parts of what is said", async () => {
  const book = open();
  const [item] = await load(book, {
    id: "urn:parts",
    target: [target("nine people died"), target("the fire was set")],
    body: [
      { type: "claimbook:Attribution", act: "asserts", source: { name: "Ana Velt" } },
      { type: "claimbook:Claim", text: "Set, and nine died." },
    ],
  });
  const passage = await book.ask("annotate.passage", { id: item?.passageId ?? "" });
  expect(passage.attributions[0]?.contentPassageIds).toHaveLength(2);
  expect((await book.ask("claims.list", {})).rows).toMatchObject([{ appearances: 1 }]);
});

test("the quote decides, the position breaks ties", async () => {
  const book = openTestCore([{ text: "No comment. No comment. No comment.", fileName: "fire.txt" }]);
  const at = (selector: unknown) => ({
    target: { source: "fire.txt", selector },
    body: { type: "TextualBody", value: "x" },
  });
  const items = await load(book, [
    at([quote("No comment."), { type: "TextPositionSelector", start: 13, end: 24 }]),
    at(quote("No comment.")),
    at(quote("Nothing to say about that")),
    at({ type: "TextPositionSelector", start: 0, end: 2 }),
    at({ type: "TextPositionSelector", start: 0, end: 999 }),
    at({ type: "FragmentSelector", value: "x" }),
  ]);
  expect(items.map(({ status, message }) => [status, message])).toEqual([
    ["added", null],
    ["failed", "“No comment.” stands 3 times in the text; a prefix, a suffix or a position must tell which is meant"],
    ["failed", "“Nothing to say about that” does not stand in the text"],
    ["added", null],
    ["failed", "0–999 is no range of a text of 35 characters"],
    ["failed", "it has neither a TextQuoteSelector nor a TextPositionSelector"],
  ]);
  expect(
    (await book.ask("annotate.passages", { articleId: book.at("No").articleId })).map((each) => each.start),
  ).toEqual([0, 12]);
  expect(items[0]?.id).toMatch(/^urn:sha256:/u);
});

test("what is alike enough is placed and told; a cue that is lost is told, the rest goes in", async () => {
  const book = open();
  const items = await load(book, [
    {
      ...one,
      target: { source: "fire.txt", selector: quote("The Port Authority has denied that the chemicals were stored") },
    },
    annotation("urn:cue", "the fire was set", {
      type: "claimbook:Attribution",
      source: { name: "Ana Velt" },
      cue: { selector: quote("whispered to herself") },
    }),
  ]);
  expect(items[0]).toMatchObject({ status: "added" });
  expect(items[0]?.message).toMatch(/^placed by likeness \(8\d %\)$/u);
  expect(items[1]).toMatchObject({
    status: "added",
    message: "the cue was left out: “whispered to herself” does not stand in the text",
  });
});

test("a name that two articles answer to is placed where its words stand, and refused where they stand in both", async () => {
  const book = openTestCore([
    { text: "Alpha and common ground.", fileName: "a/fire.txt" },
    { text: "Beta and common ground.", fileName: "b/fire.txt" },
  ]);
  const of = (exact: string) => ({
    target: { source: "fire.txt", selector: quote(exact) },
    body: { type: "TextualBody", value: "x" },
  });
  const items = await load(book, [of("Beta"), of("common ground")]);
  expect(items[0]).toMatchObject({ status: "added" });
  expect(items[1]).toMatchObject({ status: "failed" });
  expect(items[1]?.message).toContain("may be any of 2 articles");
});

test("a document that is in the registry is the source of what is said on its word, wherever in the file it is told", async () => {
  const book = open();
  const report = { type: "claimbook:Actor", name: "Fire report", actorType: "document" };
  const said = (name: string) => ({
    type: "claimbook:Attribution",
    sourcing: "document",
    source: { name, sourceType: "document" },
  });
  await load(book, [
    annotation("urn:said", "nine people died", said("Fire report")),
    annotation("urn:report", "chemicals were stored there", report),
    annotation("urn:other", "the fire was set", said("A letter")),
  ]);
  const { rows } = await book.ask("sources.list", {});
  expect(rows.map(({ name, kind }) => `${name}: ${kind}`).toSorted()).toEqual([
    "A letter: document",
    "Fire report: actor",
  ]);
  const { articleId, revisionId, ...range } = book.at("Nine people died");
  const { attributions } = await book.ask("annotate.attribute", {
    text: { articleId, revisionId },
    contentRanges: [range],
    speaker: { kind: "new-source", name: "fire report", sourceKind: "document" },
    act: "asserts",
  });
  expect(attributions).toMatchObject([{ sourceName: "Fire report", sourcing: "document" }]);
  expect((await book.ask("sources.list", {})).total).toBe(2);
});
