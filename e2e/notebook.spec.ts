import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, chooseMenu, expect, test } from "./fixtures/app.ts";
import type { RunningApp } from "./fixtures/app.ts";
import { claimbook, claimbookDone } from "./fixtures/command-line.ts";
import { makeBad, noNotebooks, readOnlyNotebooks } from "./fixtures/damaged.ts";
import { rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { articleFile, makeNotebook } from "./fixtures/notebooks.ts";
import { startAgain } from "./fixtures/second-start.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { inspector } from "./screens/inspector.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { tagPicker } from "./screens/tag-picker.ts";
import { workspace } from "./screens/workspace.ts";

const agencyTitle = "Ferry runs aground off Sandmark, at least 14 hurt";

test("notebooks are made, renamed, closed, found again; the last one opens by itself", async ({ folder, start }) => {
  const first = join(folder, "First.claimbook");
  const second = join(folder, "Second.claimbook");
  const app = await start();
  const { page } = app;
  const around = workspace(page);
  const entry = firstRun(page);
  await expect(entry.title).toBeVisible();
  await expect(entry.recent).toBeHidden();

  // The file gets its ending by itself.
  await answerDialogs(app, { save: join(folder, "First") });
  await entry.newNotebook.click();
  await expect(page.getByText("No articles yet")).toBeVisible();
  expect(existsSync(first)).toBe(true);
  await around.choose("Close notebook");
  await expect(entry.recentNamed("First")).toBeEnabled();

  await answerDialogs(app, { save: second });
  await entry.newNotebook.click();
  await around.choose("Rename notebook…");
  const rename = page.getByRole("dialog", { name: "Rename notebook" });
  await rename.getByRole("textbox", { name: "Title" }).fill("The ferry inquiry");
  await page.keyboard.press("Enter");
  await expect(rename).toBeHidden();
  await expect(around.sidebar.getByRole("button").first()).toHaveText("The ferry inquiry");
  expect(rowsOf(second, "SELECT value FROM notebook WHERE key = 'title'")).toEqual([{ value: "The ferry inquiry" }]);

  // A name that is taken is not written over.
  await answerDialogs(app, { save: first });
  await page.keyboard.press("Control+n");
  await expect(around.message(/First\.claimbook exists already/u)).toBeVisible();
  expect(app.electron.windows()).toHaveLength(1);
  await app.electron.close();

  rmSync(first);
  const again = await start();
  const entryAgain = firstRun(again.page);
  await expect(workspace(again.page).sidebar.getByRole("button").first()).toHaveText("The ferry inquiry");
  await chooseMenu(again, "Close Notebook");
  await expect(entryAgain.recentNamed("First")).toBeDisabled();
  await expect(entryAgain.recentNamed("First")).toContainText("not found");
  await entryAgain.forget("First").click();
  await expect(entryAgain.recentNamed("First")).toBeHidden();
  await entryAgain.recentNamed("Second").click();
  await expect(again.page.getByText("No articles yet")).toBeVisible();
});

test("a second start brings up the first program, with the file it was given in a window of its own", async ({
  folder,
  start,
}) => {
  const agency = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const other = join(folder, "other.claimbook");
  const app = await start([agency]);
  await expect(articleList(app.page).all).toHaveCount(1);

  const opening = app.electron.waitForEvent("window");
  await answerDialogs(app, { save: other });
  await app.page.keyboard.press("Control+n");
  const page = await opening;
  await expect(page.getByText("No articles yet")).toBeVisible();
  await answerDialogs(app, { open: [articleFile("ferry-local.md"), articleFile("ferry-page.html")] });
  await page.keyboard.press("Control+i");
  await expect(articleList(page).all).toHaveCount(2);
  await expect(articleList(app.page).all).toHaveCount(1);
  await readerTags(app.page, agencyTitle, "Brenn Lines");
  expect(tagsIn(agency)).toEqual(["actor: Brenn Lines @ Brenn Lines"]);
  expect(tagsIn(other)).toEqual([]);

  // What is open is brought to the front, not opened twice.
  expect(await startAgain(folder, [agency])).toBe(0);
  await expect.poll(() => focusedTitle(app)).toBe("ferry — Claimbook");
  expect(await startAgain(folder, [other])).toBe(0);
  await expect.poll(() => focusedTitle(app)).toBe("other — Claimbook");
  expect(app.electron.windows()).toHaveLength(2);
  await answerDialogs(app, { open: [agency] });
  await page.keyboard.press("Control+o");
  await expect.poll(() => focusedTitle(app)).toBe("ferry — Claimbook");
  expect(await startAgain(folder, [])).toBe(0);
  expect(app.electron.windows()).toHaveLength(2);

  const third = app.electron.waitForEvent("window");
  await claimbookDone(["new", join(folder, "third.claimbook")]);
  expect(await startAgain(folder, [join(folder, "third.claimbook")])).toBe(0);
  await expect((await third).getByText("No articles yet")).toBeVisible();
});

test("files opened with the program are imported into the notebook in front, or into the next one", async ({
  folder,
  start,
}) => {
  const app = await start();
  const { page } = app;
  await expect(firstRun(page).sample).toBeVisible();
  expect(await startAgain(folder, [articleFile("ferry-local.md")])).toBe(0);
  await expect(page.getByRole("alert").filter({ hasText: "1 file is waiting" })).toBeVisible();

  const notebook = join(folder, "opened.claimbook");
  await claimbookDone(["new", notebook]);
  expect(await startAgain(folder, [notebook])).toBe(0);
  await expect(articleList(page).all).toHaveCount(1);
  expect(await startAgain(folder, [articleFile("ferry-page.html"), articleFile("ferry-local.md")])).toBe(0);
  await expect(articleList(page).all).toHaveCount(2);
  expect(app.electron.windows()).toHaveLength(1);
  expect(rowsOf(notebook, "SELECT count(*) AS articles FROM article")).toEqual([{ articles: 2 }]);
});

test("the sample is there at a click, and theme and window are as they were left", async ({ folder, start }) => {
  const app = await start();
  const { page } = app;
  const light = await background(app);
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  expect(tagsIn(join(folder, "user-data", "Sample.claimbook")).length).toBeGreaterThan(100);

  await chooseMenu(app, "Theme: Dark");
  await expect.poll(() => background(app)).not.toBe(light);
  const dark = await background(app);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1011, height: 633 }),
  );
  await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(1011);
  await app.electron.close();

  const again = await start();
  await expect(articleList(again.page).all).toHaveCount(5);
  expect(await background(again)).toBe(dark);
  expect(
    await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toMatchObject({ width: 1011, height: 633 });
  await workspace(again.page).choose("High contrast");
  await expect.poll(() => background(again)).not.toBe(dark);
  const contrast = await background(again);
  await workspace(again.page).choose("Light");
  await expect.poll(() => background(again)).toBe(light);
  expect(new Set([light, dark, contrast]).size).toBeGreaterThan(1);
  expect(JSON.parse(readFileSync(join(folder, "user-data", "settings.json"), "utf8"))).toMatchObject({
    theme: "light",
  });
});

test("a file that is no notebook is refused by name and reason, and stays as it was", async ({ folder, start }) => {
  const whole = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const app = await start();
  const around = workspace(app.page);
  const entry = firstRun(app.page);
  for (const bad of noNotebooks) {
    const path = makeBad(folder, bad, whole);
    const before = readFileSync(path);
    await answerDialogs(app, { open: [path] });
    await entry.open.click();
    const said = around.messages.getByRole("alert").filter({ hasText: path });
    await expect(said).toContainText(bad.reason);
    await said.getByRole("button", { name: "Close message" }).click();
    await expect(entry.title).toBeVisible();
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  }
  await expect(entry.recent).toBeHidden();
});

test("a notebook that must not be written opens for reading only, and says so when something is tagged", async ({
  folder,
  start,
}) => {
  const whole = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const app = await start();
  const { page } = app;
  const around = workspace(page);
  for (const bad of readOnlyNotebooks) {
    await expect(firstRun(page).title).toBeVisible();
    const path = makeBad(folder, bad, whole);
    const before = readFileSync(path);
    await answerDialogs(app, { open: [path] });
    await page.keyboard.press("Control+o");
    await expect(around.readOnly).toBeVisible();
    await expect(around.readOnly).toHaveAttribute("title", bad.reason);
    await articleList(page).open(agencyTitle);
    await readerKeys(page).select("Brenn Lines");
    await page.keyboard.press("a");
    await expect(tagPicker(page).chosen).toContainText("Brenn Lines");
    await page.keyboard.press("Enter");
    await expect(around.messages.getByRole("alert").filter({ hasText: bad.reason })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(inspector(page).tab("Passages (0)")).toBeVisible();
    await around.choose("Close notebook");
    await expect(firstRun(page).recentNamed(bad.name.replace(".claimbook", ""))).toBeVisible();
    expect(readFileSync(path)).toEqual(before);
  }
});

test("a notebook that another program has open is refused, on either side", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const holder = await start([notebook]);
  await expect(articleList(holder.page).all).toHaveCount(1);

  expect(await claimbook(["stats", "--notebook", notebook])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${notebook} is already open in another program`),
  });
  const other = await start([`--user-data-dir=${join(folder, "somebody-else")}`]);
  await answerDialogs(other, { open: [notebook] });
  await firstRun(other.page).open.click();
  await expect(workspace(other.page).message(`${notebook} is already open in another program`)).toBeVisible();
  await expect(firstRun(other.page).title).toBeVisible();

  await readerTags(holder.page, agencyTitle, "Brenn Lines");
  await holder.electron.close();
  await firstRun(other.page).open.click();
  await articleList(other.page).open(agencyTitle);
  await expect(inspector(other.page).tab("Passages (1)")).toBeVisible();
});

const readerTags = async (page: RunningApp["page"], title: string, words: string): Promise<void> => {
  await articleList(page).open(title);
  await expect(reader(page).title).toHaveText(title);
  await readerKeys(page).tag(words, "actor");
};

const focusedTitle = ({ electron }: RunningApp): Promise<string | null> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? null);

const background = ({ page }: RunningApp): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
