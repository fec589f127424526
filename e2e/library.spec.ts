import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { violationsOn } from "./fixtures/accessible.ts";
import { claimbook, claimbookDone } from "./fixtures/command-line.ts";
import { answerDialogs, chooseMenu, expect, test } from "./fixtures/app.ts";
import { tamperWithOriginal } from "./fixtures/damaged.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { articleFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

const titlesIn = (notebook: string): readonly string[] =>
  rowsOf<{ title: string }>(notebook, "SELECT title FROM article ORDER BY title").map(({ title }) => title);

test("what is known of articles is corrected, articles go and come back, debris is decided anew", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const list = articleList(page);
  const { text, title, select } = reader(page);
  const metaOf = () =>
    rowsOf<{ publication: string; day: string }>(
      notebook,
      "SELECT publication, published_at AS day FROM article ORDER BY title",
    );

  await test.step("one article: a bad date is refused in its place, a good one is kept", async () => {
    await list.open("Ferry runs aground");
    await list.act("Edit details…");
    const dialog = page.getByRole("dialog", { name: "Article details" });
    await dialog.getByRole("textbox", { name: "Title", exact: true }).fill("Ferry aground");
    await dialog.getByRole("textbox", { name: "Published" }).fill("2031-02-30");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("textbox", { name: "Published" })).toHaveAccessibleDescription(
      /February 2031 has no day 30/u,
    );
    expect(titlesIn(notebook)).toContain("Ferry runs aground off Sandmark, at least 14 hurt");
    await dialog.getByRole("textbox", { name: "Published" }).fill("2031-03");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(title).toHaveText("Ferry aground");
    await expect(list.row("Ferry aground")).toContainText("Northwire");
    expect(metaOf()[0]).toEqual({ publication: "Northwire", day: "2031-03" });
  });

  await test.step("many articles at once, undone in one step", async () => {
    const before = metaOf();
    await list.row("Ferry aground").click();
    await list.row("Minister promises").click({ modifiers: ["Shift"] });
    await expect(page.getByText(/^3 of 3 selected$/u)).toBeVisible();
    await list.act("Edit details of 3 articles…");
    const dialog = page.getByRole("dialog", { name: "Details of 3 articles" });
    await dialog.getByRole("textbox", { name: "Publication" }).fill("The Press");
    await dialog.getByRole("textbox", { name: "Published" }).fill("soon");
    await dialog.getByRole("button", { name: "Change 3 articles" }).click();
    await expect(dialog.getByText("Write it as 2017, 2017-04 or 2017-04-12")).toBeVisible();
    await dialog.getByRole("checkbox", { name: "Published is changed" }).uncheck();
    await dialog.getByRole("button", { name: "Change 3 articles" }).click();
    await expect(dialog).toBeHidden();
    expect(metaOf()).toEqual(before.map((row) => ({ ...row, publication: "The Press" })));
    await expect(list.all.filter({ hasText: "The Press" })).toHaveCount(3);
    await around.undo.click();
    await expect(list.all.filter({ hasText: "The Press" })).toHaveCount(0);
    expect(metaOf()).toEqual(before);
  });

  await test.step("removed articles come back by the button of the message", async () => {
    const whole = contentOf(notebook);
    await list.row("Harne ferry accident").click();
    await page.keyboard.press("Delete");
    await expect(list.all).toHaveCount(2);
    expect(titlesIn(notebook)).toHaveLength(2);
    await around.act("Removed the article", "Undo");
    await expect(list.all).toHaveCount(3);
    expect(contentOf(notebook)).toEqual(whole);
  });

  await test.step("debris: not debris, folded again, words of one's own, undone", async () => {
    const { tab, debris } = inspector(page);
    const states = () =>
      rowsOf<{ state: string }>(notebook, "SELECT state FROM exclusion ORDER BY start").map(({ state }) => state);
    await list.open("Ferry aground");
    await text.getByRole("button", { name: "shortcode, 1 line — show" }).click();
    await text.getByRole("button", { name: "Not debris: show this shortcode as text" }).click();
    await expect(text).toContainText("[nw_player id=");
    expect(states()).toEqual(["restored", "folded", "folded"]);
    await tab("Article").click();
    await debris.filter({ hasText: "kept as text" }).getByRole("button", { name: "Fold again" }).click();
    await expect(text).not.toContainText("[nw_player id=");
    expect(states()).toEqual(["folded", "folded", "folded"]);

    await select("Ardal did not say whether the buoys had been replaced.");
    await page.keyboard.press("d");
    await page.getByRole("dialog", { name: "Fold as debris" }).getByRole("combobox").fill("caption");
    await page.keyboard.press("Enter");
    await expect(text).not.toContainText("Ardal did not say");
    expect(rowsOf(notebook, "SELECT kind, origin, exact FROM exclusion ORDER BY start DESC LIMIT 1")).toEqual([
      { kind: "caption", origin: "analyst", exact: "Ardal did not say whether the buoys had been replaced." },
    ]);
    await around.act("Folded as caption", "Undo");
    await expect(text).toContainText("Ardal did not say");
    expect(states()).toEqual(["folded", "folded", "folded"]);
  });
});

test("a field takes what the page says of it in another place by one press, and back", async ({ folder, start }) => {
  const path = join(folder, "gate.html");
  const story = "<p>The east gate of the reservoir gave way at night, the regional office said on Monday.</p>".repeat(
    6,
  );
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><title>Gate gave way | Orsk Ledger</title>
     <meta property="og:title" content="How the east gate gave way"><meta name="author" content="Ilse Varga">
     <meta property="og:site_name" content="Orsk Ledger"><link rel="canonical" href="https://ledger.example/2031/04/12/gate">
     </head><body><article><h1>East gate gave way at night</h1><div>By Tomas de Witt</div>${story}</article></body></html>`,
  );
  const notebook = await makeNotebook(folder, [path]);
  const app = await start([notebook]);
  const { page } = app;
  const bylines = () => rowsOf<{ byline: string }>(notebook, "SELECT byline FROM article").map(({ byline }) => byline);
  await articleList(page).open("East gate gave way");
  await articleList(page).act("Edit details…");
  const dialog = page.getByRole("dialog", { name: "Article details" });
  const field = dialog.getByRole("textbox", { name: "Byline" });
  await expect(field).toHaveValue("Ilse Varga");
  await expect(dialog.getByRole("list", { name: "Also found for Byline" })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: /^Take Tomas de Witt.*beside the headline/u }).click();
  await expect(field).toHaveValue("Tomas de Witt");
  // What it held is now the other one.
  await expect(dialog.getByRole("list", { name: "Also found for Byline" })).toContainText("Ilse Varga");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(bylines).toEqual(["Tomas de Witt"]);
  await workspace(page).undo.click();
  await expect.poll(bylines).toEqual(["Ilse Varga"]);
});

test("an original is given back byte for byte, and one that was tampered with is named", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder);
  const imported = readFileSync(articleFile("ferry-page.html"));

  await test.step("the original is intact, and saved where the user says", async () => {
    const app = await start([notebook]);
    const { page, electron } = app;
    const { snapshot, tab } = inspector(page);
    await articleList(page).open("Minister promises");
    await tab("Article").click();
    await snapshot.getByRole("button", { name: "Verify" }).click();
    await expect(snapshot.getByRole("status")).toHaveText(
      new RegExp(
        `^The original is intact \\(sha256 [0-9a-f]{12}…, ${imported.length.toLocaleString("en")} bytes\\)$`,
        "u",
      ),
    );

    const out = join(folder, "saved.html");
    writeFileSync(out, "what the dialog asked about");
    await answerDialogs(app, { save: out });
    await snapshot.getByRole("button", { name: "Save original…" }).click();
    await expect(workspace(page).message(/^Saved the original as saved\.html/u)).toBeVisible();
    expect(readFileSync(out).equals(imported)).toBe(true);

    const fromMenu = join(folder, "menu.html");
    await answerDialogs(app, { save: fromMenu });
    await page.getByRole("button", { name: "More about this article" }).click();
    await page.getByRole("menuitem", { name: "Save original…" }).click();
    await expect(workspace(page).message(/^Saved the original as menu\.html/u)).toBeVisible();
    expect(readFileSync(fromMenu).equals(imported)).toBe(true);

    await chooseMenu(app, "Verify All Originals");
    await expect(workspace(page).message("Verified 3 articles: all originals are intact")).toBeVisible();
    await electron.close();
  });

  await test.step("from the command line the same, and never over a file", async () => {
    const out = join(folder, "cli.html");
    await claimbookDone(["original", "ferry-page.html", "--out", out, "-n", notebook]);
    expect(readFileSync(out).equals(imported)).toBe(true);
    const again = await claimbook(["original", "ferry-page.html", "--out", out, "-n", notebook]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("exists already");
    expect(await claimbookDone(["verify", "-n", notebook])).toBe("3 compared, all intact\n");
  });

  await test.step("a byte changed while the notebook is closed", async () => {
    tamperWithOriginal(notebook, "ferry-page.html");
    const checked = await claimbook(["verify", "-n", notebook]);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain("Minister promises");

    const app = await start([notebook]);
    const { page } = app;
    const { snapshot, tab } = inspector(page);
    const out = join(folder, "forged.html");
    await answerDialogs(app, { save: out });
    await articleList(page).open("Minister promises");
    await tab("Article").click();
    await snapshot.getByRole("button", { name: "Verify" }).click();
    await expect(snapshot.getByRole("status")).toContainText(
      /Not as imported: the original .*ferry-page\.html has the sha256/u,
    );
    await snapshot.getByRole("button", { name: "Save original…" }).click();
    await expect(workspace(page).message(/is not what was imported, nothing was saved/u)).toBeVisible();
    await chooseMenu(app, "Verify All Originals");
    await expect(
      workspace(page).message(/^Verified 3 articles: 1 not as imported\. “Minister promises.*ferry-page\.html/u),
    ).toBeVisible();
  });
});
