import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-fetched-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("an article from before pages were fetched says of itself that it did not come from the network", () => {
  const path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, 3, [{ title: "Fire", text: "Nine people died in the fire." }]);
  const store = openStore(openNotebook(path));
  expect(store.articles.get(articleId)).toMatchObject({
    title: "Fire",
    snapshot: { originName: "old.txt", originKind: "file", http: null },
  });
  store.index.rebuild();
  expect(store.check().problems).toEqual([]);
  store.close();
});
