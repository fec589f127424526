import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-columns-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("an import that was broken off before columns could be chosen goes on by their names", () => {
  const path = join(folder, "a.claimbook");
  oldNotebook(path, 9, [], (db) =>
    db.exec(`INSERT INTO import_batch VALUES ('01J00000000000000000000000', '2031-04-12T08:00:00Z', 0, 0);
      INSERT INTO import_input VALUES ('01J00000000000000000000000', 0, 'file', '/in/desk.csv', 'desk.csv', 'desk.csv')`),
  );
  const { importBatches, close } = openStore(openNotebook(path));
  const file = { kind: "file" as const, place: "/in/desk.csv", fileName: "desk.csv", shown: "desk.csv" };
  expect(importBatches.get("01J00000000000000000000000")?.inputs).toEqual([{ ...file, tables: null }]);
  const id = importBatches.begin([{ ...file, tables: "[]" }]);
  expect(importBatches.get(id)?.inputs).toEqual([{ ...file, tables: "[]" }]);
  close();
});
