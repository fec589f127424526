import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openParser } from "../electron/core/import/open-parser.ts";
import type { Parser } from "../electron/core/import/open-parser.ts";
import { containerFormatOf } from "../electron/core/import/read/format-of.ts";
import { toOriginal } from "../electron/core/import/read/to-original.ts";
import { fileFormats, textsFrom } from "./article-files.ts";
import type { FileFormat } from "./article-files.ts";
import { inFolder } from "./folder.ts";
import { importAlone } from "./import-alone.ts";

const articles = 200;
const wordsEach = 600;

/** Each format through the whole import, beside its parser alone in one thread. */
export const benchFormats = async (): Promise<void> => {
  process.stdout.write(
    `\n## Import by format: ${articles} articles of ${wordsEach} words each\n\n| format | articles/s | MB/s | parser alone, articles/s | time beyond the parser | memory grown |\n|---|---|---|---|---|---|\n`,
  );
  for (const format of fileFormats) await inFolder((folder) => benchFormat(format, folder));
};

const benchFormat = async (format: FileFormat, folder: string): Promise<void> => {
  const { ending, make, holds = 1 } = format;
  const files = join(folder, "files");
  mkdirSync(files);
  for (let n = 0; n < articles; n += holds)
    writeFileSync(join(files, `${String(n).padStart(4, "0")}.${ending}`), make(textsFrom(n, holds, wordsEach)));
  const bytes = readdirSync(files).reduce((sum, name) => sum + statSync(join(files, name)).size, 0);

  const parsedMs = await parserAlone(files);
  const { tookMs, grownMb } = await importAlone(join(folder, "import.claimbook"), files, articles);

  const rate = (took: number): string => Math.round((articles / took) * 1000).toLocaleString("en");
  const beyond = Math.max(0, 1 - parsedMs / tookMs);
  process.stdout.write(
    `| ${ending}${holds > 1 ? `, ${holds} in each` : ""} | ${rate(tookMs)} | ${(bytes / 1e3 / tookMs).toFixed(1)} | ${rate(parsedMs)} | ${Math.round(beyond * 100)} % | ${Math.round(grownMb)} MB |\n`,
  );
};

/** The parser as the import runs it, in its thread, one article at a time; once before, to warm up. */
const parserAlone = async (files: string): Promise<number> => {
  const parser = openParser({ worker: join(process.cwd(), "out", "core", "parse-worker.js") });
  const names = readdirSync(files).sort();
  const [warm] = names;
  if (warm !== undefined) await parseFile(parser, join(files, warm), warm);
  const start = performance.now();
  for (const name of names) await parseFile(parser, join(files, name), name);
  const took = performance.now() - start;
  await parser.close();
  return took;
};

const parseFile = async (parser: Parser, path: string, name: string): Promise<void> => {
  const bytes = readFileSync(path);
  const format = containerFormatOf(name);
  if (format === null) {
    await parser.parse(toOriginal(bytes, name).source);
    return;
  }
  for (const member of await parser.unpack({ format, bytes, name })) {
    if (!("article" in member)) throw new Error(`${name} holds what cannot be read: ${member.name}`);
    const source = member.article?.source ?? toOriginal(member.bytes, member.name === "" ? name : member.name).source;
    await parser.parse(source);
  }
};
