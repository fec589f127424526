import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { notebookInMemory } from "./open-notebook.ts";

const file = join(import.meta.dirname, "schema.sql");

/** The schema as SQLite keeps it, so that a review shows what a migration really changes. */
const schemaNow = (): string => {
  const { db, close } = notebookInMemory();
  const rows = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND NOT (type = 'table' AND name GLOB '*_fts_*') ORDER BY type = 'trigger', tbl_name, type <> 'table', name`,
    )
    .pluck()
    .all();
  close();
  return `-- Generated from the migrations; do not edit. UPDATE_SCHEMA=1 npx vitest run electron/core/store/schema.test.ts\n\n${rows.join(";\n\n")};\n`;
};

test("schema.sql is what the migrations make", () => {
  const now = schemaNow();
  if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(file, now);
  expect(readFileSync(file, "utf8")).toBe(now);
});
