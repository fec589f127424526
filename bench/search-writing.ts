import { closeSync, copyFileSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { startCore } from "../electron/core/core.ts";
import type { Core } from "../electron/core/core.ts";
import { createNotebook, openNotebook } from "../electron/core/store/index.ts";
import { openSearchIndex } from "../electron/core/store/search-index.ts";
import type { Id } from "../shared/domain/id.ts";
import { openCoreThread } from "./core-thread.ts";
import { rowWriter } from "./corpus-rows.ts";
import { makeWriter } from "./corpus-text.ts";
import type { Corpus } from "./corpus.ts";
import { inFolder } from "./folder.ts";
import { best, measure } from "./measure.ts";
import type { Took } from "./measure.ts";
import { seeded } from "./prose.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";

const tags = 600;
const importedArticles = 3000;
const articlesAtOnce = 100;

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

/** The same rows into two new notebooks, one of which has no search index to keep. */
const importing = async (folder: string): Promise<Line> => {
  const writer = makeWriter(seeded(5));
  const articles = Array.from({ length: importedArticles }, () => writer.article(10));
  const write = async (path: string, indexed: boolean): Promise<Took> => {
    const opened = createNotebook(path, "Bench");
    const { db } = opened;
    const index = openSearchIndex(db);
    if (!indexed)
      for (const name of db
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%fts_dirty%'")
        .pluck()
        .all())
        db.exec(`DROP TRIGGER ${name}`);
    const inTransaction = db.transaction((work: () => void) => {
      work();
      index.drain();
    });
    let put = (_article: (typeof articles)[number]): void => undefined;
    inTransaction(() => {
      put = rowWriter(db, writer);
    });
    const took = await measure(() => {
      for (let from = 0; from < articles.length; from += articlesAtOnce)
        inTransaction(() => {
          for (const article of articles.slice(from, from + articlesAtOnce)) put(article);
        });
    });
    opened.close();
    return took;
  };
  const withIndex = await write(join(folder, "indexed.claimbook"), true);
  const without = await write(join(folder, "plain.claimbook"), false);
  const perSecond = ({ cpu }: Took): string => `${Math.round((importedArticles / cpu) * 1000).toLocaleString("en")}`;
  return {
    what: "articles with 10 tagged passages each, indexed, per processor second",
    figure: perSecond(withIndex),
    baseline: `${perSecond(without)} (the same rows without an index)`,
    ratio: without.cpu / withIndex.cpu,
    target: "≥ 0.45×",
  };
};
