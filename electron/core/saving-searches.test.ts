import { expect, test } from "vitest";
import type { Changed } from "../../shared/contract/events.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

const fire = {
  title: "Fire at the harbour",
  text: "Ana Velt said that nine people died in the fire. The Port Authority denied it. Nine families wait.",
};
const tag = (book: TestCore, words: string, name: string) =>
  book.ask("annotate.tag", { ...book.at(words), target: { kind: "code", name } });
const found = async (book: TestCore) =>
  (await book.ask("search.saved", {})).map(({ name, found: now }) => [name, now] as const);

test("a saved search counts what is there now", async () => {
  const book = openTestCore([fire]);
  await tag(book, "nine people died", "casualties");
  await book.ask("search.save", { name: "The dead", query: "code:casualties" });
  await book.ask("search.save", { name: "all of it", query: "fire", scope: "articles", sort: "newest" });
  expect(await book.ask("search.saved", {})).toMatchObject([
    { name: "all of it", query: "fire", scope: "articles", sort: "newest", found: { count: 1 } },
    { name: "The dead", query: "code:casualties", scope: "passages", sort: "relevance", found: { count: 1 } },
  ]);
  await tag(book, "Nine families wait", "casualties");
  expect(await found(book)).toContainEqual(["The dead", { count: 2 }]);
  await book.undo();
  expect(await found(book)).toContainEqual(["The dead", { count: 1 }]);
  expect((await book.ask("search.saved", { counts: false })).map((saved) => saved.found)).toEqual([null, null]);
});

test("it says why it finds nothing when a name in it is gone, and finds again when the name is back", async () => {
  const book = openTestCore([fire]);
  await tag(book, "nine people died", "casualties");
  await book.ask("search.save", { name: "The dead", query: "code:casualties" });
  const [code] = await book.ask("codes.list", {});
  await book.ask("codes.remove", { id: code?.id ?? "" });
  expect(await found(book)).toEqual([["The dead", { problem: expect.stringContaining("casualties") }]]);
  await book.undo();
  expect(await found(book)).toEqual([["The dead", { count: 1 }]]);
});

test("saving, renaming and removing are told to the windows, undone and redone", async () => {
  const book = openTestCore([fire]);
  const told: Changed[] = [];
  book.core.on((message) => {
    if (message.event === "changed") told.push(message.payload);
  });
  const states = [book.content()];
  const step = async (work: Promise<unknown>, label: string): Promise<void> => {
    await work;
    expect(told.at(-1)).toMatchObject({ label, topics: ["saved-search", "history"] });
    states.push(book.content());
  };
  const saving = book.ask("search.save", { name: " Fires ", query: " fire " });
  await step(saving, "Save search “Fires”");
  const { id } = await saving;
  expect(await book.ask("search.saved", {})).toMatchObject([{ id, name: "Fires", query: "fire" }]);
  await step(book.ask("search.renameSaved", { id, name: "fires" }), "Rename saved search “Fires” to “fires”");
  await step(book.ask("search.removeSaved", { id }), "Remove saved search “fires”");
  for (const state of states.toReversed().slice(1)) {
    await book.undo();
    expect(book.content()).toEqual(state);
  }
  for (const state of states.slice(1)) {
    await book.redo();
    expect(book.content()).toEqual(state);
  }
});

test("a name that is taken, a query that means nothing and a search that is gone are refused", async () => {
  const book = openTestCore([fire]);
  const { id } = await book.ask("search.save", { name: "Über", query: "fire" });
  const other = await book.ask("search.save", { name: "Other", query: "fire" });
  await expect(book.ask("search.save", { name: "ÜBER", query: "nine" })).rejects.toThrow(
    "a saved search “Über” already",
  );
  await expect(book.ask("search.renameSaved", { id: other.id, name: "über" })).rejects.toThrow("already");
  await book.ask("search.renameSaved", { id, name: "ÜBER" });
  await expect(book.ask("search.save", { name: "x", query: "wibble:y" })).rejects.toThrow("no field “wibble”");
  await expect(book.ask("search.save", { name: "x", query: "  " })).rejects.toThrow("a query is needed");
  await expect(book.ask("search.save", { name: " ", query: "fire" })).rejects.toThrow("a name is needed");
  await book.ask("search.removeSaved", { id });
  await expect(book.ask("search.removeSaved", { id })).rejects.toThrow("not in the notebook any more");
  await expect(book.ask("search.renameSaved", { id, name: "y" })).rejects.toThrow("not in the notebook any more");
});
