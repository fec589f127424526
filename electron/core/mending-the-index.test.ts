import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CoreEventMessage } from "../../shared/contract/events.ts";
import { startCore } from "./core.ts";
import { createNotebook, openNotebook } from "./store/index.ts";
import type { OpenedDatabase } from "./store/index.ts";
import { damage } from "./store/test-damage.ts";
import { openTestCore } from "./test-core.ts";

const text = Array.from(
  { length: 240 },
  (_, n) => `The ferry ${n} left the harbour late, the mayor said on day ${n}.`,
).join(" ");

const furnished = async (opened?: OpenedDatabase) => {
  const book = openTestCore([{ title: "Ferries", text }], opened);
  for (let n = 0; n < 240; n += 1)
    await book.ask("annotate.tag", {
      ...book.at(`The ferry ${n} left`),
      target: { kind: "code", name: n % 2 === 0 ? "even" : "odd" },
    });
  return book;
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-index-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const damages = [
  { what: "pages of words overwritten", sql: "UPDATE passage_fts_data SET block = x'FFFFFFFFFFFF' WHERE id > 10" },
  { what: "its structure overwritten", sql: "UPDATE passage_fts_data SET block = x'00000000FFFFFF' WHERE id = 10" },
  { what: "its pages gone", sql: "DELETE FROM passage_fts_data WHERE id > 10" },
] as const;

/** Wait for the mending that began by itself. */
const mended = (events: readonly CoreEventMessage[], core: ReturnType<typeof startCore>): Promise<unknown> => {
  const job = events.find((event) => event.event === "job" && event.payload.method === "search.rebuild");
  if (job?.event !== "job") throw new Error("nothing is being mended");
  return core.finished(job.payload.jobId);
};

const eventsOf = (core: ReturnType<typeof startCore>): readonly CoreEventMessage[] => {
  const events: CoreEventMessage[] = [];
  core.on((event) => events.push(event));
  return events;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each(damages)("with $what a search mends the index, and every passage is found again", async ({ sql }) => {
  const path = join(folder, "a.claimbook");
  const book = await furnished(createNotebook(path, "Harbour"));
  const events = eventsOf(book.core);
  const before = book.content();
  damage(path, sql);
  const answer = await book.ask("search.run", { query: "ferry" });
  expect(answer.problem).toBeNull();
  expect(answer.remark).toContain("being made anew");
  await turn();
  await mended(events, book.core);
  expect((await book.ask("search.run", { query: "ferry" })).total).toBe(240);
  expect((await book.ask("search.run", { query: "ferry code:odd" })).total).toBe(120);
  expect((await book.ask("search.run", { query: "ferry", scope: "articles" })).remark).toBeNull();
  expect(await book.problems()).toEqual([]);
  expect(book.content()).toEqual(before);
  await book.core.close();
});

test("a tag written over a damaged index is kept, and found when it is mended", async () => {
  const path = join(folder, "a.claimbook");
  const book = await furnished(createNotebook(path, "Harbour"));
  const events = eventsOf(book.core);
  damage(path, "UPDATE passage_fts_data SET block = x'00000000FFFFFF' WHERE id = 10");
  await book.ask("annotate.tag", { ...book.at("the mayor said on day 7"), target: { kind: "code", name: "mayor" } });
  await turn();
  await mended(events, book.core);
  expect((await book.ask("search.run", { query: "code:mayor" })).total).toBe(1);
  expect((await book.ask("search.run", { query: "kind:code" })).total).toBe(241);
  expect(await book.problems()).toEqual([]);
  await book.undo();
  expect((await book.ask("search.run", { query: "kind:code" })).total).toBe(240);
  await book.core.close();
});

test("the index is made anew while passages are tagged, moved and removed, and then holds what is there", async () => {
  const book = await furnished();
  const started = await book.ask("search.rebuild", { always: true });
  const found = (await book.ask("annotate.passages", { articleId: book.at("ferry").articleId })).map(({ id }) => id);
  for (let n = 0; n < 12; n += 1) {
    await turn();
    await book.ask("annotate.tag", {
      ...book.at(`the mayor said on day ${n * 20}.`),
      target: { kind: "code", name: "mayor" },
    });
    await book.ask("annotate.removePassages", { ids: [found[n * 17] ?? ""] });
    expect((await book.ask("search.run", { query: "code:mayor" })).total).toBe(n + 1);
  }
  const ended = await book.core.finished(started.jobId);
  expect(ended).toMatchObject({ ok: true, value: { problems: [], rebuilt: true, complete: true } });
  expect((await book.ask("search.run", { query: "kind:code" })).total).toBe(240);
  expect(await book.problems()).toEqual([]);
  await book.core.close();
});

test("an index that is whole is looked through and left alone; one that lacks rows is made anew", async () => {
  const book = await furnished();
  expect(await book.run("search.rebuild", {})).toEqual({ problems: [], rebuilt: false, complete: true });
  book.opened.db.exec("DELETE FROM passage_fts WHERE rowid IN (SELECT id FROM passage_fts_docsize LIMIT 3)");
  expect(await book.run("search.rebuild", {})).toMatchObject({
    problems: [expect.stringContaining("lacks “The ferry")],
    rebuilt: true,
  });
  expect((await book.ask("search.run", { query: "ferry" })).total).toBe(240);
  await book.core.close();
});

test("cancelled on the way it says so, and goes on when the notebook is opened again", async () => {
  const path = join(folder, "a.claimbook");
  const book = await furnished(createNotebook(path, "Harbour"));
  const { jobId } = await book.ask("search.rebuild", { always: true });
  const begun = (): boolean => book.opened.db.prepare("SELECT 1 FROM fts_rebuild").get() !== undefined;
  while (!begun()) await turn();
  await book.ask("jobs.cancel", { jobId });
  expect(await book.core.finished(jobId)).toMatchObject({ value: { rebuilt: false, complete: false } });
  expect((await book.ask("search.run", { query: "ferry" })).remark).toContain("being made anew");
  expect(await book.problems()).toContain("the search index is being made anew and not complete");
  await book.core.close();

  const core = startCore(openNotebook(path), { stays: true });
  const events = eventsOf(core);
  await turn();
  await turn();
  await mended(events, core);
  expect(await core.call("search.run", { query: "ferry" })).toMatchObject({ value: { total: 240, remark: null } });
  await core.close();
});
