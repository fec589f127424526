import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrate, migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";

const before = migrations.findIndex(({ sql }) => sql.includes("CREATE TABLE hypothesis"));

test("a notebook from before competing hypotheses keeps its rows and its undo, and takes hypotheses", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-hypotheses-"));
  const path = join(folder, "a.claimbook");
  const [questionId, claimId] = [newId(), newId()];
  const db = new Database(path);
  db.pragma(`application_id = ${0x43_6c_6d_62}`);
  migrate(db, path, migrations.slice(0, before));
  db.prepare("INSERT INTO notebook VALUES ('id', ?), ('title', 'Harbour')").run(newId());
  db.prepare("INSERT INTO question (id, text, created_at) VALUES (?, 'Who knew?', '2031-01-01')").run(questionId);
  db.prepare(
    "INSERT INTO claim (id, text, kind, question_id, created_at) VALUES (?, 'The port knew.', 'fact', ?, '2031-01-01')",
  ).run(claimId, questionId);
  db.prepare(
    "INSERT INTO change (id, at, who, command, label, input, gesture, state) VALUES (?, '2031-01-01', 'T', 'claims.create', 'New claim', '{}', 'g', 'done')",
  ).run(newId());
  db.prepare(
    "INSERT INTO change_row (change_n, tbl, op, key, image) SELECT n, 'claim', 'insert', (SELECT n FROM claim), NULL FROM change",
  ).run();
  db.close();

  const store = openStore(openNotebook(path));
  expect(existsSync(`${path}.schema-${before}`)).toBe(true);
  expect(store.claims.byId(claimId)).toMatchObject({ text: "The port knew.", questionId });
  store.write({ who: "T", command: "hypotheses.add", input: "{}", gesture: newId() }, () =>
    store.hypotheses.insert(questionId, claimId, null),
  );
  expect(store.hypotheses.ofQuestion(questionId)).toMatchObject([{ claimId, text: "The port knew." }]);
  expect(store.check().problems).toEqual([]);
  store.history.undo();
  expect(store.hypotheses.ofQuestion(questionId)).toEqual([]);
  expect(store.history.undo()).toMatchObject({ label: "New claim" });
  expect(store.claims.byId(claimId)).toBeNull();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
