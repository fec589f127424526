import type { BareIndex } from "./bare-index.ts";
import type { Corpus } from "./corpus.ts";
import type { CoreThread } from "./core-thread.ts";
import { best } from "./measure.ts";
import type { Took } from "./measure.ts";
import { ms, printTable } from "./table.ts";
import type { Line } from "./table.ts";

const rounds = 4;
const wordCount = 5;

/** What the most frequent words cost when they are filtered, counted and counted by facets, beside the bare query for the word alone. */
export const frequentWords = async (
  core: CoreThread,
  bare: BareIndex,
  { words, actors, codes }: Corpus,
  compiled: ReadonlyMap<string, string>,
): Promise<void> => {
  const first = await best(1, () => core.ask("search.facets", { query: words[200] ?? "" }));
  const fuzzy = await best(1, () => core.ask("search.run", { query: `${words[300] ?? ""}~`, totals: false }));
  printTable("What is read into memory, when first asked for", [
    { what: "first facets", figure: say(first) },
    { what: "first fuzzy word", figure: say(fuzzy) },
  ]);

  const filters = [
    ["the commonest actor", `actor:"${actors[0] ?? ""}"`],
    ["an actor", `actor:"${actors[4000] ?? ""}"`],
    ["the commonest code", `code:"${codes[20] ?? ""}"`],
    ["a code", `code:"${codes[300] ?? ""}"`],
    ["a kind and a stance", "kind:claim stance:denies"],
    ["a publication", 'publication:"Paper 3"'],
    ["a month", "published:2015-03"],
  ] as const;
  const asked = words.slice(0, wordCount);
  const bares = new Map<string, Took>();
  for (const word of asked) bares.set(word, await best(rounds, () => bare.ask(compiled.get(word) ?? "")));
  const lines: Line[] = [];
  const worst = async (what: string, target: string, work: (word: string) => unknown): Promise<void> => {
    let found = { ratio: -1, took: { wall: 0, cpu: 0 }, word: "" };
    for (const word of asked) {
      const took = await best(rounds, () => work(word));
      const ratio = took.cpu / (bares.get(word)?.cpu ?? Number.NaN);
      if (ratio > found.ratio) found = { ratio, took, word };
    }
    lines.push({
      what: `${what} (${found.word})`,
      figure: say(found.took),
      baseline: say(bares.get(found.word) ?? { wall: 0, cpu: 0 }),
      ratio: found.ratio,
      target,
    });
  };
  await worst("first page", "", (word) => core.ask("search.run", { query: word, limit: 50, totals: false }));
  for (const [what, filter] of filters)
    await worst(`first page, filtered by ${what}`, "≤ 0.10×", (word) =>
      core.ask("search.run", { query: `${word} ${filter}`, limit: 50, totals: false }),
    );
  await worst("exact count", "≤ 0.05×", (word) => core.ask("search.count", { query: word }));
  await worst("facets", "≤ 0.12×", (word) => core.ask("search.facets", { query: word }));
  printTable(
    `The ${wordCount} most frequent words: the worst of them each, processor time (wall), beside the bare query for the word`,
    lines,
  );
};

const say = ({ cpu, wall }: Took): string => `${ms(cpu)} (${ms(wall)})`;
