import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "../../../shared/contract/failure.ts";
import { latestVersion } from "./migrate.ts";
import { createNotebook, openNotebook } from "./open-notebook.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-open-"));
  path = join(folder, "a.claimbook");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
  throw new Error("it was not refused");
};
const create = (): void => createNotebook(path, "Harbour").close();
const withSql = (sql: string): void => {
  const db = new Database(path);
  db.exec(sql);
  db.close();
};

test("a new notebook is one file at rest and opens again", () => {
  create();
  expect(readdirSync(folder)).toEqual(["a.claimbook"]);
  const { db, readOnly, close } = openNotebook(path);
  expect(readOnly).toBeNull();
  expect(db.pragma("synchronous", { simple: true })).toBe(2);
  expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(db.prepare("SELECT value FROM notebook WHERE key = 'title'").pluck().get()).toBe("Harbour");
  close();
  close();
  expect(readdirSync(folder)).toEqual(["a.claimbook"]);
});

const bad: readonly { title: string; make: () => void; kind: string; says: RegExp }[] = [
  { title: "no file", make: () => {}, kind: "not-found", says: /no file/u },
  { title: "an empty file", make: () => writeFileSync(path, ""), kind: "not-a-notebook", says: /it is empty/u },
  {
    title: "a text",
    make: () => writeFileSync(path, "Dear diary, ".repeat(50)),
    kind: "not-a-notebook",
    says: /not a Claimbook notebook/u,
  },
  { title: "a folder", make: () => mkdirSync(path), kind: "not-a-notebook", says: /is a folder/u },
  {
    title: "another program's database",
    make: () => withSql("CREATE TABLE bookmarks (url)"),
    kind: "not-a-notebook",
    says: /another program/u,
  },
  {
    title: "a notebook cut short",
    make: () => {
      create();
      truncateSync(path, statSync(path).size - 4096 * 3);
    },
    kind: "damaged",
    says: /cut short/u,
  },
  {
    title: "a notebook cut to its first page",
    make: () => {
      create();
      truncateSync(path, 4096);
    },
    kind: "damaged",
    says: /cut short/u,
  },
];

test.each(bad)("$title is refused as $kind and left as it is", ({ make, kind, says }) => {
  make();
  const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
  const failure = failureOf(() => openNotebook(path));
  expect(failure.kind).toBe(kind);
  expect(failure.message).toMatch(says);
  expect(failure.message).toContain(path);
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name !== "a.claimbook")).toEqual([]);
});

test("garbage behind a good header is refused as damaged", () => {
  create();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 100);
  writeFileSync(path, bytes);
  const opened = (): void => {
    const { db } = openNotebook(path);
    db.close();
  };
  expect(failureOf(opened).kind).toBe("damaged");
});

test("a file marked read-only opens for reading only", () => {
  create();
  chmodSync(path, 0o444);
  const opened = openNotebook(path);
  expect(opened.readOnly).toMatch(/read-only/u);
  expect(() => opened.db.exec("DELETE FROM notebook")).toThrow(/readonly/u);
  opened.close();
});

test("a notebook that is open is refused until it is closed", () => {
  create();
  const first = openNotebook(path);
  expect(failureOf(() => openNotebook(path)).kind).toBe("in-use");
  first.close();
  openNotebook(path).close();
});

test("a name that is taken, or a folder that is not there, is refused", () => {
  create();
  const before = readFileSync(path);
  expect(failureOf(() => createNotebook(path, "Again")).kind).toBe("exists");
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(failureOf(() => createNotebook(join(folder, "no", "b.claimbook"), "B")).kind).toBe("io");
});

test("a newer program's notebook opens for reading only and says which versions it is about", () => {
  create();
  withSql(`PRAGMA user_version = ${latestVersion + 1}`);
  const opened = openNotebook(path);
  expect(opened.readOnly).toContain(`is at schema ${latestVersion + 1}, this program knows ${latestVersion}`);
  opened.close();
});
