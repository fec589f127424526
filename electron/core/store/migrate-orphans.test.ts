import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const before = (migrations.find(({ sql }) => sql.includes("passage_orphan"))?.version ?? 0) - 1;

test("a notebook from before orphans had an index lists and counts them by it", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-orphans-"));
  const path = join(folder, "a.claimbook");
  const [placed, orphan] = [newId(), newId()];
  oldNotebook(path, before, [{ title: "Fire", text: "The store burned." }], (db, [article]) => {
    const insert = db.prepare(
      `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
       SELECT ?, id, revision_id, 4, 9, 'store', '', '', ?, day, 'analyst', '2031-01-01' FROM article WHERE id = ?`,
    );
    insert.run(placed, "placed", article);
    insert.run(orphan, "orphan", article);
  });
  const opened = openNotebook(path);
  const store = openStore(opened);
  expect(store.passages.orphans().map(({ id }) => id)).toEqual([orphan]);
  expect(store.check()).toMatchObject({ orphans: 1 });
  const plan = opened.db.prepare("EXPLAIN QUERY PLAN SELECT count(*) FROM passage WHERE state = 'orphan'").all();
  expect(JSON.stringify(plan)).toContain("passage_orphan");
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
