import { expect, test } from "./fixtures/app.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { reader } from "./screens/reader.ts";
import { readerKeys } from "./screens/reader-keys.ts";

test("find in the article speaks the language of the search", async ({ folder, start }) => {
  const { page } = await start([await makeNotebook(folder, allArticleFiles, annotationsFile)]);
  await articleList(page).row("Ferry runs aground off Sandmark, at least 14 hurt").click();
  const { text, article } = reader(page);
  const { painted } = readerKeys(page);
  const bar = article.getByRole("search", { name: "Find in this article" });
  const box = bar.getByRole("textbox");
  const found = async (): Promise<string> =>
    (await painted()).filter((line) => line.startsWith("reader-found")).join(" | ");

  await test.step("words in one paragraph, the last as its beginning", async () => {
    await text.focus();
    await page.keyboard.press("Control+f");
    await expect(box).toBeFocused();
    await box.fill("reported buo");
    await expect(bar).toContainText("1 of 2");
    expect(await found()).toContain("buoys");
    await box.fill("miss -week");
    await expect(bar).toContainText("nothing found");
    await box.fill("say+");
    await expect(bar).toContainText(/1 of [3-9]/u);
  });

  await test.step("Enter and Shift+Enter go round", async () => {
    await box.fill("within(sentence, channel, denied)");
    await expect(bar).toContainText("1 of 2");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("2 of 2");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("1 of 2");
    await page.keyboard.press("Shift+Enter");
    await expect(bar).toContainText("2 of 2");
  });

  await test.step("with a filter it goes through the passages, and Escape leaves one selected", async () => {
    await box.fill('speaker:"Brenn Lines" denied');
    await expect(bar).toContainText(/1 of \d+ passages/u);
    await page.keyboard.press("Escape");
    await expect(text).toBeFocused();
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  });

  await test.step("Escape is not kept by the tooltip of a button that the mouse was left on", async () => {
    await page.keyboard.press("Control+f");
    await box.fill("buoys");
    await expect(bar).toContainText("1 of ");
    await box.click();
    await bar.getByRole("button", { name: "Next" }).hover();
    await expect(page.getByRole("tooltip")).toHaveText(/^Next/u);
    await page.keyboard.press("Escape");
    await expect(bar).toBeHidden();
    await expect(text).toBeFocused();
  });

  await test.step("what is wrong is shown at its place", async () => {
    await page.keyboard.press("Control+f");
    await box.fill("overlaps(kind:claim)");
    await expect(bar.getByRole("alert")).toContainText("A comma and what else to look for are missing here");
    await expect(box).toHaveAccessibleDescription(/overlaps\(A, B\)/u);
    await box.fill("buoys");
    await expect(bar.getByRole("alert")).toBeHidden();
    await expect(bar).toContainText(" of 2");
  });
});
