import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportItem } from "../../shared/contract/import.ts";
import type { Asked } from "../../shared/contract/methods.ts";
import { startCore } from "./core.ts";
import type { Core } from "./core.ts";
import { notebookInMemory } from "./store/index.ts";

type Items = Asked<"import.run">["items"];
const token = "01M0000000000000000000TEST";

let core: Core;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-import-"));
  core = startCore(notebookInMemory(), { pathsOf: () => [folder] });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const start = async (items: Items): Promise<string> => {
  const started = await core.call("import.run", { items });
  if (!started.ok) throw new Error(started.failure.message);
  return started.value.jobId;
};
const run = async (items: Items): Promise<readonly ImportItem[]> => {
  const outcome = await core.finished(await start(items));
  if (!outcome.ok) throw new Error(outcome.failure.message);
  // What `import.run` gives; `finished` does not know of which method.
  const report = outcome.value as { readonly items: readonly ImportItem[] };
  return report.items;
};
const articles = async () => {
  const outcome = await core.call("library.articles", { sort: "title" });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
const article = async (id: string | null | undefined) => {
  const outcome = await core.call("library.article", { id: id ?? "" });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
const undo = () => core.call("history.undo", {});

const body =
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, officials said on Monday.";
const text = (n: number): string => `Gate report ${n}\n\n${body} It was the ${n}th report.\n`;

test("imports a pasted text with its metadata, its snapshot and its debris folded", async () => {
  const pasted = `East gate failed\n\nBy Ilse Varga\n12 April 2031\n\n${body}\n\n[vx_player clip=”q8TzR2″]\n\n${body} Again.`;
  const [item] = await run([{ kind: "text", text: pasted }]);
  expect(item).toMatchObject({ name: "pasted text", status: "imported", title: "East gate failed", message: null });
  const stored = await article(item?.articleId);
  expect(stored).toMatchObject({
    text: pasted,
    title: "East gate failed",
    byline: "Ilse Varga",
    publishedAt: "2031-04-12",
    metaOrigin: { title: "first line", byline: "byline" },
    snapshot: { originKind: "paste", originName: "pasted text", mediaType: "text/plain" },
  });
  expect(stored.exclusions).toMatchObject([{ kind: "shortcode", state: "folded", origin: "rule" }]);
  expect(stored.words).toBe(stored.text.replace(/\[vx.*\]/u, "").match(/[\p{L}\p{N}]+/gu)?.length);
});

test("keeps the bytes of a file exactly", async () => {
  const bytes = Buffer.from(`\uFEFF${text(1).replaceAll("\n", "\r\n")}`, "utf16le");
  const [item] = await run([{ kind: "path", path: put("report.txt", bytes) }]);
  const snapshot = await core.call("library.snapshot", { articleId: item?.articleId ?? "" });
  expect(snapshot).toMatchObject({
    ok: true,
    value: { encoding: "utf-16le", originName: "report.txt", byteLength: bytes.length },
  });
  if (snapshot.ok) expect(Buffer.from(snapshot.value.bytes).equals(bytes)).toBe(true);
  expect((await article(item?.articleId)).text).toBe(text(1));
});

test("reads a folder with all that is below it, each file as what it is", async () => {
  put("a.txt", text(1));
  put("deep/er/b.md", `# Marked up\n\n${body}`);
  put("c.html", `<title>A page</title><h1>A page</h1>${`<p>${body}</p>`.repeat(6)}`);
  put("d.log", text(4));
  put(".hidden.txt", text(5));
  const items = await run([{ kind: "path", path: folder }]);
  expect(items.map(({ title, status }) => [title, status])).toEqual([
    ["Gate report 1", "imported"],
    ["A page", "imported"],
    ["Gate report 4", "imported"],
    ["Marked up", "imported"],
  ]);
});

test("goes on past files it cannot import, and says of each what is wrong with it", async () => {
  put("1.txt", text(1));
  put("2.txt", "");
  put("3.txt", " \n\t ");
  put("4.pdf", "%PDF-1.7 …");
  put("5.html", "<html><body><script>1</script></body></html>");
  put("6.txt", text(6));
  const items = await run([
    { kind: "path", path: folder },
    { kind: "path", path: join(folder, "7.txt") },
  ]);
  expect(items.map(({ status }) => status)).toEqual([
    "imported",
    "failed",
    "failed",
    "failed",
    "failed",
    "imported",
    "failed",
  ]);
  const messages = items.map(({ message }) => message ?? "");
  expect(messages[1]).toMatch(/2\.txt is empty/u);
  expect(messages[2]).toMatch(/3\.txt is empty/u);
  expect(messages[3]).toMatch(/4\.pdf cannot be parsed: it is damaged, or no PDF/u);
  expect(messages[4]).toMatch(/5\.html has no text in it/u);
  expect(messages[6]).toMatch(/there is no file .*7\.txt/u);
  expect((await articles()).total).toBe(2);
});

test("knows what is there already by its bytes and by its text, also within one batch", async () => {
  const [first] = await run([{ kind: "path", path: put("a.txt", text(1)) }]);
  put("b.txt", text(1));
  put("c.txt", `\uFEFF${text(1)}`);
  put("d.txt", text(2));
  put("e.txt", text(2));
  const items = await run([{ kind: "path", path: folder }]);
  expect(items.map(({ status }) => status)).toEqual(["duplicate", "duplicate", "duplicate", "imported", "duplicate"]);
  expect(items[2]).toMatchObject({ articleId: first?.articleId, title: "Gate report 1" });
  expect(items[4]?.articleId).toBe(items[3]?.articleId);
  expect((await articles()).total).toBe(2);
});

test("leaves no trace of an import that brought nothing new", async () => {
  await run([{ kind: "text", text: text(1) }]);
  await run([{ kind: "text", text: text(1) }]);
  const history = await core.call("history.list", {});
  expect(history).toMatchObject({ ok: true, value: [{ label: "Import “Gate report 1”" }] });
});

test("takes back and brings again a whole batch in one step", async () => {
  for (let n = 0; n < 120; n += 1) put(`${n}.txt`, text(n));
  const items = await run([{ kind: "path", path: folder }]);
  expect(items.filter(({ status }) => status === "imported")).toHaveLength(120);
  expect(await undo()).toEqual({ ok: true, value: { label: "Import 120 articles" } });
  expect((await articles()).total).toBe(0);
  await core.call("history.redo", {});
  expect((await articles()).total).toBe(120);
  expect(await core.call("notebook.check", {})).toEqual({ ok: true, value: { ok: true, problems: [], orphans: 0 } });
});

test("stops between files when it is cancelled, and keeps what was in", async () => {
  for (let n = 0; n < 300; n += 1) put(`${String(n).padStart(3, "0")}.txt`, text(n));
  const jobId = await start([{ kind: "path", path: folder }]);
  core.on(({ event }) => {
    if (event === "changed") void core.call("jobs.cancel", { jobId });
  });
  const outcome = await core.finished(jobId);
  const { total } = await articles();
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(300);
  expect(outcome).toMatchObject({ ok: true, value: { items: { length: total } } });
});

test("answers others while it runs, and tells how far it is", async () => {
  for (let n = 0; n < 200; n += 1) put(`${n}.txt`, text(n));
  const seen: (string | null)[] = [];
  core.on((event) => {
    if (event.event === "job") seen.push(event.payload.state);
  });
  const jobId = await start([{ kind: "path", path: folder }]);
  const counts: number[] = [];
  let running = true;
  const finished = core.finished(jobId).then(() => (running = false));
  while (running) {
    counts.push((await articles()).total);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await finished;
  expect(counts.length).toBeGreaterThan(50);
  expect(seen.at(-1)).toBe("done");
});

test("tells a window names of granted files, not paths", async () => {
  put("a.txt", text(1));
  const items = await run([{ kind: "grant", token }]);
  expect(items[0]).toMatchObject({ status: "imported" });
  expect(items[0]?.name).not.toContain(tmpdir());
  expect(items[0]?.name).toMatch(/\/a\.txt$/u);
});

test("takes clipboard HTML, and the text beside it when the HTML is empty", async () => {
  const [page, spare] = await run([
    { kind: "html", html: `<p>${body}</p><p>And more.</p>`, url: "https://orsk.example/gate", title: "Given title" },
    { kind: "html", html: "<img src=x>", text: text(3) },
  ]);
  expect(await article(page?.articleId)).toMatchObject({
    title: "Given title",
    url: "https://orsk.example/gate",
    snapshot: { originKind: "clipboard-html", mediaType: "text/html" },
    metaOrigin: { title: "given on import" },
  });
  expect(await article(spare?.articleId)).toMatchObject({ text: text(3) });
});

test("imports a text of many megabytes whole", async () => {
  const line = `${body} ${body} ${body}\n`;
  const large = line.repeat(20_000);
  const [item] = await run([{ kind: "path", path: put("large.txt", large) }]);
  expect(item).toMatchObject({ status: "imported" });
  const stored = await article(item?.articleId);
  expect(stored.text).toBe(large);
  expect(stored.blocks).toHaveLength(20_000);
});

test("Undo and Redo call an import by what it brought in, in the same words", async () => {
  const labelled = async (items: Items): Promise<string | null> => {
    await run(items);
    const { undo: label } = await state();
    expect(await undo()).toEqual({ ok: true, value: { label } });
    expect((await state()).redo).toBe(label);
    expect(await core.call("history.redo", {})).toEqual({ ok: true, value: { label } });
    expect((await state()).undo).toBe(label);
    return label;
  };
  const texts = (from: number, to: number): Items =>
    Array.from({ length: to - from }, (_, at) => ({ kind: "text", text: text(from + at) }));

  expect(await labelled(texts(0, 1))).toBe("Import “Gate report 0”");
  expect(await labelled(texts(0, 3))).toBe("Import 2 articles");
  expect(await labelled([...texts(0, 3), ...texts(9, 10)])).toBe("Import “Gate report 9”");
  // More than are written together: the last write speaks for all of them.
  expect(await labelled(texts(0, 130))).toBe("Import 126 articles");
});

const state = async () => {
  const outcome = await core.call("history.state", {});
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
