import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrate, migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { putArticle } from "./test-article.ts";

let folder = "";
let path = "";
let ids: readonly string[] = [];

/** A notebook from before copies were looked for: two articles, of which one is marked as the other's copy. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-copies-"));
  path = join(folder, "a.claimbook");
  const db = new Database(path);
  db.pragma(`application_id = ${0x43_6c_6d_62}`);
  migrate(
    db,
    path,
    migrations.filter((step) => step.version <= 2),
  );
  db.prepare("INSERT INTO notebook VALUES ('id', ?), ('title', 'Harbour')").run(newId());
  ids = ["Fire", "Fire again"].map(
    (title) =>
      putArticle(db, { title, text: `${title}. Nine people died in the fire.`, url: "https://a.example/1" }).articleId,
  );
  db.prepare("UPDATE article SET copy_of = ?, copy_kind = 'syndicated' WHERE id = ?").run(...ids);
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a notebook from before copies keeps its articles and is compared anew", () => {
  const store = openStore(openNotebook(path));
  expect(store.articles.get(ids[1] ?? "")).toMatchObject({ title: "Fire again" });
  expect(store.copies.copyOf(ids[1] ?? "")).toBe(ids[0]);
  expect(store.copies.unchecked()).toHaveLength(2);
  expect(store.copies.links()).toEqual([]);
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
