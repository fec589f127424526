import { readFileSync } from "node:fs";
import { join } from "node:path";
import { watchFaults } from "./fixtures/accessible.ts";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { inspector } from "./screens/inspector.ts";
import { network } from "./screens/views.ts";
import { workspace } from "./screens/workspace.ts";

test("who quotes whom is drawn, walked through by keys, told by a table, and leads to the words", async ({
  folder,
  start,
}) => {
  const app = await start();
  const { page } = app;
  const faults = await watchFaults(page);
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  const view = network(page);

  await test.step("keys go to the actor with the most passages, to an edge of it, and into its passages", async () => {
    await workspace(page).go("Network");
    await view.picture.focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("0");
    await page.keyboard.press("n");
    await expect(view.behind.getByRole("heading", { name: "Meridian Wire" })).toBeVisible();
    await page.keyboard.press("e");
    await expect(view.behind.getByRole("heading", { name: /^Meridian Wire quotes/u })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox", { name: "Passages of the edge" })).toBeFocused();
    const words = await view.passages.first().locator(".passage-exact").innerText();
    await page.keyboard.press("Enter");
    await expect(inspector(page).quote).toHaveText(words);
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(view.behind).toBeVisible();
  });

  await test.step("the table tells the same and is saved", async () => {
    await view.show("Table");
    await expect(view.table.getByRole("row")).toHaveCount(60);
    await view.table.getByRole("button", { name: "Passages", exact: true }).click();
    await expect(view.table.getByRole("row").nth(1)).toContainText("Morning Ledger Online");
    const file = join(folder, "network.csv");
    await answerDialogs(app, { save: file });
    await view.saveTable.click();
    await expect(workspace(page).message("Saved network.csv")).toBeVisible();
    expect(readFileSync(file, "utf8")).toMatch(/^\uFEFF?Who,Kind,How,Whom,Kind of whom,Passages,First,Last\r?\n/u);
  });

  await test.step("sources that are no actors say what they are, lead to their record, and are left out", async () => {
    await view.table.getByRole("button", { name: "Kelspar harbour log", exact: true }).click();
    await expect(view.table.getByRole("row").filter({ hasText: "Kelspar harbour log" })).toContainText("document");
    await expect(view.behind.getByRole("heading", { name: "Kelspar harbour log" })).toBeVisible();
    await expect(view.behind.getByRole("listbox", { name: "Passages of the source" }).getByRole("option")).toHaveCount(
      2,
    );
    await view.behind.getByRole("button", { name: "Open the source’s record" }).click();
    await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Kelspar harbour log");
    await workspace(page).go("Network");
    await expect(view.table.getByRole("row")).toHaveCount(60);
    await page.getByRole("checkbox", { name: "Unnamed sources, documents" }).uncheck();
    await expect(view.table.getByRole("row")).toHaveCount(28);
  });

  await test.step("kinds of edges and a search narrow it; nothing left says so", async () => {
    await page.getByRole("checkbox", { name: "Quotes" }).uncheck();
    await expect(view.table.getByRole("cell", { name: "quotes", exact: true })).toHaveCount(0);
    await view.query.fill("actor:nobody-of-this-name");
    await expect(page.getByRole("alert").filter({ hasText: /nobody-of-this-name/u })).toBeVisible();
    await view.query.fill("zebra");
    await expect(page.getByText("No edges here")).toBeVisible();
    await view.showAll.first().click();
    await expect(view.table.getByRole("row")).not.toHaveCount(0);
  });

  await test.step("the picture is saved as PNG", async () => {
    await view.show("Picture");
    const file = join(folder, "network.png");
    await answerDialogs(app, { save: file });
    await view.savePicture.click();
    await expect(workspace(page).message("Saved network.png")).toBeVisible();
    expect(readFileSync(file).subarray(1, 4).toString("latin1")).toBe("PNG");
  });
  expect(await faults.all()).toEqual([]);
});
