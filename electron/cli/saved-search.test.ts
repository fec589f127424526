import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCore } from "../core/core.ts";
import { openNotebook } from "../core/store/index.ts";
import { claimbook as runClaimbook } from "./test-claimbook.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-saved-"));
const sample = join(home, "sample.claimbook");
afterAll(() => rmSync(home, { recursive: true }));

const claimbook = (...argv: readonly string[]) => runClaimbook(argv);
const hitsOf = (out: string): unknown => JSON.parse(out).hits;

beforeAll(async () => {
  expect(await claimbook("new", sample, "--sample")).toMatchObject({ code: 0 });
  const core = startCore(openNotebook(sample), { who: "Tester" });
  const saved = { name: "The letter", query: "forged", scope: "articles", sort: "newest" } as const;
  expect(await core.call("search.save", saved)).toMatchObject({ ok: true });
  await core.close();
});

test("search --saved runs the search of that name in its scope and order", async () => {
  const saved = await claimbook("search", "--saved", "the LETTER", "-n", sample, "--json");
  const typed = await claimbook("search", "forged", "--in", "articles", "--sort", "newest", "-n", sample, "--json");
  expect(saved).toMatchObject({ code: 0, err: "" });
  expect(hitsOf(saved.out)).toEqual(hitsOf(typed.out));
  expect(hitsOf(saved.out)).not.toEqual([]);
  const elsewhere = await claimbook("search", "--saved", "The letter", "--in", "passages", "-n", sample);
  expect(elsewhere.out).toMatch(/^passage /u);
  const facets = await claimbook("search", "--saved", "The letter", "--facets", "-n", sample);
  expect(facets.out).toBe((await claimbook("search", "forged", "--facets", "-n", sample)).out);
});

test("it wants a name that is there, and not a query as well", async () => {
  const gone = await claimbook("search", "--saved", "nothing", "-n", sample);
  expect(gone).toMatchObject({ code: 1, out: "" });
  expect(gone.err).toContain("there is no saved search “nothing”");
  for (const argv of [["search"], ["search", "forged", "--saved", "The letter"]]) {
    const wrong = await claimbook(...argv, "-n", sample);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("a query or --saved NAME");
  }
});

test("search pages through all scopes, orders by place and groups by what passages are on", async () => {
  const json = async (...argv: readonly string[]): Promise<string> => {
    const { out, err } = await claimbook("search", "said", ...argv, "-n", sample, "--json");
    expect(err).toBe("");
    return out;
  };
  const hits = async (...argv: readonly string[]): Promise<readonly unknown[]> => listOf(await json(...argv), "hits");
  const all = await hits("--limit", "1000");
  expect(all.length).toBeGreaterThan(3);
  // One after the other: a notebook is open in one place at a time.
  expect([...(await hits("--limit", "2")), ...(await hits("--limit", "2", "--offset", "2"))]).toEqual(all.slice(0, 4));
  expect(await hits("--limit", "5", "--offset", `${all.length - 1}`)).toEqual(all.slice(-1));

  const grouped = await json("--group", "article");
  expect(JSON.parse(grouped)).toMatchObject({ by: "article", more: 0 });
  expect(listOf(grouped, "groups")[0]).toMatchObject({ id: expect.any(String), hits: expect.any(Array) });
  const plain = await claimbook("search", "said", "--group", "claim", "-n", sample);
  expect(plain.out).toMatch(/\d+ {2}\S.*\n {9}passage /u);
  expect(await claimbook("search", "said", "--group", "day", "-n", sample)).toMatchObject({ code: 2 });
  expect(await claimbook("search", "said", "--sort", "position", "--in", "passages", "-n", sample)).toMatchObject({
    code: 0,
    err: "",
  });
});

const listOf = (json: string, name: string): readonly unknown[] => {
  const value: unknown = JSON.parse(json);
  const list: unknown =
    typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
  if (!Array.isArray(list)) throw new Error(`there is no list of ${name}`);
  return list;
};
