import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-batches-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a notebook from before imports could go on has none waiting, and takes one", () => {
  const path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, 6, [{ title: "Fire", text: "Nine people died in the fire." }]);
  const store = openStore(openNotebook(path));
  const { importBatches } = store;
  expect(store.articles.get(articleId)).toMatchObject({ title: "Fire" });
  expect(importBatches.all()).toEqual([]);
  const file = (name: string) => ({
    kind: "file" as const,
    place: `/in/${name}`,
    fileName: name,
    shown: name,
    tables: null,
  });
  const id = importBatches.begin([file("a.txt"), file("b.zip")]);
  importBatches.advance(id, { input: 1, member: 3 }, "[1]");
  importBatches.advance(id, { input: 1, member: 4 }, "[2]");
  expect(importBatches.all()).toMatchObject([{ id, done: 1, total: 2 }]);
  expect(importBatches.get(id)).toMatchObject({
    inputs: [file("a.txt"), file("b.zip")],
    position: { input: 1, member: 4 },
    outcomes: ["[1]", "[2]"],
  });
  // What an import has left to do is no change of the notebook's content.
  expect(store.history.list(10, 0)).toEqual([]);
  importBatches.remove(id);
  expect(importBatches.get(id)).toBeNull();
  expect(importBatches.all()).toEqual([]);
  store.close();
});
