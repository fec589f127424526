import { benchApp } from "./app.ts";
import { benchCopies } from "./copies.ts";
import { benchExport } from "./export.ts";
import { benchExtract } from "./extract/index.ts";
import { benchImport } from "./import.ts";
import { benchSearch } from "./search.ts";

const parts = { app: benchApp, import: benchImport, copies: benchCopies, export: benchExport, search: benchSearch };

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

/**
 * Run the named parts, all by default. Each prints its own table; compare ratios, not milliseconds. `extract DIR` runs
 * alone: it needs pages that are not the project's to give away.
 */
export const bench = async (names: readonly string[]): Promise<void> => {
  const [first, ...rest] = names;
  if (first === "extract") return benchExtract(rest);
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}, extract`);
  for (const name of Object.keys(parts))
    if (isPart(name) && (names.length === 0 || names.includes(name))) await parts[name]();
};
