import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { writeFolder } from "./fixtures/difficult-files.ts";
import { everyFormat, lineOf } from "./fixtures/every-format.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { importReport } from "./screens/import.ts";
import { workspace } from "./screens/workspace.ts";

test("a folder with a file of every format goes in, each with its title and its words", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  await answerDialogs(app, { open: [writeFolder(join(folder, "formats"), everyFormat)] });
  await page.getByRole("button", { name: "Import a folder…" }).click();
  await workspace(page).act(`${everyFormat.length} imported`, "Show report");
  const report = importReport(page);
  await report.show("all");
  await report.rows.first().click();
  for (const { name } of everyFormat) {
    await expect(report.row(name)).toContainText("Imported");
    // The list draws what is in view, and scrolls with the focus.
    await page.keyboard.press("ArrowDown");
  }
  await report.done();

  const articles = rowsOf<{ title: string; text: string }>(
    notebook,
    "SELECT a.title, r.text FROM article a JOIN revision r ON r.id = a.revision_id",
  );
  expect(articles).toHaveLength(everyFormat.length);
  for (const { title, place } of everyFormat) {
    const article = articles.find((each) => each.text.replace(/\s+/gu, " ").includes(lineOf(place)));
    expect(article?.title, place).toBe(title);
  }
});
