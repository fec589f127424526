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

/** What a library may use: more than a laptop with its other programs has to give. */
const heapMb = 6000;
const minutesAtMost = 15;

type Took = readonly { readonly kind: string; readonly ms: number }[];
type Built = { readonly indexCpu: number; readonly rss: number; readonly took: Took; readonly kept: boolean };
type Cold = { readonly coldCpu: number; readonly coldWall: number; readonly rss: number };

const libraries = { minisearch: "MiniSearch", flexsearch: "FlexSearch (unranked)" } as const;
type Library = keyof typeof libraries;

/**
 * MiniSearch and FlexSearch over the words of ever more passages, until they fit in memory no more; and Claimbook over whole
 * notebooks with the fewest and with all of them.
 *
 * @param sizes - how many passages, rising
 */
export const peers = async (
  corpus: Corpus,
  all: readonly AskedQuery[],
  sizes: readonly number[],
  passages: number,
): Promise<void> => {
  const asked = kinds.flatMap((kind) => all.filter((query) => query.kind === kind).slice(0, mostOfAKind));
  const lines: Line[] = [];
  for (const library of ["minisearch", "flexsearch"] as const)
    for (const size of sizes) {
      const who = `${libraries[library]}, ${size.toLocaleString("en")}`;
      const figures = await figuresOf(library, corpus, size, asked);
      if (figures === null) {
        lines.push({ what: who, figure: `not in ${heapMb} MB of memory and ${minutesAtMost} minutes` });
        break;
      }
      const { built, cold } = figures;
      lines.push(...linesOf(who, { ...built, cold }));
    }
  for (const size of new Set([sizes[0] ?? passages, passages])) lines.push(...(await ourselves(asked, size)));
  printTable("Beside libraries that search in memory, by the number of passages, processor time", lines);
};

const figuresOf = (
  library: Library,
  corpus: Corpus,
  passages: number,
  asked: readonly AskedQuery[],
): Promise<{ readonly built: Built; readonly cold: Cold | null } | null> =>
  inFolder((folder) => {
    const run = (phase: "build" | "cold"): unknown => runPeer(library, phase, corpus, passages, folder, asked);
    // What the child prints is made in peer.mjs.
    const built = run("build") as Built | null;
    return Promise.resolve(built === null ? null : { built, cold: built.kept ? (run("cold") as Cold | null) : null });
  });

/** Null when it runs out of memory or time. */
const runPeer = (
  library: Library,
  phase: "build" | "cold",
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
  process.stderr.write(`${libraries[library]}: ${phase}, ${passages.toLocaleString("en")} passages\n`);
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heapMb}`,
      join(root, "bench", "peer.mjs"),
      library,
      phase,
      corpus.path,
      String(passages),
      folder,
    ],
    { input: JSON.stringify(queries), encoding: "utf8", maxBuffer: 2 ** 26, timeout: minutesAtMost * 60_000 },
  );
  if (status === 0) return JSON.parse(stdout);
  if (
    signal !== null ||
    /heap out of memory|Map maximum size|Invalid (?:array|string|typed array) length/u.test(stderr)
  )
    return null;
  throw new Error(`${library} did not do it: ${stderr}`);
};

const linesOf = (
  who: string,
  {
    indexCpu,
    rss,
    took,
    cold,
  }: {
    readonly indexCpu: number | null;
    readonly rss: number;
    readonly took: Took;
    readonly cold: Omit<Cold, "rss"> | null;
  },
): readonly Line[] => [
  {
    what: `${who}: index, memory, process start to first answer (wall)`,
    figure: [
      indexCpu === null ? "kept in the file" : ms(indexCpu),
      `${Math.round(rss / 2 ** 20)} MB`,
      cold === null ? "cannot be kept, indexes anew" : `${ms(cold.coldCpu)} (${ms(cold.coldWall)})`,
    ].join(", "),
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
  return linesOf(`Claimbook, ${passages.toLocaleString("en")}`, {
    indexCpu: null,
    rss,
    took,
    cold: { coldCpu: cold.cpu, coldWall: cold.wall },
  });
};
