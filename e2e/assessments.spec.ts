import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { assessment } from "./screens/assessment.ts";
import { firstRun } from "./screens/first-run.ts";
import { hypotheses } from "./screens/hypotheses.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

test("a source is graded anew with a reason, a claim is judged; all judgements stay and are undone", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const judge = assessment(page);
  await expect(articleList(page).all).toHaveCount(3);
  const whole = contentOf(notebook);

  await test.step("two grades, the newest counts", async () => {
    await around.go("Sources");
    const { entry, list } = registry(page, "Sources");
    await entry("A harbour official").click();
    await judge.grade("C");
    await judge.reason.fill("Unnamed, but the letter bears it out.");
    await judge.save.click();
    await expect(judge.history).toHaveCount(1);
    await judge.grade("E");
    await judge.reason.fill("The letter turned out to be forged.");
    await judge.author.fill("Ada Lind");
    await judge.save.click();
    await expect(judge.history).toHaveCount(2);
    await expect(judge.history.first()).toContainText(/Unreliable.*forged.*Ada Lind/su);
    await page.getByRole("combobox", { name: "Graded" }).selectOption("C");
    await expect(list).toBeHidden();
    await page.getByRole("combobox", { name: "Graded" }).selectOption("E");
    await expect(list.getByRole("option")).toHaveCount(1);
    await page.getByRole("combobox", { name: "Graded" }).selectOption("all");
    await page.getByRole("tab", { name: "Record" }).click();
    await expect(
      page.getByRole("listbox", { name: "Claims of this source" }).or(page.getByText("No claim rests")),
    ).toBeVisible();
    await around.undo.click();
    await expect(judge.history).toHaveCount(1);
    await expect(judge.history).toContainText("Fairly reliable");
    await around.redo.click();
    await expect(judge.history).toHaveCount(2);
  });

  await test.step("a judgement made by mistake is taken out, and put back", async () => {
    await judge.history.first().getByRole("button").click();
    await expect(judge.history).toHaveCount(1);
    await around.act("Removed a judgement", "Undo");
    await expect(judge.history).toHaveCount(2);
  });

  await test.step("a claim is judged on several scales with one reason", async () => {
    await around.go("Claims");
    const { entry } = registry(page, "Claims");
    await entry("Buoys were missing").click();
    await judge.scale("Status").selectOption("corroborated");
    await judge.scale("Likelihood").selectOption("very-likely");
    await judge.save.click();
    await expect(judge.reason).toHaveAccessibleDescription(/Say why/u);
    await judge.reason.fill("Two who do not know each other saw it.");
    await judge.save.click();
    await expect(judge.history).toContainText(/Corroborated · Very likely \(80–95 %\)/u);
    await expect(entry("Buoys were missing")).toContainText("Corroborated");
    expect(
      rowsOf(notebook, "SELECT status, likelihood, credibility, who FROM assessment WHERE claim_id IS NOT NULL"),
    ).toEqual([{ status: "corroborated", likelihood: "very-likely", credibility: null, who: "Ada Lind" }]);
    await page.getByRole("combobox", { name: "Judged as" }).selectOption("status corroborated");
    await expect(registry(page, "Claims").list.getByRole("option")).toHaveCount(1);
    await page.getByRole("combobox", { name: "Judged as" }).selectOption("all");
  });

  await test.step("undo leads back to the start", async () => {
    for (let step = 0; step < 3; step += 1) await around.undo.click();
    await expect.poll(() => contentOf(notebook)).toEqual(whole);
  });
});

test("hypotheses are held against evidence by keyboard, and a source is left out", async ({ folder, start }) => {
  const app = await start();
  const { page } = app;
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  const around = workspace(page);
  const ach = hypotheses(page);
  await around.go("Claims");
  await ach.look(/How many people died/u);
  await ach.useClaims.click();
  await ach.addEvidence("A ship under the Tresk flag left the port", "The Port Authority was warned about Warehouse 9");
  await expect(ach.cells).toHaveCount(8);

  await ach.cells.first().focus();
  const cell = (row: number, column: number) => ach.cells.nth(row * 4 + column);
  await page.keyboard.press("i");
  await expect(cell(0, 0)).toContainText("inconsistent");
  await page.keyboard.press("i");
  await expect(cell(0, 0)).toContainText("very inconsistent");
  await page.keyboard.press("ArrowRight");
  await expect(cell(0, 1)).toBeFocused();
  await page.keyboard.press("c");
  await expect(cell(0, 1)).toContainText("consistent");
  await page.keyboard.press("Control+End");
  await expect(cell(1, 3)).toBeFocused();
  await page.keyboard.press("n");
  await expect(cell(1, 3)).toContainText("neutral");
  await expect(ach.ranking.last()).toContainText("2 inconsistent");
  await page.keyboard.press("Delete");
  await expect(cell(1, 3)).toContainText("not rated");
  await page.keyboard.press("Control+z");
  await expect(cell(1, 3)).toContainText("neutral");

  await ach.without.selectOption({ label: "Port workers cited by Radio Orsany (F)" });
  await expect(ach.changes).toContainText("1 piece of evidence left out, 1 hypothesis changes its place");
  await expect(ach.ranking.filter({ hasText: "up from 4" })).toHaveCount(1);

  const file = join(folder, "grid.csv");
  await answerDialogs(app, { save: file });
  await ach.saveTable.click();
  await expect(around.message("Saved grid.csv")).toBeVisible();
  expect(readFileSync(file, "utf8")).toMatch(/^A ship under the Tresk flag left the port.*,II,C,,$/mu);
});

test("a claim prints as one page", async ({ folder, start }) => {
  const app = await start();
  const { page } = app;
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  await page.keyboard.press("Control+p");
  await expect(workspace(page).message("Choose a claim first")).toBeVisible();
  await workspace(page).go("Claims");
  await registry(page, "Claims").entry("Northgate Storage had a licence").click();
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: "One-page brief" });
  await expect(dialog.getByRole("article", { name: "Brief" })).toContainText("Who says so");
  const file = join(folder, "brief.pdf");
  await answerDialogs(app, { save: file });
  await dialog.getByRole("button", { name: "Save as PDF…" }).click();
  await expect(workspace(page).message("Saved brief.pdf")).toBeVisible();
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  expect(pdf.numPages).toBe(1);
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain("Northgate Storage had a licence");
  expect(text).toContain("Denied");
  expect(text).not.toContain("Filter claims");
});
