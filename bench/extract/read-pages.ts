import { join } from "node:path";
import { openContainers } from "../../electron/core/import/open-containers.ts";
import { openParser } from "../../electron/core/import/open-parser.ts";
import type { Parser } from "../../electron/core/import/open-parser.ts";
import type { Parsed } from "../../electron/core/import/parsed.ts";
import { containerFormatOf } from "../../electron/core/import/read/format-of.ts";
import { toOriginal } from "../../electron/core/import/read/to-original.ts";
import { agreement, bagOf } from "../../electron/core/import/html/tokens.ts";
import type { Page } from "./read-truth.ts";

export type Read = {
  readonly page: Page;
  readonly parsed: Parsed | null;
  /** As the importer decoded it; null for what is no text. */
  readonly encoding: string | null;
  readonly error: string | null;
};
export type Cost = { readonly cpuMs: number; readonly wallMs: number; readonly peakMb: number };

/** The worker of the built program: pages are read just as an import reads them, in threads with limits. */
const worker = join(process.cwd(), "out", "core", "parse-worker.js");

/** Read every page through the importer's own parser, in order, as many at a time as an import would. */
export const readPages = async (
  pages: readonly Page[],
  bytesOf: (page: Page) => Uint8Array,
): Promise<{ readonly read: readonly Read[]; readonly cost: Cost }> => {
  const parser = openParser({ worker });
  const read: Read[] = [];
  const startCpu = process.cpuUsage();
  const start = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let page = pages[next]; page !== undefined; page = pages[next]) {
      const at = next;
      next += 1;
      read[at] = await readPage(page, bytesOf(page), parser);
    }
  };
  await Promise.all(Array.from({ length: parser.width }, lane));
  clearInterval(watch);
  const { user, system } = process.cpuUsage(startCpu);
  await parser.close();
  return {
    read,
    cost: { cpuMs: (user + system) / 1000, wallMs: performance.now() - start, peakMb: peak / 2 ** 20 },
  };
};

const readPage = async (page: Page, bytes: Uint8Array, parser: Parser): Promise<Read> => {
  try {
    const found = await articlesOf(page.name, bytes, parser);
    const best = closest(found, page);
    if (best === undefined) throw new Error("nothing in it could be imported");
    const empty = best.parsed.text.trim() === "";
    return { page, ...best, error: empty ? "it has no text" : null };
  } catch (error) {
    return { page, parsed: null, encoding: null, error: error instanceof Error ? error.message : String(error) };
  }
};

type Article = { readonly parsed: Parsed; readonly encoding: string | null };

const articlesOf = async (name: string, bytes: Uint8Array, parser: Parser): Promise<readonly Article[]> => {
  const format = containerFormatOf(name);
  const listed =
    format === null
      ? { name, read: async () => toOriginal(bytes, name) }
      : { name, open: async () => ({ format, bytes, name }) };
  const articles: Article[] = [];
  for await (const input of openContainers([listed], parser, () => {})) {
    if ("skipped" in input) continue;
    const { source, encoding } = await input.read();
    articles.push({ parsed: await parser.parse(source), encoding });
  }
  return articles;
};

/** Of several articles in one file (an archive of a visit has every frame of it) the one that the truth is about. */
const closest = (articles: readonly Article[], { truth }: Page): Article | undefined => {
  if (articles.length < 2) return articles[0];
  const body = bagOf(truth.bodies[0] ?? "");
  return articles
    .map((article) => ({ article, alike: agreement(bagOf(article.parsed.text), body) }))
    .sort((a, b) => b.alike - a.alike)[0]?.article;
};
