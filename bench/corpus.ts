import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createNotebook, openNotebook } from "../electron/core/store/index.ts";
import { openSearchIndex } from "../electron/core/store/search-index.ts";
import { rowWriter } from "./corpus-rows.ts";
import { makeWriter } from "./corpus-text.ts";
import type { WrittenArticle } from "./corpus-text.ts";
import { openWorkbench } from "./corpus-workbench.ts";
import { seeded } from "./prose.ts";

export type CorpusSize = {
  readonly articles: number;
  readonly passages: number;
  /** Worked through as well: claims on questions, numbered, related and judged, chains, hearsay, copies. */
  readonly worked?: boolean;
};

/** What queries can be made of. */
export type Corpus = {
  readonly path: string;
  readonly words: readonly string[];
  readonly actors: readonly string[];
  readonly codes: readonly string[];
  readonly sources: readonly string[];
};

/** Counted up when the generator or what the index holds of a row changes: an old file is then built anew. */
const kinds = {
  search: { name: "search", version: 2, claims: 5000 },
  claims: { name: "claims", version: 1, claims: 100_000 },
} as const;
const articlesEach = 500;

const kindOf = ({ worked = false }: CorpusSize) => (worked ? kinds.claims : kinds.search);

/** Where the corpus of this size is kept. */
export const corpusPath = (size: CorpusSize): string =>
  join(
    tmpdir(),
    "claimbook-bench",
    `${kindOf(size).name}-g${kindOf(size).version}-${size.articles}-${size.passages}.claimbook`,
  );

/**
 * A synthetic notebook: articles, passages cut out of them, each with one to three tags, most claims said by someone, some
 * with a note. Made once, indexed as it is written, then kept in the system's folder for temporary files.
 */
export const openCorpus = (size: CorpusSize): Corpus => {
  const { articles, passages, worked = false } = size;
  const path = corpusPath(size);
  const folder = dirname(path);
  const writer = makeWriter(seeded(17), kindOf(size).claims);
  const corpus = { path, words: writer.words, actors: writer.actors, codes: writer.codes, sources: writer.sources };
  if (existsSync(path)) {
    // One of an older schema is brought up to date as any notebook is; the copy that is kept before is not needed here.
    openNotebook(path).close();
    for (const name of readdirSync(folder))
      if (name.startsWith(`${basename(path)}.schema-`)) rmSync(join(folder, name));
    return corpus;
  }

  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `unfinished-${process.pid}.claimbook`);
  rmSync(unfinished, { force: true });
  const opened = createNotebook(unfinished, "Bench");
  // A file that can be made again need not survive a power cut.
  opened.db.pragma("synchronous = OFF");
  const index = openSearchIndex(opened.db);
  const inTransaction = opened.db.transaction((work: () => void) => {
    work();
    index.drain();
  });
  const began = performance.now();
  const say = (text: string): void =>
    void process.stderr.write(`corpus: ${text}, ${Math.round((performance.now() - began) / 1000)} s\n`);
  let write = (_article: WrittenArticle): void => undefined;
  const workbench = worked ? openWorkbench(opened.db) : null;
  inTransaction(() => {
    write = rowWriter(opened.db, writer);
    workbench?.registries();
  });
  for (let done = 0; done < articles; done += articlesEach) {
    inTransaction(() => {
      for (let count = Math.min(articlesEach, articles - done); count > 0; count--)
        write(writer.article(passages / articles));
      workbench?.articles();
    });
    if (done % (articlesEach * 10) === 0)
      say(`${done.toLocaleString("en")} of ${articles.toLocaleString("en")} articles`);
  }
  // As the core does when idle.
  say("merging the index");
  while (index.merge(1000)) continue;
  opened.db.exec("ANALYZE");
  opened.close();
  renameSync(unfinished, path);
  say("done");
  return corpus;
};
