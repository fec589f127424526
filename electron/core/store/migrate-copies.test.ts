import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

let folder = "";
let path = "";
let ids: readonly string[] = [];

/** A notebook from before copies were looked for: two articles, of which one is marked as the other's copy. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-copies-"));
  path = join(folder, "a.claimbook");
  const texts = ["Fire", "Fire again"].map((title) => ({ title, text: `${title}. Nine people died in the fire.` }));
  ids = oldNotebook(path, 2, texts, (db, [first, second]) =>
    db.prepare("UPDATE article SET copy_of = ?, copy_kind = 'syndicated' WHERE id = ?").run(first, second),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a notebook from before copies keeps its articles and is compared anew", () => {
  const store = openStore(openNotebook(path));
  expect(store.articles.get(ids[1] ?? "")).toMatchObject({ title: "Fire again" });
  expect(store.copies.copyOf(ids[1] ?? "")).toBe(ids[0]);
  expect(store.copies.unchecked()).toHaveLength(2);
  expect(store.copies.links()).toEqual([]);
  store.index.rebuild();
  expect(store.check().problems).toEqual([]);
  const header = { who: "T", command: "copies.find", input: "{}", gesture: newId() };
  const [first = "", second = ""] = ids;
  store.write(header, () =>
    store.copies.insert({
      articleId: second,
      originalId: first,
      kind: "update",
      state: "proposed",
      share: 0.5,
      shareOfOriginal: 1,
    }),
  );
  expect(store.copies.between(first, second)).toMatchObject({ articleId: second, share: 0.5, state: "proposed" });
  store.history.undo();
  expect(store.copies.links()).toEqual([]);
  store.close();
});
