import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startCore } from "./core.ts";
import { createNotebook, openNotebook } from "./store/index.ts";
import { latestVersion } from "./store/migrate.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-core-"));
  path = join(folder, "a.claimbook");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const create = (): void => createNotebook(path, "Harbour").close();

test("a newer program's notebook opens for reading only, and says so", async () => {
  create();
  const newer = openNotebook(path);
  newer.db.pragma(`user_version = ${latestVersion + 1}`);
  newer.close();
  const before = readFileSync(path);
  const opened = openNotebook(path);
  expect(opened.readOnly).toContain(`is at schema ${latestVersion + 1}, this program knows ${latestVersion}`);
  const core = startCore(opened);
  expect(await core.call("notebook.info", {})).toMatchObject({ ok: true, value: { title: "Harbour" } });
  expect(await core.call("codes.create", { name: "x" })).toMatchObject({ ok: false, failure: { kind: "read-only" } });
  expect(await core.call("history.undo", {})).toMatchObject({ ok: false, failure: { kind: "read-only" } });
  expect(await core.call("annotate.suggest", { kinds: [], text: "x" })).toMatchObject({ ok: true, value: [] });
  await core.close();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(["a.claimbook"]);
});

test("what a killed program had committed is there, and undo still knows it", async () => {
  create();
  const left = startCore(openNotebook(path), { who: "Tester" });
  expect(await left.call("codes.create", { name: "casualties/figures" })).toMatchObject({ ok: true });
  // As a kill leaves it: the database and its log beside it, nothing closed.
  const after = join(folder, "after.claimbook");
  copyFileSync(path, after);
  copyFileSync(`${path}-wal`, `${after}-wal`);
  await left.close();

  const core = startCore(openNotebook(after), { who: "Tester" });
  expect(await core.call("codes.list", {})).toMatchObject({
    value: [{ path: "casualties" }, { path: "casualties/figures" }],
  });
  expect(await core.call("history.undo", {})).toMatchObject({ value: { label: "New code “casualties/figures”" } });
  await core.close();
  const again = startCore(openNotebook(after), { who: "Tester" });
  expect(await again.call("codes.list", {})).toMatchObject({ value: [] });
  expect(await again.call("history.redo", {})).toMatchObject({ value: { label: "New code “casualties/figures”" } });
  expect(await again.call("codes.list", {})).toMatchObject({ value: [{}, {}] });
  expect(await again.call("notebook.check", {})).toMatchObject({ value: { ok: true } });
  await again.close();
});
