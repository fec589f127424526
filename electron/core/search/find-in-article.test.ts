import { expect, test } from "vitest";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const text = `The U.S. didn’t
say “no”. Fire at the dock! The fire burned café and store.

Łódź struck back. The Müller house, 東京の港 and the straße burned.`;

const words = [
  { query: "the", finds: ["The", "the", "The", "The", "the"] },
  { query: "u.s.", finds: ["U.S."] },
  { query: '"say no"', finds: ["say “no"] },
  { query: '"the dock!"', finds: ["the dock!"] },
  { query: '"the dock."', finds: ["the dock"] },
  { query: "didn't", finds: ["didn’t"] },
  { query: "(", finds: [] },
  { query: "  ", finds: [] },
  { query: "fire dock", finds: ["Fire", "dock", "fire"] },
  { query: "fire struck", finds: [] },
  { query: "fire OR struck", finds: ["Fire", "fire", "struck"] },
  { query: "burned -fire", finds: ["burned"] },
  { query: "-fire", finds: [] },
  { query: "within(sentence, fire, store)", finds: ["fire", "store"] },
  { query: "within(paragraph, fire, store)", finds: ["Fire", "fire", "store"] },
  { query: "within(article, dock, struck)", finds: ["dock", "struck"] },
  { query: "within(article, dock, nowhere)", finds: [] },
  { query: "fire NEAR/1 burned", finds: ["fire", "burned"] },
  { query: "fire NEAR/3 dock", finds: ["Fire", "dock", "fire"] },
  { query: "bur*", finds: ["burned", "burned"] },
  { query: "*oc*", finds: ["dock"] },
  { query: "strike+", finds: ["struck"] },
  { query: "dcok~", finds: ["dock"] },
  { query: "lodz muller strasse", finds: ["Łódź", "Müller", "straße"] },
  { query: "cafe", finds: ["café"] },
  { query: "東京", finds: ["東京"] },
];

test.each(words)("finds $finds for “$query”", ({ query, finds }) => {
  const { find, close } = furnished();
  const { ranges, problem } = find(query);
  expect(problem).toBeNull();
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(finds);
  close();
});

test.each([
  { query: "code:fire", finds: ["Fire at the dock", "struck back"] },
  { query: "code:fire dock", finds: ["Fire at the dock"] },
  { query: "overlaps(code:fire, actor:dock)", finds: ["Fire at the dock"] },
  { query: "kind:claim", finds: [] },
])("goes through the passages $finds for $query, only of this article", ({ query, finds }) => {
  const { find, close } = furnished();
  const { ranges, of } = find(query);
  expect(of).toBe("passages");
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(finds);
  close();
});

test("says what is wrong and where", () => {
  const { find, close } = furnished();
  expect(find("fire actor:Nobody")).toEqual({
    ranges: [],
    of: "words",
    problem: { at: 5, message: "no actor is called “Nobody”" },
  });
  expect(find("within(sentence, fire").problem).toMatchObject({ at: 21 });
  close();
});

const furnished = () => {
  const book = scratchNotebook();
  const articleId = book.write(() => {
    const article = book.article({ text });
    const code = book.code("fire");
    const place = (where: string, words: string, at = where.indexOf(words), id = articleOf(where)): string =>
      book.passage(id, at, at + words.length);
    const other = book.article({ text: "Fire elsewhere" });
    const articleOf = (where: string): string => (where === text ? article : other);
    book.tag(place(text, "Fire at the dock"), "code", code);
    book.tag(place(text, "struck back"), "code", code);
    book.tag(place(text, "dock"), "actor", book.actor("Dock"));
    book.tag(place("Fire elsewhere", "Fire elsewhere"), "code", code);
    return article;
  });
  const find = (query: string) => searchHandlers(book.store)["search.inArticle"]({ articleId, query });
  return { find, close: () => book.opened.close() };
};
