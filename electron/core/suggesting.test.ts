import { expect, test } from "vitest";
import type { Asked } from "../../shared/contract/methods.ts";
import { openTestCore } from "./test-core.ts";

const open = async () => {
  const book = openTestCore([{ text: "Orsk. Orsk. Orsk." }]);
  const actor = async (name: string, ...aliases: readonly string[]): Promise<string> => {
    const { id } = await book.ask("actors.create", { name });
    for (const alias of aliases) await book.ask("actors.addAlias", { actorId: id, alias });
    return id;
  };
  await actor("Sergej Orsk", "Orsk", "Minister Orsk");
  await actor("Orskov Brothers");
  await actor("New Orsk");
  await actor("Motorsky");
  const used = await actor("Orska Lind");
  await book.ask("annotate.tag", { ...book.at("Orsk"), target: { kind: "actor", id: used } });
  await book.ask("claims.create", { text: "Government forces carried out the gas attack." });
  await book.ask("claims.create", { text: "The attack was staged by rebels." });
  await book.ask("claims.create", { text: "Nine people died." });
  await book.ask("codes.create", { name: "casualties/dead" });
  await book.ask("sources.create", { name: "a senior official", kind: "unnamed-individual" });
  const labels = async (text: string, kinds: Asked<"annotate.suggest">["kinds"] = ["actor"], limit = 12) =>
    (await book.ask("annotate.suggest", { kinds, text, limit })).map((each) => each.label);
  return { book, labels };
};

test("exact names come first, then beginnings, then beginnings of words, then what is inside; the used before the unused", async () => {
  const { labels } = await open();
  expect(await labels("orsk")).toEqual(["Sergej Orsk", "Orska Lind", "Orskov Brothers", "New Orsk", "Motorsky"]);
  expect(await labels("ORSK", ["actor"], 2)).toEqual(["Sergej Orsk", "Orska Lind"]);
  expect(await labels("xyz")).toEqual([]);
});

test("says which alias matched, else what tells the entry apart, and how often it is used", async () => {
  const { book } = await open();
  const [best, used] = await book.ask("annotate.suggest", { kinds: ["actor"], text: "orsk" });
  expect(best).toMatchObject({ detail: "Orsk", uses: 0 });
  expect(used).toMatchObject({ detail: "person", uses: 1 });
});

test("nothing typed offers the most used of every kind", async () => {
  const { labels } = await open();
  expect((await labels("", []))[0]).toBe("Orska Lind");
  expect(await labels("", ["code"])).toEqual(["casualties", "dead"]);
});

test("a selection offers the names that stand in it and claims of like words", async () => {
  const { labels } = await open();
  expect(await labels("Foreign Minister Orsk")).toEqual(["Sergej Orsk"]);
  expect(await labels("the government’s forces have carried out a gas attack on the town", ["claim"])).toEqual([
    "Government forces carried out the gas attack.",
  ]);
  expect(await labels("casualties/de", ["code"])).toEqual(["dead"]);
  expect(await labels("official", ["source"])).toEqual(["a senior official"]);
});

test("sees what was renamed, removed and undone since", async () => {
  const { book, labels } = await open();
  const [lind] = await book.ask("annotate.suggest", { kinds: ["actor"], text: "Lind" });
  await book.ask("actors.edit", { id: lind?.id ?? "", name: "Nora Berg" });
  expect(await labels("lind")).toEqual([]);
  expect(await labels("berg")).toEqual(["Nora Berg"]);
  await book.ask("actors.remove", { id: lind?.id ?? "" });
  expect(await labels("berg")).toEqual([]);
  await book.undo();
  await book.undo();
  expect(await labels("lind")).toEqual(["Orska Lind"]);
});
