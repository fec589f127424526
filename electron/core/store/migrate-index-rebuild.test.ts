import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-rebuild-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a notebook from before indexes were made anew piece by piece keeps its rows and can be", () => {
  const path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, 8, [{ title: "Fire", text: "Nine people died in the fire." }], (db) => {
    db.prepare("INSERT INTO code (id, name, color, created_at) VALUES (?, 'casualties', 0, '2031-01-01')").run(newId());
  });
  const store = openStore(openNotebook(path));
  expect(store.articles.get(articleId)).toMatchObject({ title: "Fire" });
  expect(store.codes.list()).toHaveLength(1);
  expect(store.index.isIncomplete()).toBe(false);
  store.index.startOver();
  expect(store.index.isIncomplete()).toBe(true);
  while (store.index.rebuildStep()) continue;
  expect(store.index.isIncomplete()).toBe(false);
  expect(store.check().problems).toEqual([]);
  const fire = { expression: '"fire"', among: null, except: [], days: null, ranked: false };
  expect(store.search.count("articles", fire, null)).toBe(1);
  store.close();
});
