import { expect, test } from "./fixtures/app.ts";
import { violationsOn, watchFaults } from "./fixtures/accessible.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { registry } from "./screens/registry.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

for (const theme of ["Light", "Dark"] as const)
  test(`no dialog has a serious barrier or a fault, in the theme ${theme}`, async ({ start }) => {
    test.slow();
    const { page } = await start();
    const around = workspace(page);
    const faults = await watchFaults(page);
    const found: Record<string, readonly string[]> = {};
    /** Look at the dialog of this name, and leave it by Escape. */
    const look = (name: string | RegExp): Promise<void> =>
      test.step(String(name), async () => {
        const dialog = page.getByRole("dialog", { name });
        await expect(dialog).toBeVisible();
        const violations = await violationsOn(page);
        if (violations.length > 0) found[String(name)] = violations;
        await page.keyboard.press("Escape");
        await expect(dialog).toBeHidden();
      });
    const choose = async (menu: string, item: RegExp): Promise<void> => {
      await page.getByRole("button", { name: menu }).press("Enter");
      await page.getByRole("menuitem", { name: item }).press("Enter");
    };

    await firstRun(page).sample.click();
    await expect(articleList(page).all).toHaveCount(5);
    await around.choose(theme);
    await around.choose("Rename notebook…");
    await look("Rename notebook");

    await articleList(page).row("Letter shows ministry").click();
    await choose("More about this article", /^Mark as a copy of/u);
    await look("Mark as a copy of another article");
    await page.getByRole("button", { name: "Edit title, date and the rest" }).click();
    await look("Article details");
    await page.getByRole("listbox", { name: "Articles" }).press("Control+a");
    await articleList(page).act("Edit details of 5 articles…");
    await look("Details of 5 articles");

    await around.go("Claims");
    await registry(page, "Claims").list.getByRole("option").first().click();
    await page.getByRole("button", { name: "Relate to another claim" }).click();
    await look("Relate to another claim");
    await choose("Claim actions", /^Merge/u);
    await look("Merge this claim into another");
    await choose("Claim actions", /^Split/u);
    await look("Split this claim");
    await choose("Claim actions", /^Other wordings/u);
    await look("Other wordings of this claim");
    await registry(page, "Claims").detail.getByRole("listbox").press("ArrowDown");
    await page.keyboard.press("m");
    await look("Move to another claim");

    await around.go("Actors");
    await registry(page, "Actors").list.getByRole("option").first().click();
    await page.getByRole("button", { name: "Tie to another actor" }).click();
    await look("Tie to another actor");
    await choose("Actor actions", /^Tag all mentions/u);
    await look(/^Tag all mentions of/u);
    await choose("Actor actions", /^Merge/u);
    await look("Merge this actor into another");
    await choose("Actor actions", /^Split/u);
    await look("Split this actor");
    await choose("Actor actions", /^Remove/u);
    await look(/^Remove/u);

    await around.go("Codes");
    await registry(page, "Codes").entry("dead").click();
    await choose("Code actions", /^Move/u);
    await look(/^Move “/u);
    await choose("Code actions", /^Merge/u);
    await look("Merge this code into another");
    await choose("Code actions", /^Split/u);
    await look("Split this code");

    await around.go("Search");
    await search(page).view.getByRole("button", { name: "How to search" }).click();
    await look(/^How to search|^Search help/u);
    await search(page).box.fill("ministry");
    await expect(search(page).hit.first()).toBeVisible();
    await search(page).view.getByRole("group", { name: "Filters" }).getByRole("button").first().click();
    await look(/^Filter by/u);
    await search(page)
      .view.getByRole("group", { name: "Also found" })
      .getByRole("button", { name: /claim|actor/u })
      .first()
      .click();
    await look(/found$/u);

    expect(found).toEqual({});
    expect(await faults.all()).toEqual([]);
  });
