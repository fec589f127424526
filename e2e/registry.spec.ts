import { expect, test } from "./fixtures/app.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

test("claims, actors and sources: counts, passages, the way to the article and back, changes and their undo", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const { title } = reader(page);
  const side = inspector(page);
  await expect(articleList(page).all).toHaveCount(3);
  const whole = contentOf(notebook);
  /** After each change: what is on disk is what it was. */
  const undone = async (): Promise<void> => {
    await around.undo.click();
    await expect.poll(() => contentOf(notebook)).toEqual(whole);
  };

  await test.step("the sidebar counts", async () => {
    for (const [view, count] of [
      ["Articles", 3],
      ["Claims", 5],
      ["Actors", 11],
      ["Sources", 5],
      ["Codes", 4],
      ["Notes", 1],
    ] as const)
      await expect(around.sidebar.getByRole("button", { name: `${view} ${count}`, exact: true })).toBeVisible();
  });

  await test.step("a claim shows every passage; a click is in its article, Back is at the claim again", async () => {
    await around.go("Claims");
    const { list, entry, detail, passages } = registry(page, "Claims");
    await expect(list.getByRole("option")).toHaveCount(5);
    await entry("Buoys were missing").click();
    await expect(detail).toContainText("2 appearances in 2 articles");
    await expect(passages).toHaveCount(2);
    await passages.filter({ hasText: "Brenn Lines blamed" }).click();
    await expect(title).toHaveText("Harne ferry accident injures dozens");
    await expect(side.quote).toHaveText("Brenn Lines blamed the coast guard for the missing buoys.");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(detail).toContainText("2 appearances in 2 articles");

    await detail.getByRole("textbox", { name: "Wording" }).fill("Two buoys were missing.");
    await page.keyboard.press("Enter");
    await expect(entry("Two buoys were missing.")).toBeVisible();
    await undone();
    await expect(entry("Buoys were missing before the accident.")).toBeVisible();
    await page.getByRole("button", { name: "Claim actions" }).click();
    await page.getByRole("menuitem", { name: "Remove claim…" }).click();
    await expect(page.getByRole("dialog")).toContainText("Its tags on 2 passages go with it");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(list.getByRole("option")).toHaveCount(4);
    await around.act("Removed “Buoys were missing", "Undo");
    await expect(list.getByRole("option")).toHaveCount(5);
    expect(contentOf(notebook)).toEqual(whole);
  });

  await test.step("an actor is renamed, gets an alias and loses it", async () => {
    await around.go("Actors");
    const { entry, detail } = registry(page, "Actors");
    await entry("Piet Ardal").click();
    await expect(entry("Piet Ardal")).toContainText("2 statements");
    await expect(detail.getByRole("tab", { name: /^Says ?2$/u })).toBeVisible();
    await detail.getByRole("textbox", { name: "Name" }).fill("Pieter Ardal");
    await page.keyboard.press("Enter");
    await expect(entry("Pieter Ardal")).toBeVisible();
    expect(rowsOf(notebook, "SELECT name FROM source WHERE name LIKE '%Ardal'")).toEqual([{ name: "Pieter Ardal" }]);
    await undone();

    const about = page.getByRole("region", { name: "Details" });
    await about.getByRole("textbox", { name: "New alias" }).fill("the spokesman");
    await about.getByRole("combobox", { name: "Kind of new alias" }).selectOption("descriptor");
    await about.getByRole("button", { name: "Add alias" }).click();
    await expect(about.getByRole("list", { name: "Aliases" })).toContainText("the spokesman");
    expect(rowsOf(notebook, "SELECT kind FROM actor_alias WHERE alias = 'the spokesman'")).toEqual([
      { kind: "descriptor" },
    ]);
    await about.getByRole("button", { name: "Remove alias the spokesman" }).click();
    await expect(about.getByRole("list", { name: "Aliases" })).not.toContainText("the spokesman");
    await around.act("Removed alias “the spokesman”", "Undo");
    await expect(about.getByRole("list", { name: "Aliases" })).toContainText("the spokesman");
    await undone();
    await expect(about.getByRole("list", { name: "Aliases" })).not.toContainText("the spokesman");
  });

  await test.step("a source is graded with a reason", async () => {
    await around.go("Sources");
    const { entry } = registry(page, "Sources");
    await entry("A harbour official").click();
    const about = page.getByRole("region", { name: "Details" });
    await about.getByRole("radio", { name: /^C/u }).click({ force: true });
    await about.getByRole("button", { name: "Grade C" }).click();
    await expect(about.getByRole("textbox", { name: "Reason" })).toHaveAccessibleDescription(/Say why/u);
    await about.getByRole("textbox", { name: "Reason" }).fill("Unnamed, but the letter bears it out.");
    await about.getByRole("button", { name: "Grade C" }).click();
    await expect(entry("A harbour official")).toContainText("C");
    expect(rowsOf(notebook, "SELECT reliability, reason FROM assessment")).toEqual([
      { reliability: "C", reason: "Unnamed, but the letter bears it out." },
    ]);
    await undone();
  });
});

test("the codebook: a tree that is made, moved, coloured, taken apart and restored", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const around = workspace(page);
  await expect(articleList(page).all).toHaveCount(3);
  await around.go("Codes");
  const { list, entry, detail } = registry(page, "Codes");
  const codes = () =>
    rowsOf(
      notebook,
      "SELECT c.name, p.name AS parent, c.color FROM code c LEFT JOIN code p ON p.id = c.parent_id WHERE c.name IN ('weather', 'fog') ORDER BY c.n",
    );

  await page.getByRole("button", { name: "New code" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("weather/fog");
  await page.keyboard.press("Enter");
  await expect(entry("fog")).toHaveAttribute("aria-level", "2");
  await expect(detail.getByRole("textbox", { name: "Name" })).toHaveText("fog");
  const [, made] = codes();
  expect(made).toMatchObject({ name: "fog", parent: "weather" });

  await page.getByRole("radio", { name: "Red" }).click({ force: true });
  await expect.poll(codes).toMatchObject([{ name: "weather" }, { name: "fog", color: 6 }]);
  await around.undo.click();
  await expect.poll(() => codes()[1]).toEqual(made);

  await page.getByRole("button", { name: "Code actions" }).click();
  await page.getByRole("menuitem", { name: /^Move/u }).click();
  const move = page.getByRole("dialog");
  await move.getByRole("searchbox", { name: "Filter codes to move under" }).fill("buoys");
  await page.keyboard.press("Enter");
  await expect(move).toBeHidden();
  await expect.poll(() => codes()[1]).toMatchObject({ name: "fog", parent: "buoys" });
  await around.undo.click();
  await expect.poll(() => codes()[1]).toEqual(made);

  const whole = contentOf(notebook);
  await entry("casualties").click();
  await list.press("Delete");
  const confirm = page.getByRole("dialog");
  await expect(confirm).toContainText("The code under it go");
  await confirm.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(entry("casualties")).toBeHidden();
  await expect(entry("figures")).toBeHidden();
  expect(rowsOf(notebook, "SELECT name FROM code WHERE name IN ('casualties', 'figures')")).toEqual([]);
  await around.act("Removed “casualties”", "Undo");
  await expect(entry("figures")).toBeVisible();
  expect(contentOf(notebook)).toEqual(whole);
});
