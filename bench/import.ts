import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import Database from "better-sqlite3";
import { inFolder, newNotebook, runJob } from "./folder.ts";
import { article } from "./prose.ts";
import { printTable } from "./table.ts";

const articles = 2000;
const wordsEach = 600;

/** Articles a second through the whole import, beside reading, hashing and inserting the same files bare. */
export const benchImport = (): Promise<void> =>
  inFolder(async (folder) => {
    const files = join(folder, "files");
    mkdirSync(files);
    for (let n = 0; n < articles; n += 1) writeFileSync(join(files, `a${n}.txt`), article(wordsEach, n));

    const bareMs = bare(files, join(folder, "bare.db"));
    const core = newNotebook(join(folder, "import.claimbook"));
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const report = await runJob(core, "import.run", { items: [{ kind: "path", path: files }] });
    const tookMs = performance.now() - start;
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    await core.close();
    const failed = report.items.filter((item) => item.status !== "imported");
    if (failed.length > 0) throw new Error(`${failed.length} files were not imported: ${failed[0]?.message ?? ""}`);

    const perSecond = (took: number): string =>
      `${Math.round((articles / took) * 1000).toLocaleString("en")} articles/s`;
    printTable(`Import: ${articles.toLocaleString("en")} text files of ${wordsEach} words`, [
      {
        what: "import, searchable and undoable",
        figure: perSecond(tookMs),
        baseline: `${perSecond(bareMs)} (read, hash, pack, insert, index)`,
        ratio: tookMs / bareMs,
      },
      { what: "memory grown", figure: `${Math.round(grown)} MB` },
    ]);
  });

/** What cannot be left out: read, hash, pack, insert, index; 50 files a transaction like the import. */
const bare = (files: string, path: string): number => {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "CREATE TABLE article (id INTEGER PRIMARY KEY, sha256 TEXT, bytes BLOB, text TEXT); CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare("INSERT INTO article (sha256, bytes, text) VALUES (?, ?, ?)");
  const index = db.prepare("INSERT INTO fts (rowid, text) VALUES (?, ?)");
  const start = performance.now();
  const names = readdirSync(files);
  for (let from = 0; from < names.length; from += 50)
    db.transaction(() => {
      for (const name of names.slice(from, from + 50)) {
        const bytes = readFileSync(join(files, name));
        const text = new TextDecoder().decode(bytes);
        const { lastInsertRowid } = insert.run(
          createHash("sha256").update(bytes).digest("hex"),
          deflateSync(bytes, { level: 4 }),
          text,
        );
        index.run(BigInt(lastInsertRowid), text);
      }
    })();
  const took = performance.now() - start;
  db.close();
  return took;
};
