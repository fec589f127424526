import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportReport } from "../../shared/contract/import.ts";
import { startCore } from "./core.ts";
import type { Core } from "./core.ts";
import { createNotebook, openNotebook } from "./store/index.ts";

let folder: string;
let files: string;
let path: string;
let core: Core;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-resume-"));
  files = join(folder, "files");
  path = join(folder, "a.claimbook");
  mkdirSync(files);
  core = startCore(createNotebook(path, "Harbour"));
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const nameOf = (n: number): string => `${String(n).padStart(4, "0")}.txt`;
const put = (n: number, text = `Gate report ${n}\n\nThe gate was closed for the ${n}th time.\n`): void =>
  writeFileSync(join(files, nameOf(n)), text);

const value = <T>(outcome: { ok: true; value: T } | { ok: false; failure: { message: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
const total = async (): Promise<number> => value(await core.call("library.articles", {})).total;
const interrupted = async () => value(await core.call("import.interrupted", {}));
const ended = async (jobId: string): Promise<ImportReport["items"]> =>
  // What an import gives; `finished` does not know of which method.
  (value(await core.finished(jobId)) as ImportReport).items;

/** Import the folder, and close the notebook as soon as the import has got so far. */
const breakOff = async (far: () => Promise<boolean>): Promise<void> => {
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  expect(await interrupted()).toEqual([]);
  while (!(await far())) await new Promise((resolve) => setImmediate(resolve));
  void jobId;
  await core.close();
  core = startCore(openNotebook(path));
};
const someAreIn = async (): Promise<boolean> => (await total()) >= 50;

test("an import that was broken off goes on where it was, and its report is about all of it", async () => {
  for (let n = 0; n < 400; n += 1) put(n);
  writeFileSync(join(files, "0001.txt"), "");
  await breakOff(someAreIn);
  const before = await total();
  expect(before).toBeLessThan(399);
  const [batch] = await interrupted();
  expect(batch).toMatchObject({ total: 400 });
  const { jobId } = value(await core.call("import.resume", { batchId: batch?.id ?? "" }));
  const items = await ended(jobId);
  expect(items.map(({ name }) => name)).toEqual(Array.from({ length: 400 }, (_, n) => join(files, nameOf(n))));
  expect(items.filter(({ status }) => status !== "imported")).toMatchObject([{ status: "failed" }]);
  expect(await total()).toBe(399);
  expect(await interrupted()).toEqual([]);
});

test("of a container only what is not in yet comes in", async () => {
  const rows = Array.from({ length: 300 }, (_, n) =>
    JSON.stringify({ title: `Row ${n}`, text: `Gate ${n} was closed.` }),
  );
  writeFileSync(join(files, "0000.jsonl"), rows.join("\n"));
  await breakOff(someAreIn);
  expect(await total()).toBeLessThan(300);
  const [batch] = await interrupted();
  const { jobId } = value(await core.call("import.resume", { batchId: batch?.id ?? "" }));
  const items = await ended(jobId);
  expect(items).toHaveLength(300);
  expect(items.every(({ status }) => status === "imported")).toBe(true);
  expect(await total()).toBe(300);
});

test("files that were changed or removed meanwhile are reported", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  await breakOff(someAreIn);
  put(298, "Another text\n\nIt is not what it was.\n");
  utimesSync(join(files, nameOf(298)), Date.now() / 1000 + 60, Date.now() / 1000 + 60);
  rmSync(join(files, nameOf(299)));
  const [batch] = await interrupted();
  const { jobId } = value(await core.call("import.resume", { batchId: batch?.id ?? "" }));
  const items = await ended(jobId);
  expect(items[298]).toMatchObject({
    status: "imported",
    title: "Another text",
    message: "the file was changed after this import had begun: it came in as it is now",
  });
  expect(items[299]).toMatchObject({ status: "failed" });
  expect(items[299]?.message).toMatch(/there is no file/u);
});

test("what is left can be let go of, and what was cancelled does not come back", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  await breakOff(someAreIn);
  const before = await total();
  const [batch] = await interrupted();
  value(await core.call("import.discard", { batchId: batch?.id ?? "" }));
  expect(await interrupted()).toEqual([]);
  expect(await total()).toBe(before);
  const gone = await core.call("import.resume", { batchId: batch?.id ?? "" });
  expect(await core.finished(value(gone).jobId)).toMatchObject({ ok: false, failure: { kind: "not-found" } });

  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  await core.call("jobs.cancel", { jobId });
  await core.finished(jobId);
  expect(await interrupted()).toEqual([]);
});

test("pauses between two files, keeps what was read, and goes on", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  const paused: boolean[] = [];
  core.on((event) => {
    if (event.event === "job") paused.push(event.payload.paused);
  });
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  while (!(await someAreIn())) await new Promise((resolve) => setImmediate(resolve));
  await core.call("jobs.pause", { jobId });
  const turns = async (): Promise<void> => {
    for (let n = 0; n < 100; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  await turns();
  const held = await total();
  await turns();
  expect(await total()).toBe(held);
  expect(held).toBeLessThan(300);
  expect(paused.at(-1)).toBe(true);
  await core.call("jobs.resume", { jobId });
  expect(await ended(jobId)).toHaveLength(300);
  expect(await total()).toBe(300);
});

test("a paused import can be cancelled", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  await core.call("jobs.pause", { jobId });
  await core.call("jobs.cancel", { jobId });
  expect((await core.finished(jobId)).ok).toBe(true);
  expect(await total()).toBeLessThan(300);
});

test("work done while an import runs is taken back first, then the import as one step", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  while (!(await someAreIn())) await new Promise((resolve) => setImmediate(resolve));
  value(await core.call("codes.create", { name: "casualties" }));
  const pasted = await core.call("import.run", {
    items: [{ kind: "text", text: "Pasted meanwhile\n\nIt is another." }],
  });
  await ended(value(pasted).jobId);
  await ended(jobId);
  expect(await total()).toBe(301);
  expect(await undo()).toEqual({ label: "Import “Pasted meanwhile”" });
  expect(await undo()).toEqual({ label: "New code “casualties”" });
  expect(await undo()).toEqual({ label: "Import 300 articles" });
  expect(await total()).toBe(0);
  expect(await undo()).toBeNull();
  expect(value(await core.call("notebook.check", {})).problems).toEqual([]);
  await redoAll();
  expect(await total()).toBe(301);
  expect(value(await core.call("notebook.check", {})).problems).toEqual([]);
});

test("articles removed while the import runs come back before it is taken back", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  while (!(await someAreIn())) await new Promise((resolve) => setImmediate(resolve));
  const [last] = value(await core.call("library.articles", { sort: "imported" })).rows;
  value(await core.call("library.removeArticles", { ids: [last?.id ?? ""] }));
  await ended(jobId);
  expect(await total()).toBe(299);
  while ((await undo()) !== null);
  expect(await total()).toBe(0);
  await redoAll();
  expect(await total()).toBe(299);
  expect(value(await core.call("notebook.check", {})).problems).toEqual([]);
});

const undo = async () => value(await core.call("history.undo", {}));
const redoAll = async (): Promise<void> => {
  while (value(await core.call("history.redo", {})) !== null);
};

test("Undo does not reach into an import that still runs", async () => {
  for (let n = 0; n < 300; n += 1) put(n);
  const { jobId } = value(await core.call("import.run", { items: [{ kind: "path", path: files }] }));
  while (!(await someAreIn())) await new Promise((resolve) => setImmediate(resolve));
  const refused = await core.call("history.undo", {});
  expect(refused).toMatchObject({ ok: false, failure: { kind: "in-use" } });
  if (!refused.ok) expect(refused.failure.message).toContain("is still running: cancel it first");
  await ended(jobId);
  value(await core.call("history.undo", {}));
  expect(await total()).toBe(0);
});
