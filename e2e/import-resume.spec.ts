import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, expect, kill, test } from "./fixtures/app.ts";
import { writeMany } from "./fixtures/many-files.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { importReport, interruptedImport } from "./screens/import.ts";
import { workspace } from "./screens/workspace.ts";

test("an import survives kill -9 in the middle: every file is there exactly once after Resume", async ({
  folder,
  start,
}) => {
  const count = 800;
  const files = writeMany(folder, count);
  const notebook = await makeNotebook(folder, []);

  await test.step("the program is killed while files come in", async () => {
    const app = await start([notebook]);
    await expect(workspace(app.page).saved).toBeVisible();
    await answerDialogs(app, { open: [files] });
    await app.page.keyboard.press("Control+Shift+I");
    await expect(app.page.getByRole("status").filter({ hasText: /\d\d+ of 800/u })).toBeVisible();
    await expect
      .poll(() => rowsOf<{ n: number }>(notebook, "SELECT count(*) AS n FROM article")[0]?.n ?? 0)
      .toBeGreaterThan(20);
    await kill(app);
  });

  const before = rowsOf<{ n: number }>(notebook, "SELECT count(*) AS n FROM article")[0]?.n ?? 0;
  expect(before).toBeGreaterThan(20);
  expect(before).toBeLessThan(count);

  await test.step("it is offered again and goes on", async () => {
    const app = await start([notebook]);
    const { page } = app;
    const banner = interruptedImport(page);
    await expect(banner.banner).toContainText("of 800 files had been read");
    await banner.resume.click();
    await expect(banner.banner).toBeHidden();
    await workspace(page).act("800 imported", "Show report");
    const report = importReport(page);
    await answerDialogs(app, { save: join(folder, "report.csv") });
    await report.saveCsv.click();
    await expect(workspace(page).message("Saved report.csv")).toBeVisible();
    await report.done();
  });

  expect(readFileSync(join(folder, "report.csv"), "utf8").trim().split("\r\n")).toHaveLength(count + 1);
  expect(rowsOf(notebook, "SELECT count(*) AS articles, count(DISTINCT text_sha256) AS texts FROM article")).toEqual([
    { articles: count, texts: count },
  ]);
  expect(rowsOf(notebook, "SELECT count(*) AS n FROM import_batch")).toEqual([{ n: 0 }]);
});

test("an import can be paused, and what was read until then is there", async ({ folder, start }) => {
  const files = writeMany(folder, 400);
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  await expect(workspace(page).saved).toBeVisible();
  await answerDialogs(app, { open: [files] });
  await page.keyboard.press("Control+Shift+I");
  await page.getByRole("button", { name: "Pause Import 400 articles" }).click();
  await expect(page.getByRole("status").filter({ hasText: "paused" })).toBeVisible();
  await page.getByRole("button", { name: "Resume Import 400 articles" }).click();
  await expect(workspace(page).message("400 imported")).toBeVisible({ timeout: 50_000 });
});
