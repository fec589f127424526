import { answerDialogs, chooseMenu, expect, test } from "./fixtures/app.ts";
import { changedPage, changedTitle } from "./fixtures/changed-page.ts";
import { contentOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { versions } from "./screens/versions.ts";
import { workspace } from "./screens/workspace.ts";

test("versions: a changed page imported again, its differences, what lost its place and found it again", async ({
  folder,
  start,
}) => {
  const pages = changedPage(folder);
  const notebook = await makeNotebook(folder, [pages.first]);
  const app = await start([notebook]);
  const { page } = app;
  const view = versions(page);
  await articleList(page).open(changedTitle);
  for (const [words, code] of [
    ["Two people were hurt", "figures"],
    ["Nobody has been charged so far.", "law"],
  ] as const) {
    await readerKeys(page).tag(words, "code", code);
  }
  const tagged = contentOf(notebook);

  await test.step("the changed page is a new version of the article, and says what changed", async () => {
    await answerDialogs(app, { open: [pages.second] });
    await chooseMenu(app, "Import Files…");
    await expect(workspace(page).message(/^Updated “Ferry strikes mole at Orsk”: version 2/u)).toBeVisible();
    await expect(articleList(page).all).toHaveCount(1);
    await view.note("Version 2 of 2").click();
    await expect(view.softenings).toHaveText([
      /^Figure changed.*TwoFour|Two Four/u,
      /^Softened.*reportedly/u,
      /^Softened.*will may/u,
    ]);
  });

  await test.step("both beside each other, the one before read only, and back", async () => {
    await view.compare.click();
    await expect(view.differences.locator("ins").filter({ hasText: "reportedly" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(reader(page).text).toBeVisible();
    await view.read(1).click();
    await expect(view.oldText(1)).toContainText("Nobody has been charged so far.");
    await view.back.click();
    await expect(reader(page).text).toContainText("the police said");
  });

  await test.step("a passage that was altered stands where it stood, one that was not found is placed again", async () => {
    await inspector(page)
      .tab(/^Passages/u)
      .click();
    await expect(inspector(page).tab("Passages (1)")).toBeVisible();
    await inspector(page)
      .tab(/^Article$/u)
      .click();
    await chooseMenu(app, "Place Lost Passages");
    await expect(view.orphans.first()).toContainText(/Nobody has been charged so far/u);
    await expect(view.candidates.first()).toContainText("%");
    await reader(page).select("nobody at all had been charged");
    await view.placeHere.click();
    await expect(inspector(page).tab("Passages (2)")).toBeVisible();
    await workspace(page).last("Place “nobody at all had been charged” again");
  });

  await test.step("Undo takes back the placing, then the whole update", async () => {
    await workspace(page).undo.click();
    await expect(inspector(page).tab("Passages (1)")).toBeVisible();
    await workspace(page).undo.click();
    await expect(inspector(page).tab("Passages (2)")).toBeVisible();
    await expect.poll(() => contentOf(notebook)).toEqual(tagged);
  });
});

test("versions: errors in the text are put right by paragraph; what was typed waits while another article is read", async ({
  folder,
  start,
}) => {
  const pages = changedPage(folder);
  const notebook = await makeNotebook(folder, [pages.first]);
  const { page } = await start([notebook]);
  const view = versions(page);
  await articleList(page).open(changedTitle);
  await readerKeys(page).tag("struck the mole", "code", "accident");
  const tagged = contentOf(notebook);

  await view.article("Correct the text…");
  const paragraph = page.getByRole("textbox", { name: /^Paragraph/u }).filter({ hasText: "struck the mole" });
  await paragraph.fill("Two persons were hurt when it struck the mole, the owner said on Monday.");
  await workspace(page).go("Claims");
  await workspace(page).go("Articles");
  await expect(paragraph).toHaveValue(/^Two persons/u);
  await page.keyboard.press("Tab");
  await paragraph.press("Control+Enter");
  await expect(reader(page).text).toContainText("Two persons were hurt");
  await expect(reader(page).text).not.toContainText("The engine had failed");
  await expect(view.note("Version 2 of 2")).toBeVisible();
  await expect(inspector(page).tab("Passages (1)")).toBeVisible();
  await workspace(page).last(`Correct 1 paragraph of “${changedTitle}”`);
  await workspace(page).undo.click();
  await expect(reader(page).text).toContainText("The engine had failed");
  await expect.poll(() => contentOf(notebook)).toEqual(tagged);
});

test("versions: what was no newer version becomes an article of its own, from the message and from the list, and back", async ({
  folder,
  start,
}) => {
  const pages = changedPage(folder);
  const notebook = await makeNotebook(folder, [pages.first]);
  const app = await start([notebook]);
  const { page } = app;
  const view = versions(page);
  await articleList(page).open(changedTitle);
  await readerKeys(page).tag("Two people were hurt", "code", "figures");
  const tagged = contentOf(notebook);
  const separate = workspace(page).message("It is an article of its own now");

  await answerDialogs(app, { open: [pages.second] });
  await chooseMenu(app, "Import Files…");
  await workspace(page).act("Updated “Ferry strikes mole at Orsk”: version 2", "Make it a separate article");
  await expect(separate).toBeVisible();
  await expect(articleList(page).all).toHaveCount(2);
  await expect(reader(page).text).toContainText("Four people were hurt");
  await expect(inspector(page).tab("Passages (0)")).toBeVisible();

  await test.step("undone, it is a version again, and the list of versions splits it off", async () => {
    await workspace(page).undo.click();
    await expect(articleList(page).all).toHaveCount(1);
    await articleList(page).open(changedTitle);
    await view.note("Version 2 of 2").click();
    await view.separate(2).click();
    await expect(articleList(page).all).toHaveCount(2);
    await expect(reader(page).text).toContainText("Four people were hurt");
  });

  await test.step("the other has its text and its passage again", async () => {
    await articleList(page).all.nth(1).click();
    await expect(reader(page).text).toContainText("Two people were hurt");
    await expect(inspector(page).tab("Passages (1)")).toBeVisible();
  });

  await test.step("Undo takes back the split and then the import", async () => {
    await workspace(page).undo.click();
    await expect(articleList(page).all).toHaveCount(1);
    await workspace(page).undo.click();
    await expect.poll(() => contentOf(notebook)).toEqual(tagged);
  });
});
