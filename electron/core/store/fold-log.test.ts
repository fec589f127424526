import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { foldLogBeside } from "./fold-log.ts";
import { createNotebook } from "./open-notebook.ts";
import type { OpenedDatabase } from "./open-notebook.ts";

const sqlite = pathToFileURL(createRequire(import.meta.url).resolve("better-sqlite3")).href;
/** Does as the real one, which is a bundle that tests do not build. */
const folds = `
  import { parentPort, workerData } from "node:worker_threads";
  import Database from "${sqlite}";
  const db = new Database(workerData);
  parentPort.on("message", (message) => {
    if (message === "end") { db.close(); parentPort.close(); return; }
    db.pragma("wal_checkpoint(PASSIVE)");
    parentPort.postMessage("folded");
  });
`;
const dies = 'throw new Error("it cannot start");';
const much = 300_000;

let folder: string;
let opened: OpenedDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-fold-"));
  opened = createNotebook(join(folder, "a.claimbook"), "Harbour");
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (code: string) => {
  const file = join(folder, "worker.mjs");
  writeFileSync(file, code);
  return foldLogBeside(opened.db, opened.path, { worker: file, every: much });
};
const write = (title: string): void =>
  void opened.db.prepare<[string]>("UPDATE notebook SET value = ? WHERE key = 'title'").run(title.repeat(much));
const settings = () => ["wal_autocheckpoint", "cache_size"].map((name) => opened.db.pragma(name, { simple: true }));
/** Without its log, which is a file of its own. */
const fileSize = (): number => statSync(opened.path).size;

test("what was written gets into the file while the notebook stays open, and settings are as before afterwards", async () => {
  const before = settings();
  const size = fileSize();
  const folding = open(folds);
  write("a");
  expect(fileSize()).toBe(size);
  folding.wrote(much);
  expect(settings()).not.toEqual(before);
  await vi.waitFor(() => expect(fileSize()).toBeGreaterThan(size + much / 2));
  write("b");
  await folding.end();
  expect(settings()).toEqual(before);
  expect(opened.db.prepare("SELECT substr(value, 1, 1) FROM notebook WHERE key = 'title'").pluck().get()).toBe("b");
});

test("little is left alone", async () => {
  const before = settings();
  const folding = open(folds);
  folding.wrote(much - 1);
  expect(settings()).toEqual(before);
  await folding.end();
});

test("a thread that cannot start is done without", async () => {
  const before = settings();
  const folding = open(dies);
  folding.wrote(much);
  await vi.waitFor(() => expect(settings()).toEqual(before));
  folding.wrote(much);
  write("a");
  await folding.end();
  expect(settings()).toEqual(before);
});
