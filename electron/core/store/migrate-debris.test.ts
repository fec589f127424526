import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const text = "Nine people died. AD: half price suits. It burned.";
const before = migrations.findIndex(({ name }) => name.includes("passages-in-debris"));
let folder = "";
let path = "";
const article = { id: "" };

/** A notebook from before: a tagged passage in folded text, indexed without knowing of it, and one beside. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-debris-"));
  path = join(folder, "a.claimbook");
  const [articleId = ""] = oldNotebook(path, before, [{ title: "Fire", text }], (db, [only = ""]) => {
    const codeId = newId();
    db.prepare("INSERT INTO code (id, name, color, created_at) VALUES (?, 'goods', 0, '2031-01-01')").run(codeId);
    for (const [start, end] of [
      [22, 38],
      [40, 50],
    ] as const) {
      const passageId = newId();
      db.prepare(
        `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
       SELECT ?, id, revision_id, ?, ?, ?, '', '', 'placed', day, 'analyst', '2031-01-01' FROM article WHERE id = ?`,
      ).run(passageId, start, end, text.slice(start, end), only);
      db.prepare(
        "INSERT INTO tag (id, passage_id, kind, code_id, created_at) VALUES (?, ?, 'code', ?, '2031-01-01')",
      ).run(newId(), passageId, codeId);
    }
    db.prepare(
      `INSERT INTO exclusion (id, article_id, revision_id, start, end, exact, kind, reason, origin, state)
     SELECT ?, id, revision_id, 18, 39, ?, 'ad-tag', '', 'rule', 'folded' FROM article`,
    ).run(newId(), text.slice(18, 39));
    db.exec("DELETE FROM fts_dirty WHERE kind = 'passage'");
    db.prepare(
      `INSERT INTO passage_fts (rowid, quote, note, names, meta) SELECT (day << 32) | n, lower(exact), '', 'goods', 'all kcode co1 ar1' FROM passage`,
    ).run();
  });
  article.id = articleId;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a passage that stood in folded text all along is indexed as such with the next write, and unfolding lets go of it", () => {
  const store = openStore(openNotebook(path));
  const inDebris = (): number =>
    store.search.count(
      "passages",
      { expression: 'meta : "debris"', among: null, except: [], days: null, ranked: false },
      null,
    );
  const header = () => ({ who: "T", command: "test", input: "{}", gesture: newId() });
  store.write(header(), () => store.codes.list());
  expect(inDebris()).toBe(1);
  expect(store.check().problems).toEqual([]);
  const [fold] = store.articles.get(article.id)?.exclusions ?? [];
  store.write(header(), () => store.exclusions.setState(fold?.id ?? "", "restored"));
  expect(inDebris()).toBe(0);
  store.history.undo();
  expect(inDebris()).toBe(1);
  store.close();
});
