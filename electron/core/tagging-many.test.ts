import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";

const text = "The store burned. The dock burned too. Nobody was hurt.";

const furnished = async () => {
  const book = openTestCore([{ text }, { text: "The quay burned." }]);
  const code = { kind: "code", name: "fire" } as const;
  const ids: string[] = [];
  for (const [words, article] of [
    ["store burned", 0],
    ["dock burned", 0],
    ["quay burned", 1],
    ["Nobody", 0],
  ] as const)
    ids.push((await book.ask("annotate.tag", { ...book.at(words, { article }), target: code })).passage.id);
  return { book, ids };
};

test("many passages go to a claim with a position, as one step", async () => {
  const { book, ids } = await furnished();
  await undoAndRedo(book, () =>
    book.run("annotate.tagMany", {
      which: { ids: ids.slice(0, 2) },
      target: { kind: "claim", text: "It was arson." },
      position: "denies",
    }),
  );
  const { rows } = await book.ask("claims.list", {});
  expect(rows).toMatchObject([{ text: "It was arson.", positions: { denies: 2, affirms: 0 } }]);
  expect((await book.ask("history.state", {})).undo).toBe("Tag 2 passages as claim “It was arson.”");
});

test("all that a query finds are tagged but those taken out, and what has the tag keeps it", async () => {
  const { book, ids } = await furnished();
  const input = {
    which: { query: "burned", except: ids.slice(1, 2) },
    target: { kind: "code", name: "places" },
  } as const;
  expect(await book.run("annotate.tagMany", input)).toEqual({ passages: 2, tagged: 2 });
  expect(await book.run("annotate.tagMany", input)).toEqual({ passages: 2, tagged: 0 });
  expect((await book.ask("search.run", { query: "code:places" })).total).toBe(2);
});

test("no words of many passages become an actor's alias", async () => {
  const { book, ids } = await furnished();
  await book.run("annotate.tagMany", { which: { ids }, target: { kind: "actor", name: "Orsk", type: "person" } });
  const [actor] = (await book.ask("actors.list", {})).rows;
  expect((await book.ask("actors.actor", { id: actor?.id ?? "" })).aliasList).toMatchObject([{ alias: "Orsk" }]);
});

test("a wrong query and passages that are gone are refused", async () => {
  const { book, ids } = await furnished();
  const target = { kind: "code", name: "x" } as const;
  await expect(book.run("annotate.tagMany", { which: { query: "actor:nobody" }, target })).rejects.toThrow("nobody");
  await book.ask("annotate.removePassages", { ids });
  await expect(book.run("annotate.tagMany", { which: { ids }, target })).rejects.toThrow("is in the notebook any more");
});

test("a stretch of what is found is named by its ids, in the order shown", async () => {
  const { book, ids } = await furnished();
  const shown = (await book.ask("search.run", { query: "burned", sort: "position" })).hits.map((hit) => hit.id);
  expect(await book.ask("search.ids", { query: "burned", sort: "position", offset: 1, limit: 5 })).toEqual(
    shown.slice(1),
  );
  expect(shown).toHaveLength(3);
  expect(new Set(shown)).toEqual(new Set(ids.slice(0, 3)));
});
