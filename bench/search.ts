import Database from "better-sqlite3";
import { startCore } from "../electron/core/core.ts";
import type { Core } from "../electron/core/core.ts";
import { planSearch } from "../electron/core/search/run-search.ts";
import { openNotebook, openStore } from "../electron/core/store/index.ts";
import { openBareIndex } from "./bare-index.ts";
import { openCorpus } from "./corpus.ts";
import { searchQueries } from "./search-queries.ts";
import type { AskedQuery } from "./search-queries.ts";
import { ms, percentile, printTable } from "./table.ts";

const size = { articles: 10_000, passages: 100_000 };
const rounds = 5;

/** Searching as the window does it, beside the bare FTS5 query for the same rows; both warm, in turns, the best of some rounds. */
export const benchSearch = async (): Promise<void> => {
  const corpus = openCorpus(size);
  const bare = openBareIndex(corpus.path);
  const asked = searchQueries(corpus, sentencesOf(corpus.path));
  const expressions = compileAll(corpus.path, asked);
  const core = startCore(openNotebook(corpus.path));
  const took = asked.map(() => ({ search: Infinity, hitsOnly: Infinity, newest: Infinity, bare: Infinity }));
  for (let round = 0; round < rounds; round++)
    for (const [at, { text }] of asked.entries()) {
      const best = took[at];
      if (best === undefined) continue;
      best.bare = Math.min(best.bare, await timed(() => bare.ask(expressions[at] ?? "")));
      best.hitsOnly = Math.min(best.hitsOnly, await timed(() => ask(core, { query: text, totals: false })));
      best.search = Math.min(best.search, await timed(() => ask(core, { query: text })));
      best.newest = Math.min(best.newest, await timed(() => ask(core, { query: text, sort: "newest", totals: false })));
    }
  await core.close();
  bare.close();

  const shares = [
    { name: "p50", share: 0.5, target: "≤ 1.50×" },
    { name: "p95", share: 0.95, target: "≤ 1.50×" },
    { name: "max", share: 1, target: "" },
  ];
  const ways = [
    { name: "search", key: "search" },
    { name: "without counting the other scopes", key: "hitsOnly" },
    { name: "newest first", key: "newest" },
  ] as const;
  printTable(
    `Search: ${asked.length} mixed queries over ${size.passages.toLocaleString("en")} passages in ${size.articles.toLocaleString("en")} articles`,
    ways.flatMap(({ name, key }) =>
      shares.map(({ name: share, share: of, target }) => {
        const figure = percentile(
          took.map((times) => times[key]),
          of,
        );
        const baseline = percentile(
          took.map((times) => times.bare),
          of,
        );
        return {
          what: `${name}, ${share}`,
          figure: ms(figure),
          baseline: `${ms(baseline)} (bare FTS5 query)`,
          ratio: figure / baseline,
          target: key === "search" ? target : "",
        };
      }),
    ),
  );
  printTable(
    "Search by kind of query, median",
    [...new Set(asked.map((query) => query.kind))].map((kind) => {
      const times = took.filter((_, at) => asked[at]?.kind === kind);
      const figure = percentile(
        times.map((time) => time.search),
        0.5,
      );
      const baseline = percentile(
        times.map((time) => time.bare),
        0.5,
      );
      return { what: kind, figure: ms(figure), baseline: ms(baseline), ratio: figure / baseline };
    }),
  );
};

const ask = async (core: Core, input: { query: string; sort?: "newest"; totals?: boolean }): Promise<void> => {
  const outcome = await core.call("search.run", input);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  if (outcome.value.problem !== null) throw new Error(`${input.query}: ${outcome.value.problem.message}`);
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const sentencesOf = (path: string): readonly string[] => {
  const db = new Database(path, { readonly: true });
  const sentences = db.prepare<[], string>("SELECT exact FROM passage WHERE n % 1499 = 0").pluck().all();
  db.close();
  return sentences;
};

/** The same questions as FTS5 expressions, names resolved. */
const compileAll = (path: string, asked: readonly AskedQuery[]): readonly string[] => {
  const opened = openNotebook(path);
  const store = openStore(opened);
  const expressions = asked.map(({ text }) => {
    const plan = planSearch(store.search, text, null);
    if (!plan.ok) throw new Error(`${text}: ${plan.problem.message}`);
    return plan.matchIn("passages").expression;
  });
  opened.close();
  return expressions;
};
