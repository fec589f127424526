import { parseArgs } from "node:util";
import { benchApp } from "./app.ts";
import { benchClaims } from "./claims.ts";
import { benchCopies } from "./copies.ts";
import { benchExport } from "./export.ts";
import { benchExtract } from "./extract/index.ts";
import { benchImport } from "./import.ts";
import { benchSearch } from "./search.ts";
import { benchViews } from "./views.ts";

export type BenchOptions = {
  /** How many passages are searched; a tenth as many articles. */
  readonly passages: number;
  /** How many of them the libraries that search in memory get, rising until they cannot; empty leaves them out. */
  readonly peers: readonly number[];
  /** Of a part these pieces alone; null for all. */
  readonly only: readonly string[] | null;
};

const parts = {
  app: benchApp,
  import: benchImport,
  copies: benchCopies,
  export: benchExport,
  search: benchSearch,
  views: benchViews,
  claims: benchClaims,
};

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

/**
 * Run the named parts, all by default. Each prints its own table; compare ratios, not milliseconds. `extract DIR` runs
 * alone: it needs pages that are not the project's to give away.
 */
export const bench = async (args: readonly string[]): Promise<void> => {
  const [first, ...rest] = args;
  if (first === "extract") return benchExtract(rest);
  const { positionals: names, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      passages: { type: "string", default: "1000000" },
      peers: { type: "string", default: "100000,400000,700000,1000000" },
      only: { type: "string" },
    },
  });
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}, extract`);
  const options = {
    passages: numberOf(values.passages),
    peers: values.peers
      .split(",")
      .map(numberOf)
      .filter((number) => number > 0),
    only: values.only?.split(",") ?? null,
  };
  for (const name of Object.keys(parts))
    if (isPart(name) && (names.length === 0 || names.includes(name))) await parts[name](options);
};

const numberOf = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${text} is no number of passages`);
  return number;
};
