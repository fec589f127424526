import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startCore } from "../core/core.ts";
import { openNotebook } from "../core/store/index.ts";
import { claimbook as runClaimbook } from "./test-claimbook.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-repair-"));
const sample = join(home, "sample.claimbook");
afterAll(() => rmSync(home, { recursive: true }));

const claimbook = (...argv: readonly string[]) => runClaimbook([...argv, "-n", sample]);

test("check names a search index that is not whole, and --repair makes it anew and says what was wrong", async () => {
  await runClaimbook(["new", sample, "--sample"]);
  const found = (await claimbook("search", "forged")).out;
  expect(await claimbook("check", "--repair", "--json")).toMatchObject({
    code: 0,
    out: expect.stringContaining('"repaired":[]'),
  });
  await leaveUnfinished();
  expect(await claimbook("check")).toMatchObject({ code: 1, err: expect.stringContaining("search index") });
  const repaired = await claimbook("check", "--repair");
  expect(repaired).toMatchObject({ code: 0, err: "" });
  expect(repaired.out).toMatch(/^repaired: the search index .+\nok, 0 orphans\n$/u);
  expect((await claimbook("search", "forged")).out).toBe(found);
  expect((await claimbook("check")).out).toBe("ok, 0 orphans\n");
});

/** Closed in the midst of it. */
const leaveUnfinished = async (): Promise<void> => {
  const opened = openNotebook(sample);
  const core = startCore(opened);
  expect(await core.call("search.rebuild", { always: true })).toMatchObject({ ok: true });
  const begun = (): boolean => opened.db.prepare("SELECT 1 FROM fts_rebuild").get() !== undefined;
  while (!begun()) await new Promise((resolve) => setImmediate(resolve));
  await core.close();
};
