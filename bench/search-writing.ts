import { closeSync, copyFileSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { startCore } from "../electron/core/core.ts";
import type { Core } from "../electron/core/core.ts";
import { createNotebook, openNotebook } from "../electron/core/store/index.ts";
import type { Id } from "../shared/domain/id.ts";
import { openCoreThread } from "./core-thread.ts";
import { makeWriter } from "./corpus-text.ts";
import type { WrittenPassage, Writer } from "./corpus-text.ts";
import type { Corpus } from "./corpus.ts";
import { inFolder, runJob } from "./folder.ts";
import { best, measure } from "./measure.ts";
import type { Took } from "./measure.ts";
import { seeded } from "./prose.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";

const tags = 600;
const importedArticles = 1500;
const annotationsAtOnce = 1000;

/** What keeping the index true costs: one tag in the big notebook, an import; and what crossing to the core's thread costs. */
export const writing = (corpus: Corpus): Promise<void> =>
  inFolder(async (folder) => {
    const copy = join(folder, "written.claimbook");
    copyFileSync(corpus.path, copy);
    const core = startCore(openNotebook(copy));
    const lines: Line[] = await tagging(core, join(folder, "bare"));
    const word = corpus.words[400] ?? "";
    const page = (): Promise<unknown> => core.call("search.run", { query: word, limit: 50, totals: false });
    const direct = await best(50, page);
    await core.close();
    const thread = await openCoreThread(copy);
    const hop = await best(50, () => thread.ask("search.run", { query: word, limit: 50, totals: false }));
    await thread.close();
    lines.push(
      {
        what: "50 hits from the core's thread, wall",
        figure: ms(hop.wall),
        baseline: `${ms(direct.wall)} (in this thread)`,
        ratio: hop.wall / direct.wall,
        target: "≤ 5×",
      },
      await importing(folder),
    );
    printTable("Writing, and crossing between processes", lines);
  });

const tagging = async (core: Core, barePath: string): Promise<Line[]> => {
  const listed = await core.call("library.articles", { limit: 1000 });
  const codes = await core.call("codes.list", {});
  if (!listed.ok || !codes.ok) throw new Error("the notebook cannot be read");
  const articles = listed.value.rows;
  const codeId = codes.value[0]?.id ?? "";
  const bare = openSync(barePath, "w");
  const block = Buffer.alloc(32_768, 1);
  const took: Took[] = [];
  const bareWalls: number[] = [];
  for (let n = 0; n < tags; n++) {
    const id = articles[(n * 7) % articles.length]?.id ?? "";
    const article = await core.call("library.article", { id });
    if (!article.ok) throw new Error(article.failure.message);
    const { revisionId } = article.value;
    took.push(await measure(() => tag(core, id, revisionId, codeId, n)));
    bareWalls.push(
      (
        await measure(() => {
          writeSync(bare, block);
          fdatasyncSync(bare);
        })
      ).wall,
    );
  }
  closeSync(bare);
  const of = (clock: keyof Took, share: number): number =>
    percentile(
      took.map((one) => one[clock]),
      share,
    );
  return [
    {
      what: `one tag, on disk and indexed, processor p99 beside its p50 (slowest ${ms(of("cpu", 1))})`,
      figure: ms(of("cpu", 0.99)),
      baseline: ms(of("cpu", 0.5)),
      ratio: of("cpu", 0.99) / of("cpu", 0.5),
      target: "≤ 10×",
    },
    ...[0.5, 0.95].map((share) => ({
      what: `one tag, wall p${share * 100}`,
      figure: ms(of("wall", share)),
      baseline: `${ms(percentile(bareWalls, share))} (32 KB and fdatasync)`,
      ratio: of("wall", share) / percentile(bareWalls, share),
    })),
  ];
};

const tag = async (core: Core, articleId: Id, revisionId: Id, codeId: Id, n: number): Promise<void> => {
  const start = 10 + (n % 50) * 20;
  const outcome = await core.call("annotate.tag", {
    articleId,
    revisionId,
    start,
    end: start + 90,
    target: { kind: "code", id: codeId },
  });
  if (!outcome.ok) throw new Error(outcome.failure.message);
};

/** The same texts and annotations through the whole import into two new notebooks, one of which keeps no search index. */
const importing = async (folder: string): Promise<Line> => {
  const writer = makeWriter(seeded(5));
  const articles = Array.from({ length: importedArticles }, () => writer.article(10));
  const write = async (path: string, indexed: boolean): Promise<Took> => {
    const opened = createNotebook(path, "Bench");
    if (!indexed) dropIndexing(opened.db);
    const core = startCore(opened);
    const took = await measure(async () => {
      await runJob(core, "import.run", { items: articles.map(({ text }) => ({ kind: "text", text })) });
      const listed = await core.call("library.articles", { limit: 10_000, sort: "imported" });
      if (!listed.ok) throw new Error(listed.failure.message);
      const annotations = listed.value.rows.flatMap(({ id }, at) =>
        annotationsOf(id, articles[at]?.passages ?? [], writer),
      );
      for (let from = 0; from < annotations.length; from += annotationsAtOnce)
        await runJob(core, "annotate.load", {
          json: JSON.stringify(annotations.slice(from, from + annotationsAtOnce)),
        });
    });
    await core.close();
    return took;
  };
  const withIndex = await write(join(folder, "indexed.claimbook"), true);
  const without = await write(join(folder, "plain.claimbook"), false);
  const perSecond = ({ cpu }: Took): string => `${Math.round((importedArticles / cpu) * 1000).toLocaleString("en")}`;
  return {
    what: "articles with 10 tagged passages each, imported and indexed, per processor second",
    figure: perSecond(withIndex),
    baseline: `${perSecond(without)} (the same import without an index)`,
    ratio: without.cpu / withIndex.cpu,
    target: "≥ 0.45×",
  };
};

const dropIndexing = (db: Database): void => {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%fts_dirty%'")
    .pluck()
    .all();
  for (const name of names) db.exec(`DROP TRIGGER ${name}`);
};

const annotationsOf = (articleId: Id, passages: readonly WrittenPassage[], { actors, codes, claims }: Writer) =>
  passages.map(({ start, end, claim, actor, codes: codesOn }, n) => ({
    id: `urn:bench:${articleId}:${n}`,
    type: "Annotation",
    target: {
      source: articleId,
      selector: [{ type: "TextPositionSelector", start: Math.max(0, start), end: end - 1 }],
    },
    body: [
      claim === null
        ? { type: "claimbook:Actor", name: actors[actor], actorType: "person" }
        : { type: "claimbook:Claim", text: claims[claim], position: "affirms" },
      ...codesOn.map((code) => ({ type: "TextualBody", purpose: "tagging", value: codes[code] })),
    ],
  }));
