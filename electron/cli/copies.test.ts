import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "./run.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-copies-"));
afterAll(() => rmSync(home, { recursive: true }));
const notebook = join(home, "a.claimbook");

const claimbook = async (...argv: readonly string[]) => {
  let out = "";
  let err = "";
  const code = await run([...argv, "--notebook", notebook], {
    env: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: () => Promise.resolve(new Uint8Array()),
    signal: new AbortController().signal,
    interactive: false,
  });
  return { code, out, err };
};

const body = Array.from({ length: 120 }, (_, at) => `word${(at * 7919) % 1013}`).join(" ");
const file = (name: string, title: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, `---\ntitle: ${title}\n---\n\n${text}\n`);
  return path;
};

test("import says what an article seems to repeat, and copies lists it", async () => {
  await claimbook("new", notebook);
  const first = file("1.md", "Ferry aground", body);
  const second = file("2.md", "Ferry stuck on a bank", `From our desk. ${body}`);
  const { out } = await claimbook("import", first, second, "--json");
  const lines = out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { copyOf: null },
    { copyOf: { title: "Ferry aground", kind: "duplicate", share: expect.closeTo(120 / 123) } },
  ]);

  const listed = await claimbook("copies", "--find", "--json");
  expect(listed).toMatchObject({ code: 0, err: "0 articles compared, 0 possible copies found\n" });
  expect(JSON.parse(listed.out)).toMatchObject([
    {
      original: { title: "Ferry aground", words: 120 },
      copies: [{ article: { title: "Ferry stuck on a bank" }, link: { kind: "duplicate", state: "proposed" } }],
    },
  ]);
  expect((await claimbook("copies")).out).toMatch(
    /^STATE +KIND +SHARE[^\n]+\nproposed +duplicate +98 .+Ferry stuck on a bank\n$/u,
  );
  expect(JSON.parse((await claimbook("copies", "--list", "decided", "--json")).out)).toEqual([]);
  expect(await claimbook("copies", "--list", "odd")).toMatchObject({
    code: 1,
    err: expect.stringContaining("there is no list odd"),
  });
});
