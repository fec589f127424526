import Database from "better-sqlite3";
import { planSearch } from "../electron/core/search/run-search.ts";
import { openNotebook, openStore } from "../electron/core/store/index.ts";
import { openBareIndex } from "./bare-index.ts";
import { openCoreThread } from "./core-thread.ts";
import { openCorpus } from "./corpus.ts";
import type { BenchOptions } from "./run.ts";
import { frequentWords } from "./search-frequent.ts";
import { mixedQueries } from "./search-mixed.ts";
import { peers } from "./search-peers.ts";
import { searchQueries } from "./search-queries.ts";
import { typing } from "./search-typing.ts";
import { writing } from "./search-writing.ts";

const pieces = ["mixed", "frequent", "typing", "writing", "peers"] as const;

/**
 * Searching as the window does it, beside the bare FTS5 query for the same rows in the same run; then writing, then other
 * libraries. `--only=mixed,typing` runs some of it.
 */
export const benchSearch = async ({ passages, peers: peerSizes, only }: BenchOptions): Promise<void> => {
  const unknown = only?.filter((name) => !pieces.some((piece) => piece === name)) ?? [];
  if (unknown.length > 0) throw new Error(`no piece ${unknown.join(", ")} of search; there are ${pieces.join(", ")}`);
  const wanted = (piece: (typeof pieces)[number]): boolean => only?.includes(piece) ?? true;
  const corpus = openCorpus({ articles: Math.ceil(passages / 10), passages });
  const asked = searchQueries(corpus, sentencesOf(corpus.path));
  if (wanted("mixed") || wanted("frequent")) {
    const bare = openBareIndex(corpus.path);
    const compiled = compileAll(corpus.path, [...asked.map(({ text }) => text), ...corpus.words.slice(0, 5)]);
    const core = await openCoreThread(corpus.path);
    if (wanted("mixed")) await mixedQueries(core, bare, asked, compiled, passages);
    if (wanted("frequent")) await frequentWords(core, bare, corpus, compiled);
    await core.close();
    bare.close();
  }
  if (wanted("typing")) await typing(corpus);
  if (wanted("writing")) await writing(corpus);
  const sizes = peerSizes.filter((size) => size <= passages);
  if (wanted("peers") && peerSizes.length > 0)
    await peers(corpus, asked, sizes.length > 0 ? sizes : [passages], passages);
};

const sentencesOf = (path: string): readonly string[] => {
  const db = new Database(path, { readonly: true });
  const sentences = db.prepare<[], string>("SELECT exact FROM passage WHERE n % 1499 = 0").pluck().all();
  db.close();
  return sentences;
};

/** The same questions as FTS5 expressions, names resolved. */
const compileAll = (path: string, queries: readonly string[]): ReadonlyMap<string, string> => {
  const opened = openNotebook(path);
  const store = openStore(opened);
  const expressions = queries.map((text) => {
    const plan = planSearch(store.search, text, null);
    if (!plan.ok) throw new Error(`${text}: ${plan.problem.message}`);
    return [text, plan.matchIn("passages").expression] as const;
  });
  opened.close();
  return new Map(expressions);
};
