import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { writeMany } from "./fixtures/many-files.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

test("the search view does everything by keyboard alone", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);
  const keys = page.keyboard;

  await test.step("a query is typed and completed, its hits walked through", async () => {
    await keys.press("Control+7");
    await keys.press("Control+f");
    await expect(view.box).toBeFocused();
    await keys.type("buoys sta");
    await expect(view.view.getByRole("listbox", { name: "Completions" })).toBeVisible();
    await keys.press("ArrowDown");
    await keys.press("Tab");
    await keys.type("denies");
    await expect(view.took(1)).toBeVisible();
    await keys.press("Escape");
    await expect(view.box).toHaveValue("");
    await keys.type("buoys");
    await expect(view.took(3)).toBeVisible();
    await keys.press("ArrowDown");
    await expect(view.hits).toBeFocused();
    await keys.press("ArrowDown");
    await expect(view.hit.nth(1)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("a hit opens in place, Back finds it again, Up leads to the box", async () => {
    await keys.press("Enter");
    await expect(page.getByRole("textbox", { name: "Article text" })).toBeFocused();
    await keys.press("Alt+ArrowLeft");
    await expect(view.box).toHaveValue("buoys");
    await keys.press("ArrowDown");
    await expect(view.hit.nth(1)).toHaveAttribute("aria-selected", "true");
    await keys.press("Home");
    await keys.press("ArrowUp");
    await expect(view.box).toBeFocused();
  });

  await test.step("what is called so stands beside the passages: from the count to the claim", async () => {
    const also = view.view.getByRole("group", { name: "Also found" });
    await also.getByRole("button", { name: /claim/u }).focus();
    await keys.press("Enter");
    const list = page.getByRole("dialog", { name: "Claims found" });
    await expect(list.getByRole("combobox", { name: "Claims found" })).toBeFocused();
    await expect(list.getByRole("option").first()).toContainText(/buoy/iu);
    await keys.press("Enter");
    await expect(page.getByRole("region", { name: "Claim", exact: true })).toContainText(/buoy/iu);
    await keys.press("Alt+ArrowLeft");
    await expect(view.box).toHaveValue("buoys");
  });

  await test.step("chips, facets and tabs take the keys too", async () => {
    await view.box.fill("buoys stance:denies");
    await expect(view.took(1)).toBeVisible();
    await view.view.getByRole("button", { name: /^stance denies ?: change$/u }).focus();
    await keys.press("Delete");
    await expect(view.box).toHaveValue("buoys");
    await view.view.getByRole("button", { name: "Facets" }).focus();
    await keys.press("Enter");
    const facet = view.view.getByRole("button", { name: "Stance denies, 1" });
    await facet.focus();
    await keys.press(" ");
    await expect(view.box).toHaveValue("buoys stance:denies");
    await view.scope("Passages").focus();
    await keys.press("ArrowRight");
    await expect(view.scope("Articles")).toHaveAttribute("aria-selected", "true");
  });
});

test("a saved search counts on while an import runs", async ({ folder, start }) => {
  const count = 1500;
  test.slow();
  const files = writeMany(folder, count);
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  const view = search(page);
  const saved = workspace(page).savedSearches;
  const counted = async (): Promise<number> =>
    Number(
      /(\d+)$/u.exec(
        (await saved.getByRole("button", { name: /^Reports/u }).textContent())?.replaceAll(",", "") ?? "",
      )?.[1] ?? 0,
    );

  await expect(workspace(page).saved).toBeVisible();
  await view.ask("report", 0);
  await view.scope("Articles").click();
  await view.saveSearch.click();
  await page.getByLabel("Name", { exact: true }).fill("Reports");
  await page.keyboard.press("Enter");
  await expect.poll(counted).toBe(0);

  /** Every number that it showed. */
  await saved.evaluate((list) => {
    const seen = new Set<string>();
    new MutationObserver(() => {
      seen.add(/(\d+)$/u.exec(list.querySelector("button")?.textContent?.replaceAll(",", "") ?? "")?.[1] ?? "");
      list.setAttribute("data-seen", [...seen].join(" "));
    }).observe(list, { subtree: true, characterData: true, childList: true });
  });
  await answerDialogs(app, { open: [files] });
  await page.keyboard.press("Control+Shift+I");
  await expect.poll(counted, { timeout: 90_000 }).toBe(count);
  await expect(page.getByText("1,500 imported").first()).toBeVisible({ timeout: 60_000 });
  const seen = ((await saved.getAttribute("data-seen")) ?? "").split(" ").map(Number);
  expect(seen.some((number) => number > 0 && number < count)).toBe(true);
});
