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
