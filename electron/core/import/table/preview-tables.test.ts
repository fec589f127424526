import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { previewTables } from "./preview-tables.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test("shows how tables begin and what their columns seem to hold", async () => {
  const rows = Array.from({ length: 9 }, (_, n) => `Gate ${n},"It gave\nway ${n}.",${n}`);
  const csv = put("desk.csv", `Headline,Body,Id\n${rows.join("\n")}`);
  const jsonl = put(
    "desk.jsonl",
    '{"title":"Gate","html":"<p>It held.</p>"}\n{broken\n{"author":[{"name":"Ilse Varga"}]}',
  );
  mkdirSync(join(folder, "folder.csv"));
  const tables = await previewTables([
    csv,
    put("a.txt", "text"),
    jsonl,
    join(folder, "folder.csv"),
    join(folder, "none.csv"),
  ]);
  expect(tables).toMatchObject([
    { file: "desk.csv", headings: ["Headline", "Body", "Id"], fields: ["title", "text", null] },
    {
      file: "desk.jsonl",
      headings: ["title", "html", "author"],
      fields: ["title", "text", "byline"],
      rows: [
        ["Gate", "<p>It held.</p>", ""],
        ["", "", "Ilse Varga"],
      ],
    },
  ]);
  expect(tables[0]?.rows).toHaveLength(5);
  expect(tables[0]?.rows[4]).toEqual(["Gate 4", "It gave way 4.", "4"]);
});

test("looks only at the beginning of a large table", async () => {
  const row = `Gate,"${"It gave way. ".repeat(1_000)}"\n`;
  const [table] = await previewTables([put("large.csv", `title,text\n${row.repeat(200)}`)]);
  expect(table?.rows).toHaveLength(5);
  expect(table?.rows[0]?.[1]).toHaveLength(300);
});

test("leaves out what is no table", async () => {
  expect(await previewTables([put("bytes.csv", "PK\u0003\u0004"), put("empty.csv", "")])).toEqual([]);
});
