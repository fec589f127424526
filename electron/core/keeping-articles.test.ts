import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answer, Asked, MethodName } from "../../shared/contract/methods.ts";
import { startCore } from "./core.ts";
import type { Core } from "./core.ts";
import { notebookInMemory } from "./store/index.ts";

let core: Core;
beforeEach(() => {
  core = startCore(notebookInMemory());
});
afterEach(() => core.close());

const call = async <M extends MethodName>(name: M, input: Asked<M>): Promise<Answer<M>> => {
  const outcome = await core.call(name, input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};
const body =
  "The reservoir had been above its mark for eleven days when the east gate gave way, officials said on Monday.";
const add = async (title: string, more = ""): Promise<string> => {
  const { jobId } = await call("import.run", {
    items: [{ kind: "text", text: `${title}\n\n${body}\n\n${more}\n\nEnd of ${title}.`, title }],
  });
  await core.finished(jobId);
  const { rows } = await call("library.articles", { filter: title });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`${title} was not imported`);
  return id;
};
const titles = async (asked: Asked<"library.articles">) =>
  (await call("library.articles", asked)).rows.map((row) => row.title);

test("says what the notebook is and counts what is in it", async () => {
  await add("Gate one");
  await call("claims.create", { text: "The gate was opened by hand." });
  expect(await call("notebook.info", {})).toMatchObject({
    title: "In memory",
    path: ":memory:",
    readOnly: null,
    counts: { articles: 1, claims: 1, passages: 0, actors: 0, notes: 0, orphans: 0 },
  });
});

test("renames the notebook, and back", async () => {
  await call("notebook.rename", { title: "The flood" });
  expect((await call("notebook.info", {})).title).toBe("The flood");
  expect(await call("history.undo", {})).toEqual({ label: "Rename notebook to “The flood”" });
  expect((await call("notebook.info", {})).title).toBe("In memory");
});

test("lists articles in the order asked for", async () => {
  const [zebra, alpha, middle] = [await add("Zebra"), await add("alpha"), await add("Äther")];
  await call("library.editArticles", { ids: [zebra], patch: { publishedAt: "2031-04", publication: "B Post" } });
  await call("library.editArticles", { ids: [alpha], patch: { publishedAt: "2031-05-01", publication: "A Post" } });
  expect(await titles({})).toEqual(["Äther", "alpha", "Zebra"]);
  expect(await titles({ sort: "title" })).toEqual(["alpha", "Äther", "Zebra"]);
  expect(await titles({ sort: "published" })).toEqual(["alpha", "Zebra", "Äther"]);
  expect(await titles({ sort: "publication" })).toEqual(["alpha", "Zebra", "Äther"]);
  expect(await titles({ sort: "title", limit: 1, offset: 1 })).toEqual(["Äther"]);
  expect((await call("library.articles", { limit: 1 })).total).toBe(3);
  expect(middle).not.toBe(zebra);
});

test("finds articles by words of title, publication and byline, whatever their case and accents", async () => {
  const id = await add("Älteste Zeugen");
  await add("Gate two");
  await call("library.editArticles", { ids: [id], patch: { publication: "The Orsk Ledger", byline: "Łukasz Nowák" } });
  for (const filter of ["alteste", "ledger ZEUGEN", "lukasz nowak", "  orsk "])
    expect(await titles({ filter })).toEqual(["Älteste Zeugen"]);
  expect(await titles({ filter: "ledger gate" })).toEqual([]);
});

test("counts an article's passages, claims and folded parts", async () => {
  const id = await add("Gate three", "Advertisement");
  const { revisionId } = await call("library.article", { id });
  await call("annotate.tag", {
    articleId: id,
    revisionId,
    start: 0,
    end: 4,
    target: { kind: "claim", text: "It failed." },
  });
  await call("annotate.tag", { articleId: id, revisionId, start: 0, end: 4, target: { kind: "code", name: "gate" } });
  await call("annotate.tag", {
    articleId: id,
    revisionId,
    start: 5,
    end: 9,
    target: { kind: "claim", text: "It failed." },
  });
  expect((await call("library.articles", {})).rows[0]).toMatchObject({ passages: 2, claims: 1, folded: 1 });
});

test("corrects metadata of several articles at once, and remembers whose word it is", async () => {
  const ids = [await add("Gate four"), await add("Gate five")];
  await call("library.editArticles", {
    ids,
    patch: { publication: "The Orsk Ledger", publishedAt: "2031-04-12", byline: "" },
  });
  for (const id of ids)
    expect(await call("library.article", { id })).toMatchObject({
      publication: "The Orsk Ledger",
      publishedAt: "2031-04-12",
      byline: null,
      metaOrigin: { publication: "analyst", title: "given on import" },
    });
  expect(await call("history.undo", {})).toEqual({ label: "Edit 2 articles" });
  expect(await call("library.article", { id: ids[0] ?? "" })).toMatchObject({ publication: null, publishedAt: null });
});

test("refuses a date that is none", async () => {
  const id = await add("Gate six");
  expect(await core.call("library.editArticles", { ids: [id], patch: { publishedAt: "last week" } })).toMatchObject({
    ok: false,
    failure: { kind: "bad-input" },
  });
});

test("deletes articles with all that hangs on them, and brings all of it back", async () => {
  const id = await add("Gate seven", "Advertisement");
  const other = await add("Gate eight");
  const { revisionId } = await call("library.article", { id });
  const { passage } = await call("annotate.tag", {
    articleId: id,
    revisionId,
    start: 0,
    end: 4,
    target: { kind: "code", name: "gate" },
  });
  const note = { title: "n", lexical: "{}", markdown: "n", plain: "n" };
  const noteIds = ["01M0000000000000000000NTE1", "01M0000000000000000000NTE2"] as const;
  await call("notes.save", { id: noteIds[0], subject: "article", subjectId: id, ...note });
  await call("notes.save", { id: noteIds[1], subject: "passage", subjectId: passage.id, ...note });
  const before = await call("library.article", { id });

  expect(await call("library.removeArticles", { ids: [id] })).toEqual({ removed: 1 });
  expect((await call("notebook.info", {})).counts).toMatchObject({ articles: 1, passages: 0, notes: 0, codes: 1 });
  expect(await core.call("library.article", { id })).toMatchObject({ ok: false, failure: { kind: "not-found" } });
  expect(await call("notebook.check", {})).toEqual({ ok: true, problems: [], orphans: 0 });

  expect(await call("history.undo", {})).toEqual({ label: "Delete “Gate seven”" });
  expect(await call("library.article", { id })).toEqual(before);
  expect((await call("notebook.info", {})).counts).toMatchObject({ articles: 2, passages: 1, notes: 2 });
  expect(await call("notebook.check", {})).toEqual({ ok: true, problems: [], orphans: 0 });
  expect(other).not.toBe(id);
});

test("an article that was deleted can be imported again", async () => {
  const id = await add("Gate nine");
  await call("library.removeArticles", { ids: [id] });
  expect(await add("Gate nine")).not.toBe(id);
});

test("folds what the analyst marks, restores it and folds it again, and counts words accordingly", async () => {
  const id = await add("Gate ten", "Nothing to see here.");
  const { text, words } = await call("library.article", { id });
  const start = text.indexOf("Nothing");
  const range = { articleId: id, start, end: start + "Nothing to see here.".length, kind: "boilerplate" } as const;
  const exclusion = await call("library.addExclusion", range);
  expect(exclusion).toMatchObject({ origin: "analyst", state: "folded", kind: "boilerplate" });
  expect((await call("library.article", { id })).words).toBe(words - 4);
  await call("library.setExclusionState", { ids: [exclusion.id], state: "restored" });
  expect(await call("library.article", { id })).toMatchObject({ words, exclusions: [{ state: "restored" }] });
  expect(await call("library.addExclusion", range)).toEqual(exclusion);
  expect((await call("library.article", { id })).exclusions).toHaveLength(1);
});

test.each([
  { start: 5, end: 5 },
  { start: 10, end: 4 },
  { start: 0, end: 1_000_000 },
])("refuses to fold $start–$end", async ({ start, end }) => {
  const id = await add("Gate eleven");
  expect(await core.call("library.addExclusion", { articleId: id, start, end, kind: "poll" })).toMatchObject({
    ok: false,
    failure: { kind: "bad-input" },
  });
});

test("offers what the original says of a field in other places, and takes it as the analyst's word", async () => {
  const head = `<title>Gate failed | Orsk Ledger</title><meta property="og:title" content="How the gate failed">
    <meta name="author" content="Ilse Varga"><meta property="og:site_name" content="Orsk Ledger">`;
  const byline = `<div>By Tomas de Witt</div><time datetime="2031-04-12">12 April</time>`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><h1>Gate failed at night</h1>${byline}<article>${`<p>${body}</p>`.repeat(6)}</article></body></html>`;
  const { jobId } = await call("import.run", {
    items: [{ kind: "html", html, name: "gate.html", origin: "file" }],
  });
  await core.finished(jobId);
  const id = (await call("library.articles", {})).rows[0]?.id ?? "";
  const found = await call("library.foundFields", { articleId: id });
  expect(found.byline).toEqual([
    { value: "Ilse Varga", origin: "author" },
    { value: "Tomas de Witt", origin: "beside the headline" },
  ]);
  expect(found.title?.map(({ value }) => value)).toEqual([
    "Gate failed at night",
    "How the gate failed",
    "Gate failed",
  ]);
  await call("library.editArticles", { ids: [id], patch: { byline: "Tomas de Witt" } });
  expect(await call("library.article", { id })).toMatchObject({
    byline: "Tomas de Witt",
    metaOrigin: { byline: "analyst" },
  });
  expect((await call("library.foundFields", { articleId: id })).byline).toHaveLength(2);
  await call("history.undo", {});
  expect((await call("library.article", { id })).byline).toBe("Ilse Varga");
});

test("offers nothing for what has one place for each field", async () => {
  expect(await call("library.foundFields", { articleId: await add("Gate one") })).toEqual({});
});
