import { expect, test } from "vitest";
import { fields } from "../../../shared/query/query.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const furnished = () => {
  const book = scratchNotebook();
  book.write(() => {
    book.article({ title: "Fire at the dock", text: "Fire.", publication: "Harbour Times" });
    book.actor("Mira Orsk", "the minister");
    book.actor("José Łuk");
    book.source("an official");
    book.code("gas", book.code("weapons"));
    book.claim("Gas was stored");
  });
  const values = searchHandlers(book.store)["search.values"];
  return (field: (typeof fields)[number], text: string) => values({ field, text, limit: 12 }).map(({ value }) => value);
};

test.each([
  { field: "actor", text: "", finds: ["José Łuk", "Mira Orsk"] },
  { field: "actor", text: "lu", finds: ["José Łuk"] },
  { field: "speaker", text: "o", finds: ["an official", "Mira Orsk"] },
  { field: "code", text: "ga", finds: ["weapons/gas"] },
  { field: "tag", text: "gas", finds: ["Gas was stored", "weapons/gas"] },
  { field: "publication", text: "tim", finds: ["Harbour Times"] },
  { field: "article", text: "do", finds: ["Fire at the dock"] },
  { field: "kind", text: "c", finds: ["claim", "code"] },
  { field: "imported", text: "last w", finds: ["last week"] },
  { field: "grade", text: "b", finds: ["B"] },
  { field: "value", text: "8", finds: [] },
] as const)("offers $finds for $field:$text", ({ field, text, finds }) => {
  expect(furnished()(field, text)).toEqual(finds);
});

test("takes anything for any field", () => {
  const values = furnished();
  for (const field of fields)
    for (const text of ['"', "*", "' OR 1", "\0"]) expect(() => values(field, text)).not.toThrow();
});
