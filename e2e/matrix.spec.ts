import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { inspector } from "./screens/inspector.ts";
import { matrix } from "./screens/views.ts";
import { workspace } from "./screens/workspace.ts";

test("claims stand against sources and articles: walked by keys, sorted, narrowed, read and saved", async ({
  folder,
  start,
}) => {
  const app = await start();
  const { page } = app;
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  const view = matrix(page);

  await test.step("a head sorts the claims by what its source says", async () => {
    await workspace(page).go("Matrix");
    await expect(view.grid).toHaveAttribute("aria-rowcount", "15");
    await view.grid.focus();
    await page.keyboard.press("ArrowUp");
    const [source = ""] = await view.heads.nth(1).allInnerTexts();
    await page.keyboard.press("Enter");
    await expect(view.heads.nth(1)).toHaveAttribute("aria-sort", "ascending");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(view.behind.getByRole("heading")).toContainText(source.trim());
    await expect(page.getByRole("listbox", { name: "Passages of the cell" })).toBeFocused();
    const words = await view.passages.first().locator(".passage-exact").innerText();
    await page.keyboard.press("Enter");
    await expect(inspector(page).quote).toHaveText(words);
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(view.heads.nth(1)).toHaveAttribute("aria-sort", "ascending");
  });

  await test.step("a question narrows it, articles take the place of sources", async () => {
    await view.question.selectOption("How many people died?");
    await expect(view.claims.filter({ hasText: "31 people died in the explosion." })).toBeVisible();
    await expect(view.claims.filter({ hasText: "must resign" })).toHaveCount(0);
    await view.show("By article");
    await expect(view.cell(/: affirms/u).first()).toBeVisible();
    await expect(view.heads.filter({ hasText: "The Kelspar Courier" })).not.toHaveCount(0);
  });

  await test.step("it is saved as CSV", async () => {
    const file = join(folder, "matrix.csv");
    await answerDialogs(app, { save: file });
    await view.saveTable.click();
    await expect(workspace(page).message("Saved matrix.csv")).toBeVisible();
    expect(readFileSync(file, "utf8")).toMatch(/31 people died in the explosion\..*denies 2/u);
  });
});
