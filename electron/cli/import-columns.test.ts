import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimbook } from "./test-claimbook.ts";

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "claimbook-columns-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("takes a word on what the columns of tables hold", async () => {
  const notebook = join(home, "a.claimbook");
  await claimbook(["new", notebook]);
  const path = join(home, "desk.csv");
  writeFileSync(
    path,
    `kicker,words,when\nDam fails,"The lower dam at Ostelle failed on Monday, officials said.",12 April 2031\n`,
  );
  const run = (columns: string) => claimbook(["import", path, "--columns", columns, "-n", notebook, "--json"]);
  const wrong = [
    { columns: "body", says: "“body” is no FIELD=COLUMN; the fields are text, title" },
    { columns: "title=kicker", says: "say which column holds the text" },
    { columns: "text=words,colour=when", says: "“colour=when” is no FIELD=COLUMN" },
  ];
  for (const { columns, says } of wrong)
    expect(await run(columns)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  const missing = await run("text=body");
  expect(JSON.parse(missing.out)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("it has no column “body”; what it has is “kicker”, “words”, “when”"),
  });
  const { code, out } = await run("text=words,title=kicker,date=when");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    status: "imported",
    title: "Dam fails",
    publishedAt: "2031-04-12",
  });
});
