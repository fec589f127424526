import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures/app.ts";
import { rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, articleFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { tagPicker } from "./screens/tag-picker.ts";
import { workspace } from "./screens/workspace.ts";

const agency = "Ferry runs aground";
const exactOf = (notebook: string): readonly string[] =>
  rowsOf<{ exact: string }>(notebook, "SELECT exact FROM passage ORDER BY start, end").map(({ exact }) => exact);

test("words are tagged by mouse and by keys, with what there is or with something new", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const { page } = await start([notebook]);
  await articleList(page).open(agency);
  const { select, toolbar, click, text } = reader(page);
  const keys = readerKeys(page);
  const picker = tagPicker(page);
  const side = inspector(page);
  const around = workspace(page);

  await test.step("the mouse selects, the toolbar tags, a name is offered and its kind can be chosen", async () => {
    await select("Piet Ardal");
    await toolbar.getByRole("button", { name: "Actor" }).click();
    await expect(picker.box).toHaveValue("Piet Ardal");
    await picker.dialog.getByRole("combobox", { name: "A new actor is a" }).selectOption("government");
    await picker.box.press("Enter");
    await expect(side.quote).toHaveText("Piet Ardal");
    expect(rowsOf(notebook, "SELECT name, type FROM actor WHERE name LIKE '%Ardal'")).toEqual([
      { name: "Piet Ardal", type: "government" },
    ]);
  });

  await test.step("an alias finds the actor there is; Ctrl+Enter makes a new one all the same", async () => {
    // Tagging "Ardal" as that actor teaches the name; the second time it is offered at once.
    await select("Ardal", 1);
    await page.keyboard.press("a");
    await picker.box.fill("Piet Ardal");
    await expect(picker.chosen).toContainText("Piet Ardal");
    await picker.box.press("Enter");
    await expect(side.quote).toHaveText("Ardal");
    expect(rowsOf(notebook, "SELECT alias FROM actor_alias WHERE alias LIKE '%Ardal' ORDER BY alias")).toEqual([
      { alias: "Ardal" },
      { alias: "Piet Ardal" },
    ]);
    await select("spokesman");
    await page.keyboard.press("a");
    await picker.box.fill("Ardal");
    await expect(picker.chosen).toContainText("Piet Ardal");
    await page.keyboard.press("Control+Enter");
    await expect(picker.dialog).toBeHidden();
    expect(rowsOf(notebook, "SELECT name FROM actor WHERE name LIKE '%Ardal' ORDER BY n")).toEqual([
      { name: "Piet Ardal" },
      { name: "Ardal" },
    ]);
    await around.undo.click();
    await expect(around.message(/^Undone: /u)).toBeVisible();
    expect(rowsOf(notebook, "SELECT name FROM actor WHERE name LIKE '%Ardal'")).toHaveLength(1);
  });

  await test.step("many tags on one passage, overlapping passages side by side", async () => {
    const words = "The ship was outside the buoyed channel";
    await keys.tag(words, "claim", "The ferry left the channel");
    await keys.tag(words, "code", "navigation/channel");
    await keys.tag(words, "code", "disputed");
    await keys.tag("the buoyed channel", "code", "buoys");
    await click("outside");
    await expect(side.quote).toHaveText(words);
    for (const name of ["The ferry left the channel", "channel", "disputed"])
      await expect(side.tag(name).first()).toBeVisible();
    await expect(side.pane.getByRole("region", { name: "Overlapping here" })).toContainText("the buoyed channel");
    await side.pane.getByRole("region", { name: "Overlapping here" }).getByRole("button").click();
    await expect(side.quote).toHaveText("the buoyed channel");
    await expect(side.pane.getByRole("region", { name: "Overlapping here" })).toContainText(words);
  });

  await test.step("another tag in a tag's place; a tag goes, and the passage with its last one", async () => {
    await click("channel,”");
    await expect(side.quote).toHaveText("the buoyed channel");
    await side.pane.getByRole("button", { name: "More on buoys" }).click();
    await page.getByRole("menuitem", { name: "Another code instead…" }).click();
    await picker.take("fairway");
    await expect(side.tag("fairway")).toBeVisible();
    expect(tagsIn(notebook)).toContain("code: fairway @ the buoyed channel");
    expect(tagsIn(notebook)).not.toContain("code: buoys @ the buoyed channel");
    await side.pane.getByRole("button", { name: "Remove code fairway" }).click();
    await around.act("Removed the tag “fairway” and its passage", "Undo");
    await expect.poll(() => tagsIn(notebook)).toContain("code: fairway @ the buoyed channel");
  });

  await test.step("the ends move by word and by letter, and with the mouse", async () => {
    await keys.tag("on Monday evening", "code", "time");
    await page.keyboard.press("e");
    const end = page.getByRole("slider", { name: "End of the passage" });
    await expect(end).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("slider", { name: "Beginning of the passage" })).toBeFocused();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(side.quote).toHaveText("Monday");
    await page.keyboard.press("e");
    const handle = await end.boundingBox();
    const { to } = await reader(page).ends("Monday evening");
    await page.mouse.move((handle?.x ?? 0) + 1, (handle?.y ?? 0) + (handle?.height ?? 0) / 2);
    await page.mouse.down();
    await page.mouse.move(to.x - 20, to.y, { steps: 4 });
    await page.mouse.move(to.x + 1, to.y);
    await page.mouse.up();
    await page.getByRole("button", { name: /^Keep/u }).click();
    await expect(side.quote).toHaveText("Monday evening");
    expect(exactOf(notebook)).toContain("Monday evening");
    await around.undo.click();
    await around.undo.click();
    await expect.poll(() => exactOf(notebook)).toContain("on Monday evening");
  });

  await test.step("Delete takes the passage away with all its tags, one undo brings it back", async () => {
    const before = tagsIn(notebook);
    await click("outside");
    await expect(side.quote).toHaveText("The ship was outside the buoyed channel");
    await text.focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => tagsIn(notebook)).toHaveLength(before.length - 3);
    await around.act(/^Removed “The ship was outside/u, "Undo");
    await expect.poll(() => tagsIn(notebook)).toEqual(before);
  });
});

test("mentions of an actor are tagged at once, without the possessive, as one step of undo", async ({
  folder,
  start,
}) => {
  const file = join(folder, "lines.txt");
  writeFileSync(
    file,
    "Lines under fire\n\nBrenn Lines said nothing. Brenn Lines’ ships stay in port, and Brenn Lines's crews go home.\n",
  );
  const notebook = await makeNotebook(folder, [...allArticleFiles, file]);
  const { page } = await start([notebook]);
  await articleList(page).open("Lines under fire");
  const keys = readerKeys(page);
  await keys.tag("Brenn Lines", "actor");
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Tag all mentions of Brenn Lines" });
  await dialog.getByRole("button", { name: "Tag 2 in this article" }).click();
  await expect(workspace(page).message("Tagged 2 mentions of Brenn Lines in 1 article")).toBeVisible();
  expect(exactOf(notebook)).toEqual(["Brenn Lines", "Brenn Lines", "Brenn Lines"]);

  await reader(page).text.focus();
  await page.keyboard.press("m");
  await dialog.getByRole("button", { name: "Tag 3 in all articles" }).click();
  await expect(workspace(page).message("Tagged 3 mentions of Brenn Lines in 3 articles")).toBeVisible();
  expect(exactOf(notebook)).toEqual(Array.from({ length: 6 }, () => "Brenn Lines"));
  await workspace(page).undo.click();
  await expect.poll(() => exactOf(notebook)).toHaveLength(3);
  await workspace(page).undo.click();
  await expect.poll(() => exactOf(notebook)).toHaveLength(1);
});

test("the reader is walked through with keys alone; a note is kept though the window closes at once", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const first = await start([notebook]);
  const { page } = first;
  const side = inspector(page);
  const keys = readerKeys(page);
  await articleList(page).list.focus();
  await page.keyboard.press("End");
  await expect(reader(page).title).toContainText(agency);
  await reader(page).text.focus();

  await test.step("N and P go through the passages and say what they are", async () => {
    const agencyPassages = rowsOf<{ exact: string }>(
      notebook,
      `SELECT p.exact FROM passage p JOIN article a ON a.id = p.article_id WHERE a.title LIKE '${agency}%' ORDER BY start`,
    );
    for (const { exact } of agencyPassages) {
      await page.keyboard.press("n");
      await expect(side.quote).toHaveText(exact);
    }
    await page.keyboard.press("n");
    await expect(keys.announced).toHaveText("No passage after this one");
    await page.keyboard.press("p");
    await expect(side.quote).toHaveText("denied that the Alma Tide had left the channel");
    await expect(keys.announced).toContainText("claim The Alma Tide left the buoyed channel.");
  });

  await test.step("Enter goes to the inspector, Escape back to the text, the arrows select, C tags", async () => {
    await page.keyboard.press("Enter");
    await expect(side.pane.getByRole("button", { name: "Who says it" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(reader(page).text).toBeFocused();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("c");
    await expect(tagPicker(page).box).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(reader(page).text).toBeFocused();
  });

  await test.step("typed right before the window closes", async () => {
    await page.keyboard.press("p");
    await expect(side.quote).toBeVisible();
    await side.note.click();
    await page.keyboard.type("Ask the buoy keeper.");
    const closed = first.electron.waitForEvent("close");
    await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((one) => one.close()));
    await closed;
    expect(rowsOf(notebook, "SELECT plain FROM note WHERE plain LIKE '%buoy keeper%'")).toHaveLength(1);
    const again = await start();
    await expect(inspector(again.page).note).toContainText("Ask the buoy keeper.");
  });
});

test("an article of 50,000 words opens and is tagged at its end", async ({ folder, start }) => {
  const long = join(folder, "long.txt");
  const paragraph = `${"The inquiry heard how the ferry left the buoyed channel that night. ".repeat(8)}\n\n`;
  writeFileSync(long, `The whole inquiry\n\n${paragraph.repeat(530)}The chairman closed the inquiry at midnight.\n`);
  const notebook = await makeNotebook(folder, [long]);
  const { page } = await start([notebook]);
  await articleList(page).open("The whole inquiry");
  await expect(reader(page).article.getByText(/^5\d,\d{3} words$/u)).toBeVisible();
  await readerKeys(page).tag("The chairman closed the inquiry at midnight.", "claim", "The inquiry ended");
  await expect(inspector(page).quote).toHaveText("The chairman closed the inquiry at midnight.");
  expect(tagsIn(notebook)).toEqual(["claim: The inquiry ended @ The chairman closed the inquiry at midnight."]);
});

test("a claim worded otherwise is offered for words like those it was tagged on", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt"), articleFile("ferry-local.md")]);
  const { page } = await start([notebook]);
  const keys = readerKeys(page);
  const picker = tagPicker(page);
  const claim = "The accident had more than a dozen victims.";
  await articleList(page).open(agency);
  await keys.tag("at least 14 people were hurt", "claim", claim);
  await articleList(page).open("Harne ferry accident injures dozens");
  await keys.select("at least 14 injured");
  await page.keyboard.press("c");
  const offered = picker.options.filter({ hasText: claim });
  await expect(offered).toContainText("of “at least 14 people were hurt”");
  await expect(picker.chosen).toContainText("new, worded as here");
  await page.keyboard.press("ArrowDown");
  await expect(picker.chosen).toContainText(claim);
  await page.keyboard.press("Enter");
  await expect(picker.dialog).toBeHidden();
  await expect.poll(() => tagsIn(notebook)).toContain(`claim: ${claim} @ at least 14 injured`);
});
