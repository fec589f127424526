import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bareImport } from "./bare-import.ts";
import { inFolder } from "./folder.ts";
import { cpu, importAlone } from "./import-alone.ts";
import { benchImportInWindow } from "./import-in-window.ts";
import { benchFormats } from "./import-formats.ts";
import { article } from "./prose.ts";
import { printTable } from "./table.ts";

const articles = 10_000;
const wordsEach = 600;

/** Articles a second through the whole import, beside parsing and inserting the same files bare; then each format. */
export const benchImport = async (): Promise<void> => {
  await inFolder(async (folder) => {
    const files = writeTexts(join(folder, "files"), articles);
    const bareCpu = cpu();
    const bareMs = bareImport(files, join(folder, "bare.db"));
    const bareCpuMs = cpu() - bareCpu;
    const { tookMs, cpuMs, copiesMs, grownMb, grownAtMb } = await importAlone(
      join(folder, "import.claimbook"),
      files,
      articles,
    );

    const perSecond = (took: number): string =>
      `${Math.round((articles / took) * 1000).toLocaleString("en")} articles/s`;
    const baseline = `${perSecond(bareMs)} (read, hash, parse, pack, insert, index)`;
    printTable(`Import: ${articles.toLocaleString("en")} text files of ${wordsEach} words`, [
      {
        what: "import, searchable and undoable",
        figure: perSecond(tookMs),
        baseline,
        ratio: tookMs / bareMs,
        target: "≤ 2",
      },
      {
        what: "the same, processor time",
        figure: `${(cpuMs / articles).toFixed(2)} ms an article`,
        baseline: `${(bareCpuMs / articles).toFixed(2)} ms`,
        ratio: cpuMs / bareCpuMs,
      },
      { what: "then compared for copies", figure: perSecond(copiesMs) },
      { what: "memory grown at the most", figure: `${Math.round(grownMb)} MB` },
      ...[...grownAtMb].map(([count, grown]) => ({
        what: `the same when ${count.toLocaleString("en")} were in`,
        figure: `${Math.round(grown)} MB`,
      })),
    ]);
    await benchImportInWindow(files, articles);
  });
  await benchFormats();
};

const writeTexts = (folder: string, count: number): string => {
  mkdirSync(folder);
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `a${n}.txt`), article(wordsEach, n));
  return folder;
};
