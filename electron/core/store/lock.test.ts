import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-lock-"));
  path = join(folder, "a.claimbook");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the same lock, as plain JavaScript. */
const taker = (then: string): readonly string[] => [
  "-e",
  `const Database = require("better-sqlite3");
   const db = new Database(process.argv[1], { timeout: 0 });
   try { db.exec("BEGIN EXCLUSIVE"); console.log("taken"); ${then} } catch (error) { console.log(error.code); }`,
  join(folder, ".a.claimbook.lock"),
];

test("another process cannot take what is taken, and can when it is let go", () => {
  const lock = takeLock(path);
  const other = (): string => spawnSync(process.execPath, taker("")).stdout.toString().trim();
  expect(other()).toBe("SQLITE_BUSY");
  expect(() => takeLock(path)).toThrow("already open");
  // The refused attempt of this same process must not have let go of the first.
  expect(other()).toBe("SQLITE_BUSY");
  lock.release();
  expect(other()).toBe("taken");
  takeLock(path).release();
});

test("letting go twice does no harm to the one who took it since", () => {
  const first = takeLock(path);
  first.release();
  const second = takeLock(path);
  first.release();
  expect(() => takeLock(path)).toThrow("already open");
  second.release();
  expect(existsSync(join(folder, ".a.claimbook.lock"))).toBe(false);
});

test("a process that is killed lets go", async () => {
  const child = spawn(process.execPath, taker("setInterval(() => {}, 1000);"), {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(() => takeLock(path)).toThrow("already open");
  child.kill("SIGKILL");
  await once(child, "exit");
  takeLock(path).release();
});

test("a lock file that was left lying about does not lock", () => {
  writeFileSync(join(folder, ".a.claimbook.lock"), "");
  takeLock(path).release();
});

test("a folder that is not there is told in words", () => {
  expect(() => takeLock(join(folder, "no", "a.claimbook"))).toThrow(/cannot be written: its folder is missing/u);
});
