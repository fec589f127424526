import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
let path = "";
const articleId = { of: "" };
const codeId = newId();

/** A notebook as the first schema has it: an article, a code, and the change that could be taken back. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-saved-"));
  path = join(folder, "a.claimbook");
  const article = { title: "Fire", text: "Nine people died in the fire." };
  const [id = ""] = oldNotebook(path, 1, [article], (db) => {
    db.prepare("INSERT INTO code (id, name, color, created_at) VALUES (?, 'casualties', 0, '2031-01-01')").run(codeId);
    db.prepare(
      "INSERT INTO change (id, at, who, command, label, input, gesture, state) VALUES (?, '2031-01-01', 'T', 'codes.create', 'New code “casualties”', '{}', 'g', 'done')",
    ).run(newId());
    db.prepare(
      "INSERT INTO change_row (change_n, tbl, op, key, image) SELECT n, 'code', 'insert', (SELECT n FROM code), NULL FROM change",
    ).run();
  });
  articleId.of = id;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a notebook from before saved searches keeps its rows and its undo, and takes a saved search", () => {
  const opened = openNotebook(path);
  const store = openStore(opened);
  expect(existsSync(`${path}.schema-1`)).toBe(true);
  expect(store.articles.get(articleId.of)).toMatchObject({ title: "Fire" });
  expect(store.savedSearches.list()).toEqual([]);
  store.index.rebuild();
  expect(store.check().problems).toEqual([]);
  const header = { who: "T", command: "search.save", input: "{}", gesture: newId() };
  store.write(header, () =>
    store.savedSearches.insert({ name: "Fires", query: "fire", scope: "articles", sort: "newest" }),
  );
  expect(store.savedSearches.named("FIRES")).toMatchObject({ query: "fire", scope: "articles", sort: "newest" });
  store.history.undo();
  expect(store.savedSearches.list()).toEqual([]);
  expect(store.codes.list()).toHaveLength(1);
  expect(store.history.undo()).toMatchObject({ label: "New code “casualties”" });
  expect(store.codes.list()).toEqual([]);
  store.close();
});

test("one that may only be read is read as the new schema has it, and the file stays as it was", () => {
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  const opened = openNotebook(path);
  const store = openStore(opened);
  expect(opened.readOnly).toContain("marked read-only");
  expect(store.savedSearches.list()).toEqual([]);
  expect(store.codes.byId(codeId)).toMatchObject({ name: "casualties" });
  store.close();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}.schema-1`)).toBe(false);
});
