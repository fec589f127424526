import type { Asked } from "../shared/contract/methods.ts";
import type { BareIndex } from "./bare-index.ts";
import type { CoreThread } from "./core-thread.ts";
import { least, measure, never } from "./measure.ts";
import type { Took } from "./measure.ts";
import type { AskedQuery } from "./search-queries.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";

const rounds = 3;

/** A first page through the whole path, ranked and newest first; warm, in turns with the bare query, the best of some rounds. */
export const mixedQueries = async (
  core: CoreThread,
  bare: BareIndex,
  asked: readonly AskedQuery[],
  compiled: ReadonlyMap<string, string>,
  passages: number,
): Promise<void> => {
  const took = asked.map(() => ({ best: never, newest: never, bare: never }));
  for (let round = 0; round < rounds; round++)
    for (const [at, { text }] of asked.entries()) {
      const times = took[at];
      if (times === undefined) continue;
      times.bare = least(times.bare, await measure(() => bare.ask(compiled.get(text) ?? "")));
      times.best = least(times.best, await measure(() => firstPage(core, { query: text })));
      times.newest = least(times.newest, await measure(() => firstPage(core, { query: text, sort: "newest" })));
    }

  const line = (what: string, key: "best" | "newest", share: number, target: string): Line => {
    const of = (which: (times: (typeof took)[number]) => Took, clock: keyof Took): number =>
      percentile(
        took.map((times) => which(times)[clock]),
        share,
      );
    const [ours, theirs] = [of((times) => times[key], "cpu"), of((times) => times.bare, "cpu")];
    return {
      what,
      figure: `${ms(ours)} (${ms(of((times) => times[key], "wall"))})`,
      baseline: `${ms(theirs)} (${ms(of((times) => times.bare, "wall"))})`,
      ratio: ours / theirs,
      target,
    };
  };
  printTable(
    `Search: ${asked.length} mixed queries over ${passages.toLocaleString("en")} passages; processor time (wall) of a first page through thread, parser, filters, ranking and marking, beside the bare FTS5 query`,
    [
      line("most relevant, p50", "best", 0.5, "≤ 1.50×"),
      line("most relevant, p95", "best", 0.95, "≤ 0.35×"),
      line("most relevant, slowest", "best", 1, "≤ 0.35×"),
      line("newest first, p50", "newest", 0.5, "≤ 0.45×"),
      line("newest first, p95", "newest", 0.95, "≤ 0.06×"),
      line("newest first, slowest", "newest", 1, ""),
    ],
  );
  printTable(
    "The same by kind of query: p50, p95 and slowest",
    [...new Set(asked.map((query) => query.kind))].map((kind) => {
      const times = took.filter((_, at) => asked[at]?.kind === kind);
      const of = (key: "best" | "bare", share: number): number =>
        percentile(
          times.map((time) => time[key].cpu),
          share,
        );
      const shares = [0.5, 0.95, 1];
      return {
        what: kind,
        figure: shares.map((share) => ms(of("best", share))).join(" / "),
        baseline: shares.map((share) => ms(of("bare", share))).join(" / "),
        ratio: of("best", 0.5) / of("bare", 0.5),
      };
    }),
  );
};

const firstPage = async (core: CoreThread, input: Asked<"search.run">): Promise<void> => {
  const { problem } = await core.ask("search.run", { ...input, limit: 50, totals: false });
  if (problem !== null) throw new Error(`${input.query}: ${problem.message}`);
};
