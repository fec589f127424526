import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const before = (migrations.find(({ sql }) => sql.includes("saved_search_anew"))?.version ?? 0) - 1;

test("saved searches from before keep name, order and undo, and new orders are kept too", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-orders-"));
  const path = join(folder, "a.claimbook");
  const id = newId();
  oldNotebook(path, before, [], (db) => {
    db.prepare(
      "INSERT INTO saved_search VALUES (7, ?, 'Denials', 'stance:denies', 'passages', 'newest', '2031-01-01')",
    ).run(id);
    db.prepare(
      `INSERT INTO change (id, at, who, command, label, input, gesture, state)
       VALUES (?, '2031-01-01', 'T', 'search.save', 'Save search', '{}', 'g', 'done')`,
    ).run(newId());
    db.prepare(
      "INSERT INTO change_row (change_n, tbl, op, key, image) SELECT n, 'saved_search', 'insert', 7, NULL FROM change",
    ).run();
  });
  const store = openStore(openNotebook(path));
  expect(store.savedSearches.list()).toMatchObject([{ id, name: "Denials", sort: "newest" }]);
  store.write({ who: "T", command: "search.save", input: "{}", gesture: newId() }, () =>
    store.savedSearches.insert({ name: "Places", query: "code:places", scope: "passages", sort: "position" }),
  );
  expect(store.savedSearches.list().map(({ sort }) => sort)).toEqual(["newest", "position"]);
  expect(store.check().problems).toEqual([]);
  store.history.undo();
  store.history.undo();
  expect(store.savedSearches.list()).toEqual([]);
  store.history.redo();
  expect(store.savedSearches.list()).toMatchObject([{ id, name: "Denials" }]);
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
