import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createNotebook, openNotebook } from "../electron/core/store/index.ts";
import { openSearchIndex } from "../electron/core/store/search-index.ts";
import { rowWriter } from "./corpus-rows.ts";
import { makeWriter } from "./corpus-text.ts";
import type { WrittenArticle } from "./corpus-text.ts";
import { seeded } from "./prose.ts";

export type CorpusSize = { readonly articles: number; readonly passages: number };

/** What queries can be made of. */
export type Corpus = {
  readonly path: string;
  readonly words: readonly string[];
  readonly actors: readonly string[];
  readonly codes: readonly string[];
  readonly sources: readonly string[];
};

/** Counted up when the generator or what the index holds of a row changes: an old file is then built anew. */
const version = 2;
const articlesEach = 500;

/** Where the corpus of this size is kept. */
export const corpusPath = ({ articles, passages }: CorpusSize): string =>
  join(tmpdir(), "claimbook-bench", `search-g${version}-${articles}-${passages}.claimbook`);

/**
 * A synthetic notebook: articles, passages cut out of them, each with one to three tags, most claims said by someone, some
 * with a note. Made once, indexed as it is written, then kept in the system's folder for temporary files.
 */
export const openCorpus = ({ articles, passages }: CorpusSize): Corpus => {
  const path = corpusPath({ articles, passages });
  const folder = dirname(path);
  const writer = makeWriter(seeded(17));
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
  inTransaction(() => {
    write = rowWriter(opened.db, writer);
  });
  for (let done = 0; done < articles; done += articlesEach) {
    inTransaction(() => {
      for (let count = Math.min(articlesEach, articles - done); count > 0; count--)
        write(writer.article(passages / articles));
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
