import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openParser } from "./open-parser.ts";
import type { Source } from "./parsed.ts";

/** A worker that does to its tasks what their content says; the real one is a bundle that tests do not build. */
const code = `
  import { parentPort } from "node:worker_threads";
  const parsed = (text) => ({ text, blocks: [], meta: {}, metaOrigin: {}, canonicalUrl: null, debris: [], words: 0, warning: null });
  parentPort.on("message", ({ id, source, whole, container, files }) => {
    if (files?.[0].name === "hang.txt") for (;;);
    if (files) return parentPort.postMessage({ id, texts: files.map(({ name }) => ({ name })) });
    if (container?.name === "desk.zip") return parentPort.postMessage({ id, unpacked: [{ name: "a", failed: "is torn" }] });
    if (container) return parentPort.postMessage({ id, error: "it is torn" });
    const word = whole ? source.content.replace(/^once-/, "") : source.content.replace(/^once-.*/, "hang");
    if (word === "hang") for (;;);
    if (word === "slow") for (const end = Date.now() + 400; Date.now() < end; );
    if (word === "exit") process.exit(3);
    if (word === "throw") throw new Error("broken");
    if (word === "memory") { const kept = []; for (;;) kept.push(new Array(100_000).fill(kept.length)); }
    if (word === "bytes") { const kept = []; for (;;) kept.push(Buffer.alloc(1_000_000, 1)); }
    if (word === "error") return parentPort.postMessage({ id, error: "not a page" });
    parentPort.postMessage({ id, parsed: parsed(word) });
  });
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-parser-"));
  writeFileSync(join(folder, "worker.mjs"), code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = () =>
  openParser({ worker: join(folder, "worker.mjs"), timeoutMs: 1_000, memoryMb: 64, slowness: () => 1 });
const page = (content: string): Source => ({ format: "html", content, name: "page.html", url: null, fragment: false });

const failing = [
  { content: "hang", says: "page.html cannot be parsed: it took longer than 1 s" },
  { content: "memory", says: "page.html cannot be parsed: it needs more than 64 MB of memory" },
  { content: "bytes", says: "page.html cannot be parsed: it needs more than 64 MB of memory" },
  { content: "exit", says: "page.html cannot be parsed: the parser was stopped" },
  { content: "throw", says: "page.html cannot be parsed: broken" },
  { content: "error", says: "page.html cannot be parsed: not a page" },
];

test.each(failing)(
  "gives up on a page on which the worker does “$content”, and goes on with the next",
  async ({ content, says }) => {
    const parser = open();
    const bad = parser.parse(page(content));
    const others = ["one", "two", "three", "four"].map((word) => parser.parse(page(word)));
    await expect(bad).rejects.toThrow(says);
    expect((await Promise.all(others)).map(({ text }) => text)).toEqual(["one", "two", "three", "four"]);
    await parser.close();
  },
);

test("tries a page that overstays once more as a whole, and says so", async () => {
  const parser = open();
  expect(await parser.parse(page("once-words"))).toMatchObject({
    text: "words",
    warning: "no article was looked for in it (it took longer than 1 s): all of its text was taken",
  });
  await parser.close();
});

test("stops at once when it is closed", async () => {
  const parser = open();
  const hanging = Array.from({ length: 5 }, () => parser.parse(page("hang")));
  const settled = Promise.allSettled(hanging);
  await parser.close();
  for (const result of await settled)
    expect(result).toMatchObject({ status: "rejected", reason: { failure: { kind: "cancelled" } } });
});

test("reads small texts without a worker", async () => {
  const parser = openParser({ worker: join(folder, "none.mjs") });
  expect((await parser.parse({ format: "text", content: "It held.", name: "", url: null, fragment: false })).text).toBe(
    "It held.",
  );
  await parser.close();
});

test("opens files that hold several articles in the worker, and says which it cannot", async () => {
  const parser = open();
  const container = { format: "zip" as const, bytes: new Uint8Array(1), name: "desk.zip" };
  expect(await parser.unpack(container)).toEqual([{ name: "a", failed: "is torn" }]);
  await expect(parser.unpack({ ...container, name: "torn.zip" })).rejects.toThrow(
    "torn.zip cannot be parsed: it is torn",
  );
  await parser.close();
});

test("does not blame a page for the memory that another takes beside it", async () => {
  const parser = open();
  const [glutton, slow] = await Promise.allSettled([parser.parse(page("bytes")), parser.parse(page("slow"))]);
  expect(glutton.status).toBe("rejected");
  expect(slow).toMatchObject({ status: "fulfilled", value: { text: "slow", warning: null } });
  await parser.close();
});

test("texts go to a thread many at a time; when it does not answer each is left to be looked at by itself", async () => {
  const parser = open();
  const files = (name: string) => Array.from({ length: 20 }, () => ({ path: `/nowhere/${name}`, name }));
  const hung = parser.texts(files("hang.txt"));
  const after = parser.texts(files("good.txt"));
  const aside = parser.parse(page("beside"));
  expect((await aside).text).toBe("beside");
  expect(await hung).toEqual(files("hang.txt").map(() => null));
  expect(await after).toHaveLength(20);
  expect((await after).every((each) => each !== null)).toBe(true);
  await parser.close();
});
