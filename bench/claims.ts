import { benchClaimsInApp } from "./claims-app.ts";
import { viewsOf } from "./claims-views.ts";
import type { View } from "./claims-views.ts";
import { openCoreThread } from "./core-thread.ts";
import type { CoreThread } from "./core-thread.ts";
import { openCorpus } from "./corpus.ts";
import { measure } from "./measure.ts";
import type { Took } from "./measure.ts";
import type { BenchOptions } from "./run.ts";
import { ms, percentile } from "./table.ts";

const rounds = 7;
/** Milliseconds in which every view should be there. */
const target = 300;

/** How long each view of the workbench takes to open, over 100,000 claims and 20,000 actors: from the core, then on the screen. */
export const benchClaims = async ({ passages }: BenchOptions): Promise<void> => {
  const { path } = openCorpus({ articles: Math.ceil(passages / 10), passages, worked: true });
  const core = await openCoreThread(path);
  const views = await viewsOf(core);
  const first = new Map<View, Took>();
  for (const view of views) first.set(view, await opening(core, view, 0));
  const took = new Map<View, Took[]>(views.map((view) => [view, []]));
  for (let round = 0; round < rounds; round++)
    for (const view of views) took.get(view)?.push(await opening(core, view, round));
  await core.close();

  process.stdout.write(
    `\n## What each view asks the core for when it opens: ${rounds} openings, each of another of the most used entries\n\n` +
      "| view | p50 | slowest | first | processor p50 / most | |\n|---|---|---|---|---|---|\n",
  );
  for (const [{ name }, all] of took) {
    const of = (key: keyof Took, share: number): number =>
      percentile(
        all.map((each) => each[key]),
        share,
      );
    const missed = of("wall", 1) > target ? `over ${target} ms` : "";
    const line = [
      name,
      ms(of("wall", 0.5)),
      ms(of("wall", 1)),
      ms([...first].find(([view]) => view.name === name)?.[1].wall ?? Number.NaN),
      `${ms(of("cpu", 0.5))} / ${ms(of("cpu", 1))}`,
      missed,
    ];
    process.stdout.write(`| ${line.join(" | ")} |\n`);
  }
  await benchClaimsInApp(path);
};

const opening = (core: CoreThread, view: View, round: number): Promise<Took> =>
  measure(() => Promise.all(view.asks(round).map(([name, input]) => core.ask(name, input))));
