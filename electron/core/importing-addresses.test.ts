import { expect, test } from "vitest";
import type { Fetched } from "../../shared/contract/fetched.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { ImportReport } from "../../shared/contract/import.ts";
import { startCore } from "./core.ts";
import { notebookInMemory } from "./store/index.ts";

const body = `<p>${"The weir at Orsk held through the night, the wardens said, and nobody had to leave. ".repeat(6)}</p>`;

const fetched = (requestedUrl: string, more: Partial<Fetched> = {}): Fetched => ({
  requestedUrl,
  url: requestedUrl,
  redirects: [],
  status: 200,
  headers: [["content-type", "text/html; charset=utf-8"]],
  retrievedAt: "2031-05-06T07:08:09.000Z",
  bytes: Buffer.from(`<!doctype html><title>Weir holds</title><h1>Weir holds</h1>${body}`),
  ...more,
});

/** A core whose network has these pages and no others. */
const withPages = (pages: Readonly<Record<string, Fetched>>) => {
  const core = startCore(notebookInMemory(), {
    fetchPage: (url) => {
      const page = pages[url];
      return page === undefined
        ? Promise.reject(new Refusal("network", `there is no page at ${url} (404)`))
        : Promise.resolve(page);
    },
  });
  const run = async (...urls: readonly string[]) => {
    const started = await core.call("import.run", { items: urls.map((url) => ({ kind: "url", url })) });
    if (!started.ok) throw new Error(started.failure.message);
    const ended = await core.finished(started.value.jobId);
    if (!ended.ok) throw new Error(ended.failure.message);
    // What `import.run` gives; `finished` does not know of which method.
    return (ended.value as ImportReport).items;
  };
  const article = async (id: string | null | undefined) => {
    const got = await core.call("library.article", { id: id ?? "" });
    if (!got.ok) throw new Error(got.failure.message);
    return got.value;
  };
  return { core, run, article };
};

test("keeps with the page how it was got, and its address without what tracks the reader", async () => {
  const asked = "https://orsk.example/s?id=7&utm_source=mail";
  const page = fetched(asked, { url: "https://orsk.example/story?id=7&utm_source=mail", redirects: [asked] });
  const { core, run, article } = withPages({ [asked]: page });
  const [item] = await run(asked);
  expect(item).toMatchObject({ name: asked, status: "imported", title: "Weir holds" });
  expect(await article(item?.articleId)).toMatchObject({
    url: "https://orsk.example/story?id=7&utm_source=mail",
    snapshot: {
      originKind: "url",
      originName: asked,
      mediaType: "text/html",
      retrievedAt: "2031-05-06T07:08:09.000Z",
      http: { requestedUrl: asked, url: page.url, redirects: [asked], status: 200, headers: page.headers },
    },
  });
  const found = await core.call("library.snapshot", { articleId: item?.articleId ?? "" });
  expect(found.ok && Buffer.from(found.value.bytes).equals(Buffer.from(page.bytes))).toBe(true);
  await core.close();
});

const cyrillic = Buffer.from([0xcf, 0xeb, 0xee, 0xf2, 0xe8, 0xed, 0xe0]);
const encoded = (head: string): Buffer =>
  Buffer.concat([Buffer.from(`<!doctype html>${head}<h1>`), cyrillic, Buffer.from(`</h1>${body}`)]);

test.each([
  { what: "the server names it", type: "text/html; charset=windows-1251", head: "" },
  {
    what: "the server names another than the page",
    type: 'text/html;charset="windows-1251"',
    head: '<meta charset="koi8-r">',
  },
  {
    what: "the server says UTF-8 and the page knows better",
    type: "text/html; charset=utf-8",
    head: '<meta charset="windows-1251">',
  },
])("reads a page in windows-1251 when $what", async ({ type, head }) => {
  const url = "https://orsk.example/";
  const { core, run, article } = withPages({
    [url]: fetched(url, { headers: [["content-type", type]], bytes: encoded(head) }),
  });
  const [item] = await run(url);
  expect((await article(item?.articleId)).snapshot.encoding).toBe("windows-1251");
  expect((await article(item?.articleId)).title).toBe("Плотина");
  await core.close();
});

test("takes what is no page by what the server calls it, and a file of several article by article", async () => {
  const text = "https://orsk.example/download?id=9";
  const table = "https://orsk.example/rows";
  const { core, run, article } = withPages({
    [text]: fetched(text, {
      headers: [["content-type", "text/plain"]],
      bytes: Buffer.from("Gate report\n\n<p>No page."),
    }),
    [table]: fetched(table, {
      headers: [["content-type", "text/csv"]],
      bytes: Buffer.from("title,text\nFirst row,The first gate was closed.\nSecond row,The second gate stayed open.\n"),
    }),
  });
  const items = await run(text, table);
  expect(items.map(({ status, title }) => [status, title])).toEqual([
    ["imported", "Gate report"],
    ["imported", "First row"],
    ["imported", "Second row"],
  ]);
  expect((await article(items[2]?.articleId)).snapshot).toMatchObject({
    originKind: "url",
    originName: `${table}/row 3`,
    http: { url: table },
  });
  await core.close();
});

test("says of each address what went wrong, and lets the others in", async () => {
  const good = "https://orsk.example/a";
  const { core, run } = withPages({ [good]: fetched(good) });
  const items = await run("https://orsk.example/gone", good);
  expect(items).toMatchObject([
    {
      name: "https://orsk.example/gone",
      status: "failed",
      message: "there is no page at https://orsk.example/gone (404)",
    },
    { name: good, status: "imported" },
  ]);
  await core.close();
});

test("takes web addresses alone, and fetches nothing where there is no network", async () => {
  const core = startCore(notebookInMemory());
  const refused = await core.dispatch("import.run", { items: [{ kind: "url", url: "file:///etc/passwd" }] });
  expect(refused).toMatchObject({ ok: false, failure: { kind: "bad-input" } });
  const started = await core.call("import.run", { items: [{ kind: "url", url: "https://orsk.example/" }] });
  if (!started.ok) throw new Error(started.failure.message);
  expect(await core.finished(started.value.jobId)).toMatchObject({
    ok: true,
    value: { items: [{ status: "failed", message: "https://orsk.example/ is not fetched: there is no network here" }] },
  });
  await core.close();
});
