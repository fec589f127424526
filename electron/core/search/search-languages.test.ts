import { expect, test } from "vitest";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const cases = [
  {
    text: "Der Müller kam aus Łódź.",
    queries: ["Müller", "muller", "MÜLLER", "mu\u0308ller", "Łódź", "lodz", "łodz", "Lodz*"],
  },
  { text: "Smørrebrød på Ærø", queries: ["smorrebrod", "smørrebrød", "aero", "ærø", "pa"] },
  { text: "Die Straße am Fluß", queries: ["strasse", "STRASSE", "straße", "fluss", "Fluß"] },
  { text: "The oﬃce on ﬁre, a ﬂood", queries: ["office", "fire", "flood", "of*", '"office on fire"'] },
  {
    text: "“It didn’t burn,” said l’État",
    queries: ["didn't", "didn’t", '"it didn\'t burn"', "l'état", "etat", "“didn‘t burn”"],
  },
  {
    text: "A state-run co‑operative — half‐built",
    queries: ["state-run", '"state run"', "co-operative", "half-built", "cooperat* OR operative"],
  },
  { text: "İstanbul ve Iğdır", queries: ["istanbul", "ISTANBUL", "igdir"] },
  { text: "Ο πρωθυπουργός αρνήθηκε", queries: ["πρωθυπουργος", "ΠΡΩΘΥΠΟΥΡΓΟΣ", "αρνηθηκε"] },
  { text: "Ёлка у Кремля, заявил министр", queries: ["елка", "ёлка", "кремля", "Кремль+", "министры+"] },
  { text: "וזיר הביטחון הכחיש", queries: ["הביטחון", "הַבִּטָּחוֹן OR הכחיש", '"וזיר הביטחון"', "הכח*"] },
  { text: "نفى الوزير التُّهمة", queries: ["الوزير", "التهمة", "التُّهمة", '"نفى الوزير"'] },
  { text: "東京都の港で火事があった", queries: ["東京", "東京都", "火事", '"港で火事"', "東京 火事", "京"] },
  { text: "两人在上海港口死亡", queries: ["上海", "港口", '"上海港口"', "within(sentence, 上海, 死亡)"] },
  { text: "ไฟไหม้ท่าเรือ", queries: ["ท่าเรือ", "ไฟไหม้"] },
  { text: "항구에서 화재", queries: ["항구*", "화재", "항구에서"] },
  { text: "Full ｗｉｄｔｈ １２３", queries: ["width", "123", "ｆｕｌｌ"] },
];

test.each(cases.flatMap(({ text, queries }) => queries.map((query) => ({ text, query }))))(
  "finds “$text” by $query, in its passages and its text",
  ({ text, query }) => {
    const book = scratchNotebook();
    book.write(() => {
      const other = book.article({ text: "Something else entirely" });
      book.note("passage", book.passage(other, 0, 9), "x");
      book.tag(book.passage(book.article({ text }), 0, text.length), "code", book.code("c"));
    });
    const { "search.run": run } = searchHandlers(book.store);
    const answer = run({ query, scope: "passages", sort: "relevance", limit: 10, offset: 0 });
    expect(answer.problem).toBeNull();
    expect(answer.hits.map((hit) => hit.text)).toEqual([text]);
    if (!query.startsWith("within")) expect(answer.totals.articles).toBe(1);
    // What is marked is whole characters of the text as written.
    for (const [start, end] of answer.hits[0]?.highlights ?? [])
      expect(text.slice(start, end).normalize("NFC")).toMatch(/^[\p{L}\p{M}\p{N}].*[\p{L}\p{M}\p{N}]$|^[\p{L}\p{N}]$/u);
    book.opened.close();
  },
);

test.each([
  { text: "東京都の港", query: "京東" },
  { text: "Der Müller", query: "Mueller" },
  { text: "state-run", query: "staterun" },
  { text: "fire", query: "fir" },
])("does not find “$text” by $query", ({ text, query }) => {
  const book = scratchNotebook();
  book.write(() => book.tag(book.passage(book.article({ text }), 0, text.length), "code", book.code("c")));
  const { "search.run": run } = searchHandlers(book.store);
  expect(run({ query, scope: "passages", sort: "relevance", limit: 10, offset: 0 }).total).toBe(0);
  book.opened.close();
});
