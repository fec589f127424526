import { expect, test } from "./fixtures/app.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { articleFile, copyFiles, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { copies } from "./screens/copies.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

const reprint = "Ferry on the rocks off Sandmark, 14 hurt";
const rewritten = "What happened at Sandmark";
const agency = "Ferry runs aground off Sandmark, at least 14 hurt";

test("copies: found at import, looked at side by side, decided by mouse and by key, and undone", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt"), ...copyFiles]);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const view = copies(page);
  await expect(articleList(page).all).toHaveCount(3);
  const whole = contentOf(notebook);
  const confirmed = () => rowsOf(notebook, "SELECT copy_kind FROM article WHERE copy_of IS NOT NULL ORDER BY n");

  await test.step("the article says so, and leads to the pair", async () => {
    await expect(around.sidebar.getByRole("button", { name: "Copies 2", exact: true })).toBeVisible();
    await articleList(page).open(rewritten);
    await view.note("Perhaps a copy of Northwire").click();
    await expect(view.pair).toContainText("of the copy’s words stand in the original");
    await expect(view.pairOf(rewritten)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("the differences, one after the other by key", async () => {
    await view.pairOf(reprint).click();
    const rows = view.differences.getByRole("listbox");
    await expect(view.atChange).toHaveText("4 differences");
    await rows.focus();
    await page.keyboard.press("n");
    await expect(view.atChange).toHaveText("1 of 4");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    await expect(view.rows.and(page.locator('[aria-selected="true"]')).locator("del")).toHaveText(", 3 March 2031");
    await page.keyboard.press("p");
    await expect(view.atChange).toHaveText("2 of 4");
  });

  await test.step("confirmed, it is a copy in the article's header and on disk; Undo takes it back", async () => {
    await view.confirm.click();
    await expect(view.pairOf(/^Confirmed:/u)).toContainText(reprint);
    expect(confirmed()).toEqual([{ copy_kind: "syndicated" }]);
    await expect(view.pairOf(rewritten)).toHaveAttribute("aria-selected", "true");
    await around.last(`Confirm “${reprint}” as a copy`);
    await around.undo.click();
    await expect.poll(() => contentOf(notebook)).toEqual(whole);
  });

  await test.step("both at once by key, then another as the original", async () => {
    await view.pairOf(reprint).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("c");
    await expect(around.message("2 pairs confirmed")).toBeVisible();
    await view.show(/^Decided/u);
    await expect(view.list.getByRole("option")).toHaveCount(2);
    expect(confirmed()).toEqual([{ copy_kind: "syndicated" }, { copy_kind: "rewritten" }]);
    await view.pairOf(reprint).click();
    await view.kind.selectOption("Another version");
    await expect(view.pairOf(reprint)).toContainText("Another version");
    await view.turn.click();
    await expect(view.pairOf(agency)).toBeVisible();
    await around.undo.click();
    await around.undo.click();
    await around.undo.click();
    await expect.poll(() => contentOf(notebook)).toEqual(whole);
  });

  await test.step("rejected, it is listed among those, and can be decided again", async () => {
    await view.show(/^To decide/u);
    await view.pairOf(rewritten).click();
    await page.keyboard.press("x");
    await expect(view.list.getByRole("option")).toHaveCount(1);
    await view.show(/^Not copies/u);
    await view.pair.getByRole("button", { name: "Rejected: decide again" }).click();
    await expect(page.getByText("Nothing was rejected")).toBeVisible();
    await view.show(/^To decide/u);
    await expect(view.list.getByRole("option")).toHaveCount(2);
  });

  await test.step("from the pair into the article, and Back", async () => {
    await view.pair.getByRole("button", { name: `Read “${agency}”` }).click();
    await expect(reader(page).title).toHaveText(agency);
    await expect(view.note("2 possible copies")).toBeVisible();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(view.list).toBeVisible();
  });

  await test.step("all are compared again, and nothing is new", async () => {
    await page.getByRole("button", { name: "Compare all again" }).click();
    await expect(around.message("3 articles compared: nothing new")).toBeVisible();
  });
});

test("sentences that other articles have too: in the margin, in the inspector, and by key into the other article", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt"), ...copyFiles]);
  const { page } = await start([notebook]);
  const { shared, sharedMark } = copies(page);
  await articleList(page).open(agency);
  await expect(inspector(page).tab("Shared (6)")).toBeVisible();
  await expect(sharedMark).toHaveCount(5);

  await test.step("L goes from the caret to the next such sentence, and its list takes the keys", async () => {
    await reader(page).text.focus();
    await page.keyboard.press("l");
    await expect(shared).toBeFocused();
    const row = (at: number) => shared.getByRole("option").nth(at);
    await expect(row(0)).toContainText("In 2 other articles, first here");
    await expect(row(0)).toHaveAttribute("aria-selected", "true");
    await expect(row(4)).toContainText("Westport Mail4 Mar 2031word for word");
    await expect(row(2)).toContainText("altered");
    await expect(row(2)).toContainText("at least 14 people were hurt, officials said");
  });

  await test.step("Enter is at the words in the other article, Back at the first again", async () => {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(reader(page).title).toHaveText(rewritten);
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString() ?? ""))
      .toContain("ferry Alma Tide ran aground on the Sandmark bank late on Monday");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(reader(page).title).toHaveText(agency);
  });

  await test.step("a mark in the margin shows its sentence; Escape leads back to the text", async () => {
    await inspector(page).tab("Article").click();
    await sharedMark.nth(1).click();
    await expect(shared.getByRole("option", { selected: true })).toContainText("outside the buoyed channel");
    await shared.focus();
    await page.keyboard.press("Escape");
    await expect(reader(page).text).toBeFocused();
  });
});

test("a copy that only the analyst saw is marked from the article", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder);
  const { page } = await start([notebook]);
  const around = workspace(page);
  await articleList(page).open("Minister promises inquiry into ferry accident");
  const whole = contentOf(notebook);
  await page.getByRole("button", { name: "More about this article" }).click();
  await page.getByRole("menuitem", { name: "Mark as a copy of…" }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as a copy of another article" });
  const originals = dialog.getByRole("listbox", { name: "Originals" }).getByRole("option");
  await dialog.getByRole("combobox", { name: "Kind" }).selectOption("Reprint");
  await dialog.getByRole("searchbox", { name: "Filter articles" }).fill("minister");
  await expect(originals).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("an article is not a copy of itself");
  await dialog.getByRole("searchbox", { name: "Filter articles" }).fill("northwire");
  await expect(originals.filter({ hasText: agency })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(copies(page).note("Copy of Northwire")).toBeVisible();
  await around.act(`Marked as a copy of “${agency}”`, "Undo");
  await expect.poll(() => contentOf(notebook)).toEqual(whole);
});
