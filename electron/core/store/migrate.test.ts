import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, migrations } from "./migrate.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-migrate-"));
  path = join(folder, "a.claimbook");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const one = { version: 1, name: "0001-one.sql", sql: "CREATE TABLE a (x TEXT)" };
const two = { version: 2, name: "0002-two.sql", sql: "ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = x" };
const broken = {
  version: 2,
  name: "0002-broken.sql",
  sql: "ALTER TABLE a ADD COLUMN y TEXT; UPDATE nowhere SET z = 1",
};
const versionOf = (db: Database.Database): unknown => db.pragma("user_version", { simple: true });

test("the migrations there are count up from one without a gap", () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
});

test("a file with content is copied before its first step, and the copy is never overwritten", () => {
  const db = new Database(path);
  migrate(db, path, [one]);
  expect(existsSync(`${path}.schema-1`)).toBe(false);
  db.exec("INSERT INTO a VALUES ('kept')");
  migrate(db, path, [one, two]);
  expect(versionOf(db)).toBe(2);
  expect(db.prepare("SELECT * FROM a").all()).toEqual([{ x: "kept", y: "kept" }]);
  db.close();
  const copy = new Database(`${path}.schema-1`, { readonly: true });
  expect(versionOf(copy)).toBe(1);
  expect(copy.prepare("SELECT * FROM a").all()).toEqual([{ x: "kept" }]);
  copy.close();

  writeFileSync(`${path}.schema-1`, "an older copy");
  rmSync(path);
  const again = new Database(path);
  migrate(again, path, [one]);
  migrate(again, path, [one, two]);
  again.close();
  expect(readFileSync(`${path}.schema-1`, "utf8")).toBe("an older copy");
});

test("a step that fails leaves the notebook at the version before, with its rows", () => {
  const db = new Database(path);
  migrate(db, path, [one]);
  db.exec("INSERT INTO a VALUES ('kept')");
  expect(() => migrate(db, path, [one, broken])).toThrow("nowhere");
  expect(versionOf(db)).toBe(1);
  expect(db.prepare("SELECT * FROM a").all()).toEqual([{ x: "kept" }]);
  expect(db.inTransaction).toBe(false);
  db.close();
});

test("what is at the newest version already is left alone", () => {
  const db = new Database(path);
  migrate(db, path, [one, two]);
  migrate(db, path, [one, two]);
  expect(existsSync(`${path}.schema-2`)).toBe(false);
  db.close();
});
