import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { decode } from "../../electron/core/import/read/decode.ts";
import { benchDebris } from "./debris.ts";
import { benchHostile } from "./hostile.ts";
import { readPages } from "./read-pages.ts";
import type { Cost, Read } from "./read-pages.ts";
import { bytesOf, readTruth } from "./read-truth.ts";
import { printChanges, saveScores } from "./changes.ts";
import { fields, nothing, scorePage } from "./score.ts";
import type { Score } from "./score.ts";
import { printWorst } from "./worst.ts";
import { wrapPages } from "./wrap-pages.ts";

export type Scored = Read & { readonly score: Score };

const usage =
  "npm run bench -- extract DIR [--worst N] [--only ID] [--wrap] [--debris] [--hostile] [--save FILE] [--against FILE]";

/**
 * How well the articles of saved pages are found, against a truth made beforehand: `DIR/truth.jsonl(.gz)` and the pages
 * beside it, in any format that is imported.
 */
export const benchExtract = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      worst: { type: "string" },
      only: { type: "string" },
      wrap: { type: "boolean", default: false },
      debris: { type: "boolean", default: false },
      hostile: { type: "boolean", default: false },
      save: { type: "string" },
      against: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(`which folder? ${usage}`);
  const { pages, unknown } = readTruth(folder);
  const chosen = pages.filter(({ name }) => values.only === undefined || name.includes(values.only));
  if (chosen.length === 0) throw new Error(`no page in ${folder} that truth.jsonl knows`);

  const { read, cost } = await readPages(chosen, bytesOf);
  const scored = read.map((one): Scored => ({ ...one, score: scorePage(one.parsed ?? nothing, one.page.truth) }));
  printScores(`Extraction: ${scored.length} files`, scored, groupsOf);
  printCost(scored, cost);
  if (values.against !== undefined) printChanges(scored, values.against);
  if (values.save !== undefined) saveScores(scored, values.save);
  for (const name of unknown) print(`not scored, for truth.jsonl does not know it: ${name}\n`);
  if (values.wrap) {
    const wrapped = wrapPages(chosen);
    const again = await readPages(
      wrapped.map(({ page }) => page),
      (page) => wrapped.find((one) => one.page === page)?.bytes() ?? new Uint8Array(),
    );
    const rescored = again.read.map((one): Scored => ({
      ...one,
      score: scorePage(one.parsed ?? nothing, one.page.truth),
    }));
    printScores("The same pages, wrapped", rescored, ({ page }) => [page.name.slice(page.name.indexOf(".") + 1)]);
    printErrors(rescored);
  }
  if (values.debris)
    benchDebris(
      chosen
        .filter(({ name }) => name.endsWith(".html"))
        .map((page) => ({ html: decode(bytesOf(page), page.name).text, truth: page.truth })),
      Number(values.worst ?? 0),
    );
  if (values.hostile) await benchHostile();
  if (values.worst !== undefined) printWorst(scored, Number(values.worst));
};

const print = (text: string): void => void process.stdout.write(text);

const printScores = (title: string, scored: readonly Scored[], groups: (one: Scored) => readonly string[]): void => {
  print(
    `\n## ${title}\n\n| | n | body F1 | P | R | whole text F1 | quotations | title | authors | date | site | address | language | metadata |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n`,
  );
  printRow("all", scored);
  const names = new Set(scored.flatMap(groups));
  for (const name of [...names].sort())
    printRow(
      name,
      scored.filter((one) => groups(one).includes(name)),
    );
};

const printRow = (name: string, scored: readonly Scored[]): void => {
  const quotations = scored.reduce((sum, { score }) => sum + score.quotations, 0);
  const kept = scored.reduce((sum, { score }) => sum + score.kept, 0);
  const metadata = fields.map((field) => mean(scored.map(({ score }) => score.meta[field])));
  const cells = [
    mean(scored.map(({ score }) => score.f1)),
    mean(scored.map(({ score }) => score.precision)),
    mean(scored.map(({ score }) => score.recall)),
    mean(scored.map(({ score }) => score.wholeF1)),
    quotations === 0 ? null : kept / quotations,
    ...metadata,
    mean(metadata),
  ];
  print(
    `| ${name} | ${scored.length} | ${cells.map((cell) => (cell === null ? "" : cell.toFixed(3))).join(" | ")} |\n`,
  );
};

/** Of those that are known; null when none is. */
const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** By how the file is wrapped, by where the truth comes from, by language; and one page in three set apart by its id. */
const groupsOf = ({ page, parsed, encoding }: Scored): readonly string[] => {
  const { name, truth } = page;
  const folder = name.includes("/") ? [`in ${name.slice(0, name.lastIndexOf("/"))}`] : [];
  const language = truth.lang ?? parsed?.meta.language ?? "?";
  return [
    ...folder,
    `file ${formatOf(page, parsed)}`,
    `set ${/^[a-z]+/iu.exec(truth.id)?.[0] ?? truth.id}`,
    `language ${language.startsWith("en") ? "English" : "other"}`,
    ...(encoding === null || encoding === "utf-8" ? [] : ["decoded from other than UTF-8"]),
    isHeldOut(truth.id) ? "one page in three" : "two pages in three",
    `fifth ${(hashOf(truth.id) % 5) + 1}`,
  ];
};

/** The first rules were made looking at two pages in three only; later ones looking at all. */
const isHeldOut = (id: string): boolean => hashOf(id) % 3 === 0;

/** Fifths tell by how much a figure is chance: a rule should gain in most of them. */
const hashOf = (id: string): number => createHash("sha256").update(id).digest()[0] ?? 0;

const formatOf = ({ name }: Read["page"], parsed: Read["parsed"]): string => {
  if (parsed?.metaOrigin["url"] === "SingleFile comment") return "SingleFile page";
  return /\.warc(?:\.gz)?$/iu.exec(name)?.[0] ?? name.slice(name.lastIndexOf("."));
};

/** The same reason once, with the first file it befell. */
const printErrors = (scored: readonly Scored[]): void => {
  const failed = scored.flatMap(({ page, error }) =>
    error === null ? [] : [{ name: page.name, error: error.replaceAll(page.name, "it") }],
  );
  for (const reason of new Set(failed.map(({ error }) => error))) {
    const same = failed.filter(({ error }) => error === reason);
    const more = same.length === 1 ? "" : ` and ${same.length - 1} more`;
    print(`not read: ${same[0]?.name ?? ""}${more}: ${reason}\n`);
  }
};

const printCost = (scored: readonly Scored[], { cpuMs, wallMs, peakMb }: Cost): void => {
  const failed = scored.filter(({ error }) => error !== null);
  const warned = scored.filter(({ parsed }) => (parsed?.warning ?? null) !== null);
  print(
    `\n${failed.length} errors, ${warned.length} warnings; ${(cpuMs / scored.length).toFixed(0)} ms CPU and ${(wallMs / scored.length).toFixed(0)} ms a page, ${peakMb.toFixed(0)} MB at the peak, all threads together\n`,
  );
  printErrors(scored);
  for (const { page, parsed } of warned) print(`warned: ${page.name}: ${parsed?.warning ?? ""}\n`);
};
