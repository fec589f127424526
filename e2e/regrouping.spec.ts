import { expect, test } from "./fixtures/app.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { registry } from "./screens/registry.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

test("by keyboard: a claim is split, codes are merged and counted together, actors are tied; all of it undone", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const around = workspace(page);
  await expect(articleList(page).all).toHaveCount(3);
  const whole = contentOf(notebook);
  const undone = async (): Promise<void> => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => contentOf(notebook)).toEqual(whole);
  };
  const choose = async (menu: string, item: RegExp): Promise<void> => {
    await page.getByRole("button", { name: menu }).press("Enter");
    await page.getByRole("menuitem", { name: item }).press("Enter");
  };
  const dialog = page.getByRole("dialog");

  await test.step("the second of two appearances becomes a claim of its own", async () => {
    await around.go("Claims");
    const { entry, detail } = registry(page, "Claims");
    await entry("Buoys were missing").click();
    await choose("Claim actions", /^Split/u);
    await dialog.getByRole("textbox", { name: "Wording of the new claim" }).fill("Two buoys had drifted off.");
    const passages = dialog.getByRole("listbox", { name: "Passages that go to it" });
    await passages.press("ArrowDown");
    await passages.press("ArrowDown");
    await passages.press(" ");
    await expect(passages.getByRole("option", { selected: true })).toHaveCount(1);
    await expect(dialog).toContainText("1 passage chosen");
    await dialog.getByRole("button", { name: "Split", exact: true }).press("Enter");
    await expect(detail.getByRole("textbox", { name: "Wording" })).toHaveText("Two buoys had drifted off.");
    await expect(detail).toContainText("1 appearance in 1 article");
    expect(
      rowsOf(
        notebook,
        `SELECT c.text, count(*) AS times FROM claim c JOIN tag t ON t.claim_id = c.id
         WHERE c.text LIKE 'Buoys%' OR c.text LIKE 'Two%' GROUP BY c.id ORDER BY c.text`,
      ),
    ).toEqual([
      { text: "Buoys were missing before the accident.", times: 1 },
      { text: "Two buoys had drifted off.", times: 1 },
    ]);
    await undone();
  });

  await test.step("one code becomes another", async () => {
    await around.go("Codes");
    const { entry } = registry(page, "Codes");
    await entry("figures").click();
    await choose("Code actions", /^Merge/u);
    await dialog.getByRole("searchbox", { name: "Filter codes" }).fill("buoys");
    await expect(
      dialog.getByRole("listbox", { name: "Codes to merge into" }).getByRole("option").first(),
    ).toContainText("buoys");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(entry("figures")).toBeHidden();
    expect(rowsOf(notebook, "SELECT name FROM code WHERE name = 'figures'")).toEqual([]);
    await undone();
    await expect(entry("figures")).toBeVisible();
  });

  await test.step("which codes stand in the same articles, and which articles these are", async () => {
    await page.getByRole("radio", { name: "Codebook" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("radio", { name: "Same passage" }).focus();
    await page.keyboard.press("ArrowLeft");
    const table = page.getByRole("table", { name: "How often codes stand together" });
    const figure = table.getByRole("button", { name: "casualties/figures with buoys: 1 article", exact: true });
    await figure.press("Enter");
    await expect(search(page).box).toHaveValue("within(article, code:casualties/figures, code:buoys)");
    await expect(search(page).hit).toHaveCount(1);
  });

  await test.step("an actor speaks for another", async () => {
    await around.go("Actors");
    const { entry, detail } = registry(page, "Actors");
    await entry("Piet Ardal").click();
    const about = page.getByRole("region", { name: "Details" });
    await about.getByRole("button", { name: "Tie to another actor" }).press("Enter");
    await dialog.getByRole("combobox", { name: "Stands how" }).selectOption("speaks-for");
    await dialog.getByRole("searchbox", { name: "Filter actors" }).fill("Brenn");
    await expect(dialog.getByRole("listbox", { name: "Actors to tie to" }).getByRole("option").first()).toContainText(
      "Brenn",
    );
    await dialog.getByRole("searchbox", { name: "Filter actors" }).press("ArrowDown");
    await dialog.getByRole("textbox", { name: "From" }).fill("2031-5");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("alert")).toContainText("a date like 2017");
    await dialog.getByRole("textbox", { name: "From" }).fill("2030");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(about.getByRole("list", { name: "Ties" })).toContainText("speaks for");
    expect(
      rowsOf(
        notebook,
        "SELECT a.name, t.kind, o.name AS other, t.from_date FROM actor_tie t JOIN actor a ON a.id = t.actor_id JOIN actor o ON o.id = t.other_id",
      ),
    ).toEqual([{ name: "Piet Ardal", kind: "speaks-for", other: "Brenn Lines", from_date: "2030" }]);
    await about
      .getByRole("list", { name: "Ties" })
      .getByRole("button", { name: "Brenn Lines", exact: true })
      .press("Enter");
    await expect(detail.getByRole("textbox", { name: "Name" })).toHaveText("Brenn Lines");
    await expect(about.getByRole("list", { name: "Ties" })).toContainText("is spoken for by");
    await undone();
  });
});
