import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import Database from "better-sqlite3";
import { parseText } from "../electron/core/import/text/parse-text.ts";

/** Files a transaction. */
const together = 128;

/** What cannot be left out of an import of texts: read, hash, parse, pack, insert, index. Milliseconds. */
export const bareImport = (files: string, path: string): number => {
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
