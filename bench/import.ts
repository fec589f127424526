import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import Database from "better-sqlite3";
import { parseText } from "../electron/core/import/text/parse-text.ts";
import { inFolder } from "./folder.ts";
import { cpu, importAlone } from "./import-alone.ts";
import { benchFormats } from "./import-formats.ts";
import { article } from "./prose.ts";
import { printTable } from "./table.ts";

const articles = 10_000;
const wordsEach = 600;
/** Files a transaction, in the import and bare. */
const together = 128;

/** Articles a second through the whole import, beside parsing and inserting the same files bare; then each format. */
export const benchImport = async (): Promise<void> => {
  await inFolder(async (folder) => {
    const files = join(folder, "files");
    mkdirSync(files);
    for (let n = 0; n < articles; n += 1) writeFileSync(join(files, `a${n}.txt`), article(wordsEach, n));

    const bareCpu = cpu();
    const bareMs = bare(files, join(folder, "bare.db"));
    const bareCpuMs = cpu() - bareCpu;
    const { tookMs, cpuMs, copiesMs, grownMb } = await importAlone(join(folder, "import.claimbook"), files, articles);

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
    ]);
  });
  await benchFormats();
};

/** What cannot be left out: read, hash, parse, pack, insert, index. */
const bare = (files: string, path: string): number => {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "CREATE TABLE article (id INTEGER PRIMARY KEY, sha256 TEXT, bytes BLOB, text TEXT, blocks TEXT); CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare("INSERT INTO article (sha256, bytes, text, blocks) VALUES (?, ?, ?, ?)");
  const index = db.prepare("INSERT INTO fts (rowid, text) VALUES (?, ?)");
  const start = performance.now();
  const names = readdirSync(files);
  for (let from = 0; from < names.length; from += together)
    db.transaction(() => {
      for (const name of names.slice(from, from + together)) {
        const bytes = readFileSync(join(files, name));
        const { text, blocks } = parseText(new TextDecoder().decode(bytes), name);
        const { lastInsertRowid } = insert.run(
          createHash("sha256").update(bytes).digest("hex"),
          deflateSync(bytes, { level: 4 }),
          text,
          JSON.stringify(blocks),
        );
        index.run(BigInt(lastInsertRowid), text);
      }
    })();
  const took = performance.now() - start;
  db.close();
  return took;
};
