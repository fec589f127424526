import { expect, test } from "vitest";
import type { SearchScope } from "../../../shared/contract/search.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import type { ScratchNotebook } from "../store/scratch-notebook.ts";
import { findPassages, searchHandlers } from "./index.ts";

const harbour = `The “Harbour Office” denied on Tuesday that nerve gas was stored at the dock.

[AD: chemical suits, half price]

Sergej Orsk, the minister, said the chemical store had burned by itself. An official who asked not to be named confirmed it, the Coast Wire reported.`;
const follow = "Orsk denies it again. L'État, c'est moi; the U.S. team of C++ writers met at 12:30 in Łódź.";

const passages = [
  { query: "denied", finds: ["denial"] },
  { query: "DENIED", finds: ["denial"] },
  { query: "actor:Orsk chemical", finds: ["burned"] },
  { query: "actor:minister chemical", finds: ["burned"] },
  { query: 'actor:"Sergej Orsk"', finds: ["again", "burned", "mention"] },
  { query: "speaker:Orsk", finds: ["again", "burned"] },
  { query: 'speaker:"an official"', finds: ["confirmed"] },
  { query: "source:wire", finds: ["confirmed"] },
  { query: "source:Orsk", finds: ["again", "burned"] },
  { query: '"Harbour Office"', finds: ["denial"] },
  { query: "“Office Harbour”", finds: [] },
  { query: "l'état", finds: ["again"] },
  { query: "etat", finds: ["again"] },
  { query: "U.S.", finds: ["again"] },
  { query: "c++ 12:30", finds: ["again"] },
  { query: "lodz", finds: ["again"] },
  { query: "chem*", finds: ["burned"] },
  { query: "chem", finds: [] },
  { query: "kind:claim", finds: ["again", "burned", "denial", "confirmed"] },
  { query: "kind:actor", finds: ["mention"] },
  { query: "kind:claim stance:denies", finds: ["again", "denial"] },
  { query: "kind:claim position:denies", finds: ["denial"] },
  { query: "kind:actor stance:denies", finds: [] },
  { query: "kind:claim -stance:denies", finds: ["burned", "confirmed"] },
  { query: "kind:claim -chemical -kind:code", finds: ["again", "denial", "confirmed"] },
  { query: "-kind:claim", finds: ["mention"] },
  { query: "denied OR denies kind:claim", finds: ["again", "denial"] },
  { query: "stance:denied", finds: ["again", "denial"] },
  { query: "position:denies", finds: ["denial"] },
  { query: "code:weapons", finds: ["burned"] },
  { query: "code:weapons/chemical", finds: ["burned"] },
  { query: 'claim:"nerve gas"', finds: ["denial"] },
  { query: 'article:"Fire at the dock" kind:claim', finds: ["burned", "denial", "confirmed"] },
  { query: "article:fire kind:claim", finds: ["burned", "denial", "confirmed"] },
  { query: 'publication:"harbour times"', finds: ["burned", "mention", "denial", "confirmed"] },
  { query: "has:note", finds: ["denial"] },
  { query: "memo", finds: ["denial"] },
  { query: "about:Orsk", finds: ["mention"] },
  { query: "tag:orsk", finds: ["mention"] },
  { query: "tag:chemical OR tag:orsk", finds: ["burned", "mention"] },
  { query: "published:2022-01-08", finds: ["burned", "mention", "denial", "confirmed"] },
  { query: "published:2022-01-09.. -kind:actor", finds: ["again"] },
  { query: "-published:2022-01-08", finds: ["again"] },
  { query: "denied NEAR/1 tuesday", finds: ["denial"] },
  { query: "denied NEAR/0 tuesday", finds: [] },
  { query: "store NEAR/3 weapons", finds: [] },
  { query: "chemcial~", finds: ["burned"] },
  { query: "*emica*", finds: ["burned"] },
  { query: "*rned", finds: ["burned"] },
  { query: "meta:all", problem: "no field “meta”" },
  { query: "all", finds: [] },
  { query: "kclaim", finds: [] },
  { query: "", finds: [] },
  { query: "*** — AND", finds: [] },
];

test.each(passages)("among passages $query finds $finds", ({ query, finds = [], problem = null }) => {
  const { book, nameOf } = furnished();
  const answer = ask(book, query);
  expect(answer.problem?.message ?? null).toEqual(problem === null ? null : expect.stringContaining(problem));
  expect(answer.hits.map((hit) => nameOf(hit.id)).toSorted()).toEqual([...finds].toSorted());
  expect(answer.total).toBe(finds.length);
});

const articles = [
  { query: "denied", finds: ["Fire at the dock"] },
  { query: "chemical", finds: ["Fire at the dock"] },
  { query: "suits", finds: [] },
  { query: "actor:Orsk", finds: ["Fire at the dock", "Follow-up"] },
  { query: "actor:Orsk stance:denies", finds: ["Follow-up"] },
  { query: "stance:denies -code:weapons", finds: ["Follow-up"] },
  { query: "code:weapons OR lodz", finds: ["Fire at the dock", "Follow-up"] },
  { query: "-(code:weapons OR nowhere)", finds: ["Follow-up", "Untouched"] },
  { query: "actor:Orsk dock", finds: ["Fire at the dock"] },
  { query: "has:note", finds: ["Fire at the dock", "Untouched"] },
  { query: "follow*", finds: ["Follow-up"] },
  { query: "published:2022-01-09", finds: ["Follow-up"] },
  { query: "tag:orsk", finds: ["Fire at the dock"] },
  { query: "-tag:orsk", finds: ["Follow-up", "Untouched"] },
  { query: "about:orsk code:weapons", finds: [] },
  { query: "imported:2023 OR nowhere", finds: [] },
  { query: "folow~", finds: ["Follow-up"] },
];

test.each(articles)("among articles $query finds $finds", ({ query, finds }) => {
  const answer = ask(furnished().book, query, "articles");
  expect(answer.problem).toBeNull();
  expect(answer.hits.map((hit) => hit.title).toSorted()).toEqual(finds);
  expect(ask(furnished().book, query).totals.articles).toBe(finds.length);
});

const notes = [
  { query: "memo", finds: ["a memo on the denial"] },
  { query: "actor:Orsk", finds: ["who is he"] },
  { query: "position:denies", finds: ["a memo on the denial"] },
  { query: "kind:claim", finds: ["a memo on the denial"] },
  { query: "published:2022-01-08", finds: ["a memo on the denial"] },
  { query: "-published:..2022-01-07", finds: ["a memo on the denial", "who is he"] },
  { query: "article:untouched", finds: ["read this"] },
];

test.each(notes)("among notes $query finds $finds", ({ query, finds }) => {
  const answer = ask(furnished().book, query, "notes");
  expect(answer.hits.map((hit) => hit.text)).toEqual(finds);
});

const problems = [
  { query: "fire actor:Nobody", says: "no actor is called “Nobody”", at: 5 },
  { query: "kind:person", says: "there is no kind “person”", at: 0 },
  { query: "published:soon", says: "“soon” is no date", at: 0 },
  { query: "value:many", says: "“many” is no number", at: 0 },
  { query: "grade:Z", says: "there is no grade “Z”", at: 0 },
  { query: "lang:xx", says: "no article is in “xx”", at: 0 },
  { query: "question:why", says: "no question says “why”", at: 0 },
  { query: "has:legs", says: "has:note", at: 0 },
  { query: "colour:red", says: "there is no field “colour”", at: 0 },
];

test.each(problems)("says what is wrong with $query", ({ query, says, at }) => {
  const answer = ask(furnished().book, query);
  expect(answer.hits).toEqual([]);
  expect(answer.problem?.at).toBe(at);
  expect(answer.problem?.message).toContain(says);
});

test("shows a passage with its words marked, its tags and who says it", () => {
  const [hit] = ask(furnished().book, "chemical burn*").hits;
  expect(hit).toMatchObject({
    kind: "passage",
    text: "the chemical store had burned by itself",
    highlights: [
      [4, 12],
      [23, 29],
    ],
    title: "Fire at the dock",
    publication: "Harbour Times",
    attribution: "Sergej Orsk asserts",
  });
  expect(hit?.tags.map((tag) => [tag.kind, tag.label])).toEqual([
    ["claim", "The store burned by itself"],
    ["code", "chemical"],
  ]);
});

test("shows an article by the sentence with the match, at its place in the text, and passes over debris", () => {
  const [hit] = ask(furnished().book, "chemical", "articles").hits;
  expect(hit?.text).toContain("Sergej Orsk, the minister, said the chemical store");
  expect(harbour.slice(hit?.start, hit?.end)).toBe("chemical");
  expect(harbour.indexOf(hit?.text ?? "?")).toBeGreaterThan(0);
  expect(hit?.highlights.map(([start, end]) => hit.text.slice(start, end))).toEqual(["chemical"]);
});

test("stays within one article when asked to", () => {
  const { book } = furnished();
  const [hit] = ask(book, "lodz").hits;
  const articleId = hit?.articleId ?? "";
  const answer = run(book)({
    query: "kind:claim",
    scope: "passages",
    sort: "relevance",
    articleId,
    limit: 50,
    offset: 0,
  });
  expect(answer.total).toBe(1);
  expect(answer.totals).toEqual({ passages: 1, articles: 1, notes: 0 });
});

test("pages through all hits without losing or repeating one", () => {
  const { book } = furnished();
  for (const sort of ["relevance", "newest"] as const) {
    const ids = [0, 1, 2, 3, 4].flatMap((offset) =>
      run(book)({ query: "orsk OR denied OR official", scope: "passages", sort, limit: 1, offset }).hits.map(
        (hit) => hit.id,
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(ask(book, "orsk OR denied OR official").total);
  }
});

test("says when a pattern fits more words than are searched", () => {
  const book = scratchNotebook();
  const text = Array.from({ length: 70 }, (_, at) => `harbour${at}`).join(" ");
  book.write(() => void book.article({ text }));
  const answer = ask(book, "*harbour*", "articles");
  expect(answer.total).toBe(1);
  expect(answer.remark).toBe("*harbour* fits 70 words; the 64 most used are searched");
  expect(ask(book, "harbour6*", "articles").remark).toBeNull();
});

test("counts a result by facets, and anew after a write and after one that failed", async () => {
  const { book } = furnished();
  const handlers = searchHandlers(book.store);
  const facets = async (query: string) =>
    (await handlers["search.facets"]({ query, limit: 12 })).facets.map(({ field, entries }) => [
      field,
      Object.fromEntries(entries.map(({ value, count }) => [value, count])),
    ]);
  const before = [
    ["kind", { claim: 3, actor: 1, code: 1 }],
    ["code", { weapons: 1, "weapons/chemical": 1 }],
    ["actor", { "Sergej Orsk": 2, "Coast Wire": 1, "Harbour Office": 1 }],
    ["source", { "Harbour Office": 1, "Sergej Orsk": 1, "an official": 1 }],
    ["publication", { "Harbour Times": 4 }],
    ["stance", { asserts: 1, confirms: 1, denies: 1 }],
    ["published", { "2022-01": 4 }],
  ];
  expect(await facets("published:2022-01-08")).toEqual(before);
  const [mention] = ask(book, "kind:actor").hits;
  expect(() =>
    book.write(() => {
      book.tag(mention?.id ?? "", "code", book.code("lost"));
      throw new Error("taken back");
    }),
  ).toThrow("taken back");
  expect(await facets("published:2022-01-08")).toEqual(before);
  book.write(() => book.tag(mention?.id ?? "", "code", book.code("kept")));
  const after = await facets("kind:actor");
  expect(after[1]).toEqual(["code", { kept: 1 }]);
  expect(after.at(-1)).toEqual(["published", { "2022-01": 1 }]);
  // Only now a source whose actor already stands in a chain.
  book.write(() => {
    const wire = book.opened.db.prepare<[], string>("SELECT id FROM actor WHERE name = 'Coast Wire'").pluck().get();
    book.source("The wire", wire ?? null);
  });
  expect((await facets("confirmed")).find(([field]) => field === "source")).toEqual([
    "source",
    { "The wire": 1, "an official": 1 },
  ]);
});

test("gives every passage of a result by id, newest first", () => {
  const { book, nameOf } = furnished();
  const found = findPassages(book.store.search, "kind:claim stance:denies");
  expect(found.ok && found.ids.map(nameOf)).toEqual(["again", "denial"]);
});

const run = (book: ScratchNotebook) => searchHandlers(book.store)["search.run"];

const ask = (book: ScratchNotebook, query: string, scope: SearchScope = "passages") =>
  run(book)({ query, scope, sort: "relevance", limit: 50, offset: 0 });

const furnished = () => {
  const book = scratchNotebook();
  const names = new Map<string, string>();
  book.write(() => {
    const dock = book.article({ title: "Fire at the dock", text: harbour, publication: "Harbour Times", day: 19_000 });
    const later = book.article({ title: "Follow-up", text: follow, publication: "Inland Post", day: 19_001 });
    book.note("article", book.article({ title: "Untouched", text: "Nothing.", day: 18_000 }), "read this");
    book.exclusion(dock, harbour.indexOf("[AD"), harbour.indexOf("price]") + 6);
    const put = (name: string, article: string, text: string, words: string): string => {
      const start = text.indexOf(words);
      const id = book.passage(article, start, start + words.length);
      names.set(id, name);
      return id;
    };
    const orsk = book.actor("Sergej Orsk", "Orsk", "the minister");
    book.note("actor", orsk, "who is he");
    const wire = book.actor("Coast Wire");
    const orskSays = book.source("Sergej Orsk", orsk);
    const officeSays = book.source("Harbour Office", book.actor("Harbour Office"));
    const denial = put("denial", dock, harbour, "The “Harbour Office” denied on Tuesday that nerve gas was stored");
    book.tag(denial, "claim", book.claim("Nerve gas was stored at the dock"), "denies");
    book.attribution({ passageId: denial, sourceId: officeSays, act: "denies" });
    book.note("passage", denial, "a memo on the denial");
    const burned = put("burned", dock, harbour, "the chemical store had burned by itself");
    book.tag(burned, "claim", book.claim("The store burned by itself"));
    book.tag(burned, "code", book.code("chemical", book.code("weapons")));
    book.attribution({ passageId: burned, sourceId: orskSays, act: "asserts" });
    book.tag(put("mention", dock, harbour, "Sergej Orsk"), "actor", orsk);
    const confirmed = put("confirmed", dock, harbour, "An official who asked not to be named confirmed it");
    book.attribution({
      passageId: confirmed,
      sourceId: book.source("an official"),
      act: "confirms",
      chain: [{ name: "Coast Wire", actorId: wire }],
    });
    book.attribution({ passageId: put("again", later, follow, follow), sourceId: orskSays, act: "denies" });
    // Only serves an attribution: no hit.
    put("cue", dock, harbour, "said");
  });
  return { book, nameOf: (id: string): string => names.get(id) ?? id };
};
