import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { sha256Of } from "./pack.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const before = migrations.findIndex(({ sql }) => sql.includes("ALTER TABLE revision ADD COLUMN title"));

test("a notebook from before versions keeps its texts, and takes newer ones", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-versions-"));
  const path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, before, [{ title: "Fire", text: "It burned." }], (db) => {
    db.prepare("INSERT INTO import_batch VALUES ('B', '2031-01-01T00:00:00Z', 1, 0)").run();
  });

  const store = openStore(openNotebook(path));
  expect(store.revisions.ofArticle(articleId)).toMatchObject([{ number: 1, reason: "import", title: null }]);
  expect(store.importBatches.get("B")).toMatchObject({ separate: false, position: { input: 1, member: 0 } });
  const text = "It burned down.";
  const { snapshotId } = store.revisions.get(store.articles.head(articleId)?.revisionId ?? "") ?? { snapshotId: "" };
  store.write({ who: "T", command: "revisions.correct", input: "{}", gesture: newId() }, () =>
    store.revisions.add({
      articleId,
      reason: "correction",
      snapshotId,
      title: "Fire",
      text,
      textSha256: sha256Of(text),
      blocks: [{ kind: "paragraph", level: 0, start: 0, end: text.length }],
    }),
  );
  expect(store.revisions.ofArticle(articleId).map(({ title }) => title)).toEqual([null, "Fire"]);
  expect(store.articles.get(articleId)?.text).toBe(text);
  store.history.undo();
  expect(store.articles.get(articleId)?.text).toBe("It burned.");
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
