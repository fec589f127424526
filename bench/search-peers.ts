import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../scripts/places.mjs";
import { openBareIndex } from "./bare-index.ts";
import { openCoreThread } from "./core-thread.ts";
import { openCorpus } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import { inFolder } from "./folder.ts";
import { best, measure } from "./measure.ts";
import type { AskedQuery } from "./search-queries.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";

const kinds = ["rare word", "middling word", "common word", "two words", "of three letters and more"] as const;
const mostOfAKind = 15;

type Figures = {
  readonly indexCpu: number;
  readonly rss: number;
  readonly took: readonly { readonly kind: string; readonly ms: number }[];
};
type Cold = { readonly coldCpu: number; readonly coldWall: number; readonly rss: number };

/** MiniSearch and FlexSearch over as many passages, their words alone; and Claimbook over the same number. */
export const peers = (corpus: Corpus, all: readonly AskedQuery[], passages: number): Promise<void> =>
  inFolder(async (folder) => {
    const asked = kinds.flatMap((kind) => all.filter((query) => query.kind === kind).slice(0, mostOfAKind));
    const lines: Line[] = [];
    for (const library of ["minisearch", "flexsearch"] as const) {
      const run = (phase: "build" | "cold"): unknown =>
        runPeer(library, phase, corpus, passages, join(folder, library), asked);
      // What the child prints is made in peer.mjs.
      const built = run("build") as Figures;
      const cold = run("cold") as Cold;
      lines.push(
        ...linesOf(
          library === "minisearch" ? "MiniSearch" : "FlexSearch (unranked)",
          built.indexCpu,
          built.rss,
          built.took,
          cold,
        ),
      );
    }
    lines.push(...(await ourselves(asked, passages)));
    printTable(
      `Beside libraries that search in memory: ${passages.toLocaleString("en")} passages, processor time`,
      lines,
    );
  });

const runPeer = (
  library: string,
  phase: string,
  corpus: Corpus,
  passages: number,
  folder: string,
  asked: readonly AskedQuery[],
): unknown => {
  const queries = asked.map(({ kind, text }) => ({
    kind,
    words: text.replace(/\*$/u, ""),
    prefix: text.endsWith("*"),
  }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--max-old-space-size=12000",
      join(root, "bench", "peer.mjs"),
      library,
      phase,
      corpus.path,
      String(passages),
      folder,
    ],
    { input: JSON.stringify(queries), encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(`${library} did not do it: ${stderr}`);
  return JSON.parse(stdout);
};

const linesOf = (
  who: string,
  indexCpu: number | null,
  rss: number,
  took: readonly { readonly kind: string; readonly ms: number }[],
  cold: Pick<Cold, "coldCpu" | "coldWall">,
): readonly Line[] => [
  {
    what: `${who}: index, memory, process start to first answer (wall)`,
    figure: `${indexCpu === null ? "kept in the file" : ms(indexCpu)}, ${Math.round(rss / 2 ** 20)} MB, ${ms(cold.coldCpu)} (${ms(cold.coldWall)})`,
  },
  {
    what: `${who}: p50 of ${kinds.join(" / ")}`,
    figure: kinds
      .map((kind) =>
        ms(
          percentile(
            took.filter((one) => one.kind === kind).map((one) => one.ms),
            0.5,
          ),
        ),
      )
      .join(" / "),
  },
];

/** The whole notebook with its articles, registries and filters: opened, then asked for first pages. */
const ourselves = async (asked: readonly AskedQuery[], passages: number): Promise<readonly Line[]> => {
  const corpus = openCorpus({ articles: Math.ceil(passages / 10), passages });
  const bare = openBareIndex(corpus.path);
  bare.close();
  const rssBefore = process.memoryUsage().rss;
  let core = await openCoreThread(corpus.path);
  await core.close();
  const cold = await measure(async () => {
    core = await openCoreThread(corpus.path);
    await core.ask("search.run", { query: asked[0]?.text ?? "", limit: 50, totals: false });
  });
  const took: { kind: string; ms: number }[] = [];
  for (const { kind, text } of asked)
    took.push({
      kind,
      ms: (await best(3, () => core.ask("search.run", { query: text, limit: 50, totals: false }))).cpu,
    });
  const rss = process.memoryUsage().rss - rssBefore;
  await core.close();
  return linesOf("Claimbook", null, rss, took, { coldCpu: cold.cpu, coldWall: cold.wall });
};
