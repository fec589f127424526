import fc from "fast-check";
import { expect, test } from "vitest";
import { searchScopes } from "../../../shared/contract/search.ts";
import { fields, structures } from "../../../shared/query/query.ts";
import { newId } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const text = `Mr. Orsk denied it. The store burned at night, the Coast Wire reported. Two died.

Nobody struck the dock. The navy strikes again.

AD: half price suits.`;

const cases = [
  { query: "overlaps(code:fire, actor:orsk)", finds: [] },
  { query: "overlaps(code:fire, source:wire)", finds: ["burned"] },
  { query: "overlaps(burned, code:fire)", finds: ["burned"] },
  { query: "within(sentence, actor:Orsk, denied)", finds: ["denied", "orsk"] },
  { query: "within(sentence, code:fire, actor:Orsk)", finds: [] },
  { query: "within(paragraph, code:fire, actor:Orsk)", finds: ["burned"] },
  { query: "within(paragraph, code:fire, actor:Orsk, code:dead)", finds: ["burned"] },
  { query: "within(paragraph, code:fire, struck)", finds: [] },
  { query: "within(article, code:fire, struck)", finds: ["burned"] },
  { query: "followed-by(actor:Orsk, code:fire)", finds: ["orsk", "denied"] },
  { query: "followed-by(code:fire, actor:Orsk)", finds: [] },
  { query: "followed-by(denied, burned, 1 word)", finds: ["denied"] },
  { query: "followed-by(denied, burned, 0 words)", finds: [] },
  { query: "followed-by(denied, burned, 1 sentence)", finds: ["denied"] },
  { query: "followed-by(denied, burned, 0 sentences)", finds: [] },
  { query: "followed-by(code:fire, struck, 1 paragraph)", finds: ["burned"] },
  { query: "followed-by(code:fire, struck, 0 paragraphs)", finds: [] },
  { query: "same-claim(code:fire, position:denies)", finds: ["burned"] },
  { query: "same-claim(position:denies, position:denies)", finds: [] },
  { query: "same-claim(kind:claim, code:fire) OR code:dead", finds: ["denied", "died"] },
  { query: "-overlaps(code:fire, kind:source) kind:code", finds: ["died"] },
  { query: "overlaps(code:fire, source:wire) burned", finds: ["burned"] },
  { query: "denied-by:Orsk", finds: ["burned", "denied"] },
  { query: "denied-by:wire", finds: [] },
  { query: "status:disputed", finds: ["burned", "denied"] },
  { query: "status:disp", finds: ["burned", "denied"] },
  { query: "strike+", finds: ["struck", "strikes"] },
  { query: "strike", finds: [] },
  { query: "half", finds: [] },
  { query: "half in:debris", finds: ["suits"] },
  { query: "in:debris", finds: ["suits"] },
  { query: "within(article, half, struck)", finds: [] },
  { query: "within(article, half in:debris, struck)", finds: ["suits"] },
  { query: 'actor:"*rsk"', finds: ["orsk", "denied"] },
  { query: "actor:o*k", finds: ["orsk", "denied"] },
  { query: "code:*ea*", finds: ["died"] },
  { query: 'article:"the* fire" code:fire', finds: ["burned"] },
];

test.each(cases)("$query finds $finds", ({ query, finds }) => {
  const { run, nameOf, close } = furnished();
  const answer = run({ query, scope: "passages", sort: "relevance", limit: 50, offset: 0 });
  expect(answer.problem).toBeNull();
  expect(answer.hits.map((hit) => nameOf(hit.id)).toSorted()).toEqual(finds.toSorted());
  close();
});

test.each([
  { query: "status:open", at: 0, says: "there are disputed" },
  { query: "fire denied-by:Nobody", at: 5, says: "no actor or source is called “Nobody”" },
  { query: "in:attic", at: 0, says: "in: knows only in:debris" },
  { query: "overlaps(code:fire, actor:Kern)", at: 20, says: "no actor is called “Kern”" },
  { query: "article:*", at: 0, says: "needs a word of the title" },
])("$query says $says", ({ query, at, says }) => {
  const { run, close } = furnished();
  const { problem } = run({ query, scope: "passages", sort: "relevance", limit: 50, offset: 0 });
  expect(problem).toEqual({ at, message: expect.stringContaining(says) });
  close();
});

test("a structure asks for articles with such a passage, and for notes on one", () => {
  const { run, close } = furnished();
  const totals = (query: string) => run({ query, scope: "passages", sort: "relevance", limit: 50, offset: 0 }).totals;
  expect(totals("overlaps(code:fire, source:wire)")).toEqual({ passages: 1, articles: 1, notes: 1 });
  expect(totals("night overlaps(code:fire, source:wire)")).toEqual({ passages: 1, articles: 1, notes: 0 });
  expect(totals("struck -within(article, half, struck)")).toMatchObject({ articles: 1 });
  close();
});

test("what is tagged, moved and untagged after a search is known to the next one", () => {
  const { book, ids, run, nameOf, close } = furnished();
  const found = (query: string): readonly string[] =>
    run({ query, scope: "passages", sort: "newest", limit: 50, offset: 0 }).hits.map((hit) => nameOf(hit.id));
  expect(found("same-claim(code:dead, kind:claim)")).toEqual([]);
  expect(found("overlaps(code:dead, code:fire)")).toEqual([]);
  const died = run({ query: "code:dead", scope: "passages", sort: "newest", limit: 1, offset: 0 }).hits[0];
  const tag = book.write(() => {
    book.run("UPDATE passage SET start = start - 10 WHERE id = ?", died?.id);
    return book.tag(died?.id ?? "", "claim", ids.claim);
  });
  expect(found("same-claim(code:dead, kind:claim)")).toEqual(["died"]);
  expect(found("overlaps(code:dead, code:fire)")).toEqual(["died"]);
  book.write(() => book.run("DELETE FROM tag WHERE id = ?", tag));
  expect(found("same-claim(code:dead, kind:claim)")).toEqual([]);
  book.store.history.undo();
  expect(found("same-claim(code:dead, kind:claim)")).toEqual(["died"]);
  close();
});

test("an orphan stands to nothing, whatever it stood to before", () => {
  const { book, run, close } = furnished();
  const total = (query: string) => run({ query, scope: "passages", sort: "position", limit: 50, offset: 0 }).total;
  expect(total("overlaps(code:fire, source:wire)")).toBe(1);
  book.write(() => book.run("UPDATE passage SET state = 'orphan' WHERE exact LIKE '%burned%'"));
  expect(total("overlaps(code:fire, source:wire)")).toBe(0);
  expect(total("overlaps(source:wire, code:fire)")).toBe(0);
  expect(total("within(article, code:fire, struck)")).toBe(0);
  expect(total("code:fire")).toBe(1);
  close();
});

test("whatever is typed is answered or explained, never an error, in every scope", async () => {
  const { run, facets, values, close } = furnished();
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(...searchScopes), async (query, scope) => {
      const { total, hits } = run({ query, scope, sort: "relevance", limit: 20, offset: 0 });
      expect(hits.length).toBe(Math.min(20, total));
      if (scope === "passages") expect((await facets({ query, limit: 5 })).total).toBe(total);
      values({ field: "tag", text: query.slice(0, 50), limit: 5 });
    }),
    { numRuns: 1500 },
  );
  close();
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "fire",
        "denied",
        "Orsk",
        "'",
        "''",
        ";--",
        '"',
        "“",
        "*",
        "(",
        ")",
        ",",
        "^",
        "{",
        "}",
        ":",
        "-",
        "+",
        "~",
      ),
      fc.constantFrom(
        "OR",
        "AND",
        "NOT",
        "NEAR/2",
        "NEAR(",
        "quote : x",
        "meta : all",
        "kclaim",
        "ar1",
        "\0",
        "\u{1F525}",
        "е́",
      ),
      fc.constantFrom(
        "DROP TABLE passage",
        "' OR 1=1 --",
        "%",
        "_",
        "?",
        "$1",
        "\\",
        "e\u0301",
        "ﷺ",
        "\uD800",
        "\uFFFF",
      ),
      fc
        .constantFrom(...fields)
        .chain((field) =>
          fc
            .constantFrom(
              "fire",
              "orsk",
              "denies",
              '"a"',
              "'",
              "2017",
              "en",
              "B",
              "1",
              "*",
              "*r*",
              "80..",
              "debris",
              "note",
            )
            .map((value) => `${field}:${value}`),
        ),
      fc.constantFrom(...structures).map((kind) => `${kind}(${kind === "within" ? "sentence," : ""}`),
      fc.constantFrom(
        "overlaps(kind:code, kind:actor)",
        "within(sentence, fire+, *e*)",
        "followed-by(a~, b*, 3 words)",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom("", " ").map((glue) => parts.join(glue)));

const furnished = () => {
  const book = scratchNotebook();
  const names = new Map<string, string>();
  const ids = { claim: "" };
  book.write(() => {
    const article = book.article({ title: "The great fire", text });
    const passage = (name: string, words: string): string => {
      const start = text.indexOf(words);
      const id = book.passage(article, start, start + words.length);
      names.set(id, name);
      return id;
    };
    const orsk = book.actor("Mira Orsk", "Orsk");
    const code = book.code("fire");
    const dead = book.code("dead");
    const claim = book.claim("It burned by itself");
    ids.claim = claim;
    book.run(
      "INSERT INTO assessment (id, claim_id, status, reason, who, at) VALUES (?, ?, 'disputed', '', 'test', '2024-01-01')",
      newId(),
      claim,
    );
    book.tag(passage("orsk", "Mr. Orsk"), "actor", orsk);
    const denied = passage("denied", "denied it");
    const said = book.attribution({ passageId: denied, sourceId: book.source("Orsk", orsk), act: "denies" });
    const tag = book.tag(denied, "claim", claim, "denies");
    book.run("UPDATE tag SET attribution_id = ? WHERE id = ?", said, tag);
    const burned = passage("burned", "store burned at night, the Coast Wire reported");
    book.tag(burned, "code", code);
    book.tag(burned, "claim", claim);
    book.note("passage", burned, "who saw it?");
    book.tag(passage("wire", "the Coast Wire"), "source", book.source("Coast Wire"));
    book.tag(passage("died", "Two died"), "code", dead);
    book.note("passage", passage("struck", "struck the dock"), "when?");
    book.note("passage", passage("strikes", "The navy strikes again"), "sure?");
    book.note("passage", passage("suits", "half price suits"), "an advertisement");
    const start = text.indexOf("AD:");
    book.exclusion(article, start, text.length);
  });
  const handlers = searchHandlers(book.store);
  return {
    book,
    ids,
    run: handlers["search.run"],
    facets: handlers["search.facets"],
    values: handlers["search.values"],
    nameOf: (id: string) => names.get(id) ?? id,
    close: () => book.opened.close(),
  };
};
