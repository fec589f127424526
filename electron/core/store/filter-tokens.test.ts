import { expect, test } from "vitest";
import { mayBeFilterToken } from "./filter-tokens.ts";
import { scratchNotebook } from "./scratch-notebook.ts";

test("every filter token that is written is known for one", () => {
  const book = scratchNotebook();
  book.write(() => {
    const article = book.article({ text: "The mayor denies it.", publication: "Harbour Times" });
    const passage = book.passage(article, 0, 20);
    const actor = book.actor("Mira Orsk");
    const source = book.source("Mira Orsk", actor);
    book.tag(passage, "claim", book.claim("It happened."));
    book.tag(passage, "code", book.code("figures"));
    book.tag(passage, "actor", actor);
    book.attribution({ passageId: passage, sourceId: source, act: "denies" });
    book.note("passage", passage, "a memo");
    book.note("article", article, "another");
    book.exclusion(article, 0, 20);
  });
  const { db } = book.opened;
  for (const kind of ["passage", "article", "note"]) {
    db.exec(`CREATE VIRTUAL TABLE temp.${kind}_tokens USING fts5vocab(main, ${kind}_fts, col)`);
    const tokens = db.prepare<[], string>(`SELECT term FROM temp.${kind}_tokens WHERE col = 'meta'`).pluck().all();
    expect(tokens.length).toBeGreaterThan(1);
    expect(tokens.filter((token) => !mayBeFilterToken(token, false))).toEqual([]);
    for (const token of tokens)
      for (let length = 1; length <= token.length; length++)
        expect(mayBeFilterToken(token.slice(0, length), true), token.slice(0, length)).toBe(true);
  }
  book.opened.close();
});

test.each([
  { word: "minister", begins: false, may: false },
  { word: "all", begins: false, may: true },
  { word: "al", begins: true, may: true },
  { word: "co12", begins: false, may: true },
  { word: "co", begins: false, may: false },
  { word: "co", begins: true, may: true },
  { word: "coast", begins: true, may: false },
])("$word, a beginning: $begins, may be one: $may", ({ word, begins, may }) => {
  expect(mayBeFilterToken(word, begins)).toBe(may);
});
