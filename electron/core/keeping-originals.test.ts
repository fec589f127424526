import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import type { Asked, JobName, Output } from "../../shared/contract/methods.ts";
import { startCore } from "./core.ts";
import type { Core } from "./core.ts";
import { createNotebook } from "./store/index.ts";
import type { OpenedDatabase } from "./store/index.ts";

let folder: string;
let opened: OpenedDatabase;
let core: Core;
let chosen: string;
const gate = Buffer.from(`Gate closed\r\n\r\n${"The keeper said the gate was closed at dusk. ".repeat(40)}\r\n`);
const pier = Buffer.from("Pier open\n\nThe pier was opened to walkers on Sunday, the harbour office said.\n");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-originals-"));
  writeFileSync(join(folder, "gate.txt"), gate);
  writeFileSync(join(folder, "pier.txt"), pier);
  opened = createNotebook(join(folder, "n.claimbook"), "N");
  core = startCore(opened, { savePathOf: () => chosen });
  await run("import.run", {
    items: ["gate.txt", "pier.txt"].map((name) => ({ kind: "path", path: join(folder, name) })),
  });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true });
});

const run = async <M extends JobName>(name: M, input: Asked<M>): Promise<Output<M>> => {
  const started = await core.dispatch(name, input);
  if (!started.ok) throw new Error(started.failure.message);
  const ended = await core.finished((started.value as { readonly jobId: string }).jobId);
  if (!ended.ok) throw new Error(`${ended.failure.kind}: ${ended.failure.message}`);
  return ended.value as Output<M>;
};
const idOf = async (filter: string): Promise<string> => {
  const found = await core.call("library.articles", { filter });
  return found.ok ? (found.value.rows[0]?.id ?? "") : "";
};
const verify = async (title: string) => {
  const answer = await core.call("library.verify", { articleId: await idOf(title) });
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
};
/** Change what the file holds behind the program's back. */
const tamper = (sql: string, ...values: readonly (string | Uint8Array)[]): void => {
  const triggers = opened.db.prepare<[], string>("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'").pluck();
  for (const name of triggers.all()) opened.db.exec(`DROP TRIGGER temp.${name}`);
  expect(opened.db.prepare(sql).run(...values).changes).toBe(1);
};
const save = async (title: string, to: string) =>
  run("library.saveOriginal", { articleId: await idOf(title), to: { path: to } });

test("finds every original and text as it came in", async () => {
  expect(await verify("Gate")).toMatchObject({ title: "Gate closed", byteLength: gate.length, problems: [] });
  expect(await run("library.verifyAll", {})).toEqual({ checked: 2, differing: [] });
});

test.each([
  {
    what: "other bytes of the same length",
    sql: "UPDATE snapshot SET codec = 'raw', bytes = ? WHERE origin_name LIKE '%gate.txt'",
    value: Buffer.from(gate.toString().replace("dusk", "dawn")),
    problem: /^the original gate\.txt has the sha256 [0-9a-f]{64}, recorded was [0-9a-f]{64}$/u,
  },
  {
    what: "bytes that cannot be unpacked",
    sql: "UPDATE snapshot SET codec = 'deflate', bytes = ? WHERE origin_name LIKE '%gate.txt'",
    value: Buffer.from("not packed"),
    problem: /cannot be unpacked/u,
  },
  {
    what: "bytes that unpack to far more than came in",
    sql: "UPDATE snapshot SET codec = 'deflate', bytes = ? WHERE origin_name LIKE '%gate.txt'",
    value: deflateSync(Buffer.alloc(50_000_000)),
    problem: /cannot be unpacked/u,
  },
  {
    what: "another text",
    sql: "UPDATE revision SET text = ? WHERE text LIKE '%dusk%'",
    value: "The keeper said the gate was closed at dawn.",
    problem: /^the text has the sha256/u,
  },
])("names an article with $what", async ({ sql, value, problem }) => {
  tamper(sql, value);
  const { problems } = await verify("Gate");
  expect(problems).toEqual([expect.stringMatching(problem)]);
  expect(await run("library.verifyAll", {})).toMatchObject({
    checked: 2,
    differing: [{ title: "Gate closed", problems }],
  });
  expect((await verify("Pier")).problems).toEqual([]);
});

test("stops when it is cancelled, and says how far it came", async () => {
  const started = await core.call("library.verifyAll", {});
  if (!started.ok) throw new Error(started.failure.message);
  await core.call("jobs.cancel", { jobId: started.value.jobId });
  expect(await core.finished(started.value.jobId)).toEqual({ ok: true, value: { checked: 0, differing: [] } });
});

test("says that an article is gone", async () => {
  expect(await core.call("library.verify", { articleId: newId() })).toMatchObject({
    ok: false,
    failure: { kind: "not-found" },
  });
});

test("writes the original out bit for bit, and leaves nothing else", async () => {
  const before = readdirSync(folder);
  const out = join(folder, "copy.txt");
  expect(await save("Gate", out)).toMatchObject({ name: "copy.txt", byteLength: gate.length });
  expect(readFileSync(out).equals(gate)).toBe(true);
  expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(["copy.txt"]);
});

test("never writes over a file that no dialog asked about", async () => {
  await expect(save("Gate", join(folder, "pier.txt"))).rejects.toThrow(/^exists: .*pier\.txt exists already/u);
  expect(readFileSync(join(folder, "pier.txt")).equals(pier)).toBe(true);
});

test("replaces the file that the user agreed to replace, and not what a link points at", async () => {
  chosen = join(folder, "link.txt");
  symlinkSync(join(folder, "pier.txt"), chosen);
  await run("library.saveOriginal", { articleId: await idOf("Gate"), to: { token: newId() } });
  expect(readFileSync(chosen).equals(gate)).toBe(true);
  expect(readFileSync(join(folder, "pier.txt")).equals(pier)).toBe(true);
});

test("never writes over the open notebook, whatever was agreed to", async () => {
  chosen = join(folder, "n.claimbook");
  const saving = run("library.saveOriginal", { articleId: await idOf("Gate"), to: { token: newId() } });
  await expect(saving).rejects.toThrow(/is the open notebook itself/u);
});

test("says why a place cannot be written, and leaves nothing there", async () => {
  await expect(save("Gate", join(folder, "none", "x.txt"))).rejects.toThrow(/^io: .*x\.txt could not be written/u);
  expect(readdirSync(folder)).not.toContain("none");
});

test("does not hand out bytes that are no longer the original", async () => {
  tamper("UPDATE snapshot SET codec = 'raw', bytes = ? WHERE origin_name LIKE '%gate.txt'", Buffer.from("forged"));
  await expect(save("Gate", join(folder, "copy.txt"))).rejects.toThrow(/^damaged: .*nothing was saved/u);
  expect(readdirSync(folder)).not.toContain("copy.txt");
});
