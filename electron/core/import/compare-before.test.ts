import { expect, test } from "vitest";
import { workOut } from "../../../shared/anchoring/place-again.ts";
import { notebookInMemory, openStore, sha256Of } from "../store/index.ts";
import { putArticle } from "../store/test-article.ts";
import { compareBefore } from "./compare-before.ts";
import type { Versions } from "./parse-worker.ts";
import { parseSource } from "./parse-source.ts";
import { openParser } from "./open-parser.ts";
import type { Parser } from "./open-parser.ts";
import { toPrepared } from "./prepared.ts";
import { toOriginal } from "./read/to-original.ts";
import { fateOf } from "./save-article.ts";
import type { Ready } from "./save-article.ts";

const line = (n: number): string => `Line ${n}: the ferry left the harbour at ${n} with ${n * 7} people on board.`;
const before = Array.from({ length: 600 }, (_none, n) => line(n)).join("\n");
const url = "https://quay.example/ferry";

const readyOf = async (text: string, name: string): Promise<Ready> => {
  const original = toOriginal(Buffer.from(text), name);
  const parsed = await parseSource(original.source);
  const meta = { ...parsed.meta, url, title: `${name} by another title` };
  const prepared = await toPrepared(original, sha256Of(original.bytes), { ...parsed, meta });
  return { at: 0, position: { input: 0, member: 0 }, name, prepared };
};

/** Says what it was asked to compare. */
const watched = (): { readonly asked: Versions[]; readonly parser: Parser } => {
  const asked: Versions[] = [];
  return {
    asked,
    parser: {
      ...openParser({ worker: null }),
      compare: async (versions) => {
        asked.push(versions);
        return workOut(versions.before, versions.after, versions.quotes);
      },
    },
  };
};

const notebook = () => {
  const opened = notebookInMemory();
  const { articleId } = putArticle(opened.db, { text: before, title: "Ferry", url, fileName: "ferry.txt" });
  return { store: openStore(opened), articleId };
};

test("a long text is compared with the article of its address beforehand, and is a version of it", async () => {
  const { store, articleId } = notebook();
  const { parser, asked } = watched();
  const after = before.replaceAll("5 people on board", "5 souls aboard");
  const ready = await compareBefore(store, await readyOf(after, "ferry.txt"), parser);
  expect(asked).toEqual([{ before, after, quotes: [] }]);
  expect(ready.compared).toHaveLength(1);
  expect(fateOf(store, ready)).toEqual({ kind: "version", of: articleId });
});

test("another text under that address is none", async () => {
  const { store } = notebook();
  const { parser, asked } = watched();
  const other = Array.from({ length: 600 }, (_none, n) => `No. ${n} `.repeat(7));
  const ready = await compareBefore(store, await readyOf(other.join("\n"), "pier.txt"), parser);
  expect(asked).toHaveLength(1);
  expect(fateOf(store, ready)).toEqual({ kind: "new" });
});

test("a short text is not sent anywhere", async () => {
  const { store } = notebook();
  const { parser, asked } = watched();
  const ready = await readyOf(line(1), "note.txt");
  expect(await compareBefore(store, ready, parser)).toBe(ready);
  expect(asked).toEqual([]);
});
