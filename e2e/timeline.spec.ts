import { expect, test } from "./fixtures/app.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { inspector } from "./screens/inspector.ts";
import { timeline } from "./screens/views.ts";
import { workspace } from "./screens/workspace.ts";

test("claims stand in time, marks lead to their passages by keys, wording and figures are followed", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  const view = timeline(page);

  await test.step("a mark of a lane shows who denied it when, and the words in their article", async () => {
    await workspace(page).go("Timeline");
    await expect(view.lanes.getByRole("option")).toHaveCount(14);
    await view.lanes.focus();
    await page.keyboard.press("Home");
    while ((await view.lane(/^31 people died/u).getAttribute("aria-selected")) !== "true")
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("status").filter({ hasText: "17 Mar 2031: 2 deny" })).toBeAttached();
    await page.keyboard.press("Enter");
    await expect(view.behind.getByText("17 Mar 2031, denied")).toBeVisible();
    await expect(view.passages).toHaveCount(2);
    const words = await view.passages.first().locator(".passage-exact").innerText();
    await expect(page.getByRole("listbox", { name: "Passages of the claim" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(inspector(page).quote).toHaveText(words);
    await page.keyboard.press("Alt+ArrowLeft");
  });

  await test.step("Escape goes back to the lanes", async () => {
    await expect(view.behind).toBeVisible();
    await view.behind.getByRole("radio", { name: "Wording over time" }).click({ force: true });
    await expect(view.behind.getByText(/wordings in 8 appearances/u)).toBeVisible();
    await view.lanes.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox", { name: "Passages of the claim" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(view.behind).toBeHidden();
  });

  await test.step("a question narrows the lanes, and its figures are charted with their words", async () => {
    await view.question.selectOption("How many people died?");
    await expect(view.lane(/must resign/u)).toHaveCount(0);
    await view.show("Figures");
    await expect(view.figures.getByRole("row").filter({ hasText: "26 dead" })).not.toHaveCount(0);
    await view.figures.getByRole("button", { name: /killing at least 12 people/u }).click();
    await expect(inspector(page).quote).toHaveText(/killing at least 12 people/u);
    await page.keyboard.press("Alt+ArrowLeft");
  });

  await test.step("the table tells the same", async () => {
    await view.show("Table");
    await expect(view.table.getByRole("row").filter({ hasText: "31 people died" })).toContainText("disputed");
    await view.show("When it happened");
    await view.question.selectOption("");
    await expect(view.table.or(page.getByText("No claim says when"))).toBeVisible();
  });
});
