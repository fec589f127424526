import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const before = migrations.findIndex(({ sql }) => sql.includes("CREATE TABLE debris_rule"));

test("a notebook from before rules for debris keeps its articles, and takes rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-debris-rules-"));
  const path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, before, [{ title: "Fire", text: "It burned." }], (db) => {
    db.prepare("UPDATE article SET publication = 'The Quay'").run();
  });
  const store = openStore(openNotebook(path));
  expect(store.articles.get(articleId)).toMatchObject({ title: "Fire", publication: "The Quay", exclusions: [] });
  store.write({ who: "T", command: "library.foldAlways", input: "{}", gesture: newId() }, () =>
    store.debrisRules.add({ publication: "The Quay", example: "Sign up", whole: true, kind: "newsletter" }),
  );
  expect(store.debrisRules.of("the quay")).toMatchObject([{ example: "Sign up", whole: true, kind: "newsletter" }]);
  store.history.undo();
  expect(store.debrisRules.all()).toEqual([]);
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
