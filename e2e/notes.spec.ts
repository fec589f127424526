import { expect, test } from "./fixtures/app.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { notes } from "./screens/notes.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

const markdownIn = (notebook: string, subject: string): readonly string[] =>
  rowsOf<{ markdown: string }>(notebook, "SELECT markdown FROM note WHERE subject = ? ORDER BY n", subject).map(
    ({ markdown }) => markdown,
  );

test("a note of the notebook is written with Markdown, saves itself, and is the same after a restart", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  await expect(articleList(page).all).toHaveCount(3);

  await test.step("headings, lists, things to do, quotes and bold come from what is typed", async () => {
    await around.go("Notes");
    await page.getByRole("button", { name: "New note" }).click();
    const { title, text, saved, row } = notes(page);
    await expect(title).toBeFocused();
    await page.keyboard.type("What to ask");
    await page.keyboard.press("Enter");
    await page.keyboard.type(
      "# Buoys\nWho **counted** them?\n- seven\nnine\n\n[] Ask the keeper\nAsk Holm\n\n> Nobody told us.",
    );
    await expect(text.getByRole("heading", { name: "Buoys" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveText(["seven", "nine"]);
    await expect(text.getByRole("checkbox")).toHaveText(["Ask the keeper", "Ask Holm"]);
    await expect(text.getByRole("blockquote")).toHaveText("Nobody told us.");
    await expect(saved).toBeVisible();
    await expect(row("What to ask")).toBeVisible();
    await text.getByRole("checkbox", { name: "Ask Holm" }).click({ position: { x: 4, y: 10 } });
    await expect(text.getByRole("checkbox", { name: "Ask Holm" })).toBeChecked();
    await expect(saved).toBeVisible();
    expect(markdownIn(notebook, "notebook")).toEqual([
      "# Buoys\n\nWho **counted** them?\n\n- seven\n- nine\n\n- [ ] Ask the keeper\n- [x] Ask Holm\n\n> Nobody told us.",
    ]);
  });

  await test.step("words become a link", async () => {
    const { text, saved } = notes(page);
    await text.getByText("Who ").dblclick({ position: { x: 8, y: 8 } });
    await page.getByRole("toolbar", { name: "Format" }).getByRole("button", { name: "Link" }).click();
    await page.getByRole("textbox", { name: "Address" }).fill("keeper.example/list");
    await page.keyboard.press("Enter");
    await expect(text.getByRole("link", { name: "Who" })).toHaveAttribute("href", "https://keeper.example/list");
    await expect(saved).toBeVisible();
  });

  const written = markdownIn(notebook, "notebook");
  await test.step("opened again it is the same", async () => {
    await app.electron.close();
    const again = await start();
    const { text, row, title } = notes(again.page);
    await workspace(again.page).go("Notes");
    await row("What to ask").click();
    await expect(title).toHaveValue("What to ask");
    await expect(text.getByRole("checkbox", { name: "Ask Holm" })).toBeChecked();
    await expect(text.getByRole("link", { name: "Who" })).toBeVisible();
    expect(markdownIn(notebook, "notebook")).toEqual(written);

    await again.page.getByRole("button", { name: "Remove note" }).click();
    await expect.poll(() => markdownIn(notebook, "notebook")).toEqual([]);
    await workspace(again.page).act("Note removed", "Undo");
    await expect.poll(() => markdownIn(notebook, "notebook")).toEqual(written);
  });
});

test("notes on an article and on a passage: what is written until it is left is one step of undo", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const side = inspector(page);
  const { click, text } = reader(page);
  await articleList(page).open("Ferry runs aground");

  await side.note.click();
  await page.keyboard.type("A wire report.");
  await expect(side.noteSaved).toBeVisible();
  await page.keyboard.type(" Two numbers differ.");
  await expect(side.noteSaved).toBeVisible();
  expect(markdownIn(notebook, "article")).toEqual(["A wire report. Two numbers differ."]);
  await text.focus();

  await click("outside");
  await expect(side.quote).toHaveText("The ship was outside the buoyed channel");
  await expect(side.note).toContainText("Compare with the log of the ship.");
  await side.note.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And the radar.");
  await page.keyboard.press("Escape");
  await expect
    .poll(() => markdownIn(notebook, "passage"))
    .toEqual(["Compare with the log of the ship. And the radar."]);

  await text.focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => markdownIn(notebook, "passage")).toEqual(["Compare with the log of the ship."]);
  await expect(side.note).toHaveText("Compare with the log of the ship.");
  await page.keyboard.press("Control+z");
  await expect.poll(() => markdownIn(notebook, "article")).toEqual([]);
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => markdownIn(notebook, "article")).toEqual(["A wire report. Two numbers differ."]);

  await around.go("Notes");
  const list = notes(page);
  await expect(list.rows).toHaveCount(2);
  await list.row("A wire report.").click();
  await page.getByRole("button", { name: /^Article: Ferry runs aground/u }).click();
  await expect(reader(page).title).toContainText("Ferry runs aground");
});
