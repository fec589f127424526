import { join } from "node:path";
import { expect, test } from "./fixtures/app.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

const dam = (name: string): string => join(import.meta.dirname, "../electron/cli/fixtures/dam", name);
const from = "The army was at the dam.";
/** Stands on the screen without scrolling. */
const near = "Dozens died.";
const to = "The sluice was opened by mistake.";

test("a passage moves to another claim by key, by mouse and on the board, and comes back by undo", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [dam("dam-wire.txt"), dam("dam-herald.txt")], dam("dam.jsonld"));
  const { page } = await start([notebook]);
  const claims = registry(page, "Claims");
  const around = workspace(page);
  const denial = claims.passages.filter({ hasText: "that the army had been near the dam" });
  await around.go("Claims");
  await claims.entry(from).click();
  await expect(claims.passages).toHaveCount(3);

  await test.step("M and the name of the claim", async () => {
    await page.getByRole("listbox", { name: "Passages by position" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Move to another claim" });
    await dialog.getByRole("searchbox").fill("sluice was opened");
    await expect(dialog.getByRole("option", { name: to })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(claims.passages).toHaveCount(2);
    await around.undo.click();
    await expect(claims.passages).toHaveCount(3);
  });

  await test.step("dragged onto a claim in the list", async () => {
    await denial.hover();
    const handle = await denial.locator(".drag-handle").boundingBox();
    const target = await claims.entry(near).boundingBox();
    if (handle === null || target === null) throw new Error("nothing to drag, or nowhere to drop");
    await page.mouse.move(handle.x + 6, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 60, target.y + 30, { steps: 8 });
    await page.mouse.move(target.x + 64, target.y + 32, { steps: 2 });
    await page.mouse.up();
    await expect(denial).toHaveCount(0);
    await claims.entry(near).click();
    await expect(claims.passages.filter({ hasText: "that the army had been near the dam" })).toContainText(
      "Otto Brandl",
    );
    await around.undo.click();
    await expect(denial).toHaveCount(0);
  });

  await test.step("on the board: Enter lifts, Tab goes to another claim, Enter puts it there", async () => {
    await page.getByRole("radio", { name: "List" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("option", { name: /Who broke the Verrin dam/u }).click();
    const card = page.getByRole("article", { name: from, exact: true });
    const other = page.getByRole("article", { name: to, exact: true });
    await card.getByRole("button", { name: /^Move to another claim: that the army/u }).press("Enter");
    const goal = other.getByRole("button", { name: to, exact: true });
    for (let step = 0; step < 20; step += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(other.getByRole("heading", { name: /^Denied/u })).toBeVisible();
    await around.last(`Move “that the army had been near the dam” to “${to}”`);
    await around.undo.click();
    await expect(other.getByRole("heading", { name: /^Denied/u })).toHaveCount(0);
  });
});
