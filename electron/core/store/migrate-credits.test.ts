import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const before = migrations.findIndex(({ sql }) => sql.includes("CREATE TABLE article_author"));

test("a notebook from before credits keeps its articles, and takes authors and an agency", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-credits-"));
  const path = join(folder, "a.claimbook");
  const actorId = newId();
  const [articleId = ""] = oldNotebook(path, before, [{ title: "Fire", text: "It burned." }], (db) => {
    db.prepare("UPDATE article SET byline = 'Ana Velt'").run();
    db.prepare("INSERT INTO actor (id, name, type, created_at) VALUES (?, 'Ana Velt', 'person', '2031-01-01')").run(
      actorId,
    );
  });

  const store = openStore(openNotebook(path));
  expect(store.articles.get(articleId)).toMatchObject({
    title: "Fire",
    byline: "Ana Velt",
    agency: null,
    credits: { authors: [], publicationActorId: null, agencyActorId: null },
  });
  const credits = { authors: [{ name: "Ana Velt", actorId }], publicationActorId: null, agencyActorId: actorId };
  store.write({ who: "T", command: "library.editArticles", input: "{}", gesture: newId() }, () =>
    store.credits.set(articleId, credits),
  );
  expect(store.credits.of(articleId)).toEqual(credits);
  store.history.undo();
  expect(store.credits.of(articleId)).toEqual({ authors: [], publicationActorId: null, agencyActorId: null });
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
