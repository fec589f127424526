import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { ColumnChoice, TableChoice } from "../../../../shared/domain/table-columns.ts";
import type { Unpacked } from "../parsed.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonl } from "./read-jsonl.ts";

const csv = (text: string): Unpacked => readCsv({ format: "csv", bytes: Buffer.from(text), name: "desk.csv" });
const jsonl = (...lines: readonly string[]): Unpacked =>
  readJsonl({ format: "jsonl", bytes: Buffer.from(lines.join("\n")), name: "desk.jsonl" });

const member = (members: Unpacked, at: number) => {
  const found = members[at];
  if (found === undefined || !("bytes" in found) || found.article === null) throw new Error(`no article ${at}`);
  return { ...found, article: found.article };
};
const parsed = (members: Unpacked, at: number) => parseSource(member(members, at).article.source);

test("makes an article of each row, by what its columns are called", async () => {
  const rows = csv(
    '\uFEFFHeadline,Author(s),Pub_Date,Source,URL,Body,Id\r\n"Gate, failed",Ilse Varga,12 April 2031,The Herald,https://orsk.example/1,"It ""gave"" way.\n\nThen: nothing.",7\r\nSecond,,,,not-an-address,<p>It <b>held</b>.</p><p>So they say.</p>,8\r\nThird,,,,,,9\r\n',
  );
  expect(rows.map(({ name }) => name)).toEqual(["row 2", "row 3", "row 4"]);
  const first = await parsed(rows, 0);
  expect(first).toMatchObject({
    text: 'It "gave" way.\n\nThen: nothing.',
    meta: {
      title: "Gate, failed",
      byline: "Ilse Varga",
      publishedAt: "2031-04-12",
      publication: "The Herald",
      url: "https://orsk.example/1",
    },
    metaOrigin: { title: "column “Headline”" },
  });
  expect(Buffer.from(member(rows, 0).bytes).toString()).toMatch(/^Headline,Author.*\n"Gate, failed",[\s\S]*,7\n$/u);
  expect(await parsed(rows, 1)).toMatchObject({
    text: "It held.\n\nSo they say.",
    meta: { title: "Second", url: null },
  });
  expect(rows[2]).toEqual({ name: "row 4", failed: "has no text" });
});

test("sees what parts the columns", async () => {
  expect((await parsed(csv("title;author;text\nA;Ilse Varga;One, two"), 0)).meta.byline).toBe("Ilse Varga");
  expect((await parsed(csv("title\ttext\nA\tOne, two; three"), 0)).text).toBe("One, two; three");
});

test("makes an article of each line of JSON, and says which lines are none", async () => {
  const lines = jsonl(
    '{"title":"Gate","content":"It gave way.","authors":[{"name":"Ilse Varga"},"Tam Rook"],"publisher":{"name":"Herald"},"published_at":"2031-04-12T08:15:00Z"}',
    "",
    "{broken",
    "[1]",
    '{"title":"No text"}',
    '{"__proto__":{"text":"a"},"text":"b"}',
  );
  expect((await parsed(lines, 0)).meta).toMatchObject({
    title: "Gate",
    byline: "Ilse Varga, Tam Rook",
    publication: "Herald",
    publishedAt: "2031-04-12T08:15:00Z",
  });
  expect(lines.slice(1, 4)).toEqual([
    { name: "line 3", failed: "is no JSON object" },
    { name: "line 4", failed: "is no JSON object" },
    { name: "line 5", failed: "has no field with the text of an article, such as text, body or content" },
  ]);
  expect((await parsed(lines, 4)).text).toBe("b");
});

const said = (file: string | null, ...columns: readonly ColumnChoice[]): readonly TableChoice[] => [{ file, columns }];
const odd = "kicker,words,when\nGate,It gave way.,12 April 2031";

test("takes the analyst's word on the columns before their names", async () => {
  const tables = said("desk.csv", { heading: "Words", field: "text" }, { heading: "kicker", field: "title" });
  const rows = readCsv({ format: "csv", bytes: Buffer.from(odd), name: "folder/desk.csv", tables });
  expect(await parsed(rows, 0)).toMatchObject({ text: "It gave way.", meta: { title: "Gate", publishedAt: null } });
  const fields = said(null, { heading: "words", field: "text" }, { heading: "when", field: "publishedAt" });
  const lines = readJsonl({
    format: "jsonl",
    bytes: Buffer.from('{"words":"It held.","text":"not this","when":"2031-04-12"}\n{"text":"no"}'),
    name: "desk.jsonl",
    tables: fields,
  });
  expect(await parsed(lines, 0)).toMatchObject({ text: "It held.", meta: { publishedAt: "2031-04-12" } });
  expect(lines[1]).toEqual({ name: "line 2", failed: "has no text in its field “words”" });
});

test("leaves other tables to the names of their columns", () => {
  const tables = said("other.csv", { heading: "words", field: "text" });
  expect(() => readCsv({ format: "csv", bytes: Buffer.from(odd), name: "desk.csv", tables })).toThrow(
    "none of its columns",
  );
});

test.each([
  {
    columns: [{ heading: "body", field: "text" }] as const,
    says: "it has no column “body”; what it has is “kicker”, “words”, “when”",
  },
  { columns: [{ heading: "kicker", field: "title" }] as const, says: "no column was said to hold the text" },
])("refuses a choice that cannot be meant for the table: $says", ({ columns, says }) => {
  const tables = said(null, ...columns);
  expect(() => readCsv({ format: "csv", bytes: Buffer.from(odd), name: "desk.csv", tables })).toThrow(says);
});

const hostile = [
  { what: "without a column of text", read: () => csv("id,when\n1,2"), says: "its first row has “id”, “when”" },
  { what: "of bytes", read: () => csv("text,a\0\u0001\u0002"), says: "a binary file" },
  { what: "with too many rows", read: () => csv(`text\n${"a\n".repeat(100_001)}`), says: "more than 100,000 rows" },
  { what: "of one endless cell", read: () => csv(`text\n"${"a".repeat(21_000_000)}`), says: "damaged table" },
  {
    what: "of too many lines",
    read: () => jsonl(...Array<string>(100_002).fill("{}")),
    says: "more than 100,000 lines",
  },
];

test.each(hostile)("refuses a table $what", ({ read, says }) => {
  expect(read).toThrow(says);
});

test("section, agency, subtitle and time of update have columns too", async () => {
  const { meta } = await parsed(
    csv("title;subtitle;section;agency;updated;text\nA;B;Coast;AFP;2031-04-12;One, two"),
    0,
  );
  expect(meta).toMatchObject({ subtitle: "B", section: "Coast", agency: "AFP", updatedAt: "2031-04-12" });
});
