import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { claimbookDone } from "./fixtures/command-line.ts";
import { difficultFiles, writeFolder } from "./fixtures/difficult-files.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { articleFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { importReport, pasteDialog } from "./screens/import.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

const titlesIn = (notebook: string): readonly string[] =>
  rowsOf<{ title: string }>(notebook, "SELECT title FROM article ORDER BY title").map(({ title }) => title);

test("articles come in by pasting, by a folder and by dropping; what is there already is recognised", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  const paste = pasteDialog(page);
  const { text, title } = reader(page);

  await test.step("pasted text becomes an article, word by word", async () => {
    await page.getByRole("button", { name: "Paste text…" }).click();
    await expect(paste.text).toBeFocused();
    await paste.paste("Pier closed until spring\n\nThe pier of Harne stays closed, the council said.");
    await expect(paste.as("Plain text")).toBeChecked();
    await expect(paste.dialog.getByText("13 words")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(title).toHaveText("Pier closed until spring");
    await expect(around.message("Imported “Pier closed until spring”")).toBeVisible();
    await expect(text).toContainText("The pier of Harne stays closed, the council said.");
  });

  await test.step("a pasted page keeps its headings, lists and links", async () => {
    await page.keyboard.press("Control+Shift+V");
    await paste.paste(
      "Quay to be rebuilt Costs Stone Steel",
      '<h1>Quay to be rebuilt</h1><p>The town wants a <a href="https://quay.example/plan">new quay</a>.</p><h2>Costs</h2><ul><li>Stone</li><li>Steel</li></ul><script>alert(1)</script>',
    );
    await expect(paste.as("Web page")).toBeChecked();
    await paste.title.fill("The new quay");
    await paste.address.fill("https://quay.example/news");
    await paste.import();
    await expect(title).toHaveText("The new quay");
    await expect(text.getByRole("heading", { name: "Costs" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveText(["Stone", "Steel"]);
    await expect(text.getByRole("link", { name: "new quay" })).toHaveAttribute("href", "https://quay.example/plan");
    expect(rowsOf(notebook, "SELECT url FROM article WHERE title = 'The new quay'")).toEqual([
      { url: "https://quay.example/news" },
    ]);
  });

  await test.step("a folder is read with everything in it, duplicates are told", async () => {
    const below = join(folder, "articles", "march");
    mkdirSync(below, { recursive: true });
    copyFileSync(articleFile("ferry-agency.txt"), join(folder, "articles", "agency.txt"));
    copyFileSync(articleFile("ferry-local.md"), join(below, "local.md"));
    copyFileSync(articleFile("ferry-local.md"), join(below, "local again.md"));
    writeFileSync(join(below, ".hidden.txt"), "not wanted");
    await answerDialogs(app, { open: [join(folder, "articles")] });
    await page.keyboard.press("Control+Shift+I");
    await around.act("2 imported, 1 duplicate", "Show report");
    const report = importReport(page);
    await expect(report.rows).toHaveCount(3);
    await expect(report.row("Already here")).toHaveCount(1);
    await report.done();
    await expect(articleList(page).all).toHaveCount(4);
  });

  await test.step("files and pieces of pages dropped on the window go in", async () => {
    await dropFiles(page, [articleFile("ferry-page.html"), articleFile("ferry-local.md")]);
    await expect(around.message("1 imported, 1 duplicate")).toBeVisible();
    await expect(title).toHaveText("Minister promises inquiry into ferry accident");
    await dropContent(page, "<h1>Buoy found</h1><p>Fishermen found buoy 9 on the beach.</p>");
    await expect(title).toHaveText("Buoy found");
    expect(titlesIn(notebook)).toEqual([
      "Buoy found",
      "Ferry runs aground off Sandmark, at least 14 hurt",
      "Harne ferry accident injures dozens",
      "Minister promises inquiry into ferry accident",
      "Pier closed until spring",
      "The new quay",
    ]);
  });

  await test.step("the same text pasted again leads to the article that is there", async () => {
    await page.keyboard.press("Control+Shift+V");
    await paste.paste("Pier closed until spring\n\nThe pier of Harne stays closed, the council said.");
    await paste.import();
    await around.act("Already in this notebook: “Pier closed until spring”", "Open it");
    await expect(title).toHaveText("Pier closed until spring");
    expect(titlesIn(notebook)).toHaveLength(6);
  });
});

test("bad files of a batch are each reported, the others go in, and one undo takes the batch back", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  await expect(around.saved).toBeVisible();
  const files = writeFolder(join(folder, "batch"), difficultFiles);
  const good = difficultFiles.filter(({ holds }) => holds !== null);

  await answerDialogs(app, { open: [files] });
  await page.keyboard.press("Control+Shift+I");
  await around.act(`${good.length} imported, ${difficultFiles.length - good.length} failed`, "Show report");
  const report = importReport(page);
  for (const { name, says } of difficultFiles) if (says !== null) await expect(report.row(name)).toHaveText(says);
  await report.show("all");
  await expect(report.rows).toHaveCount(difficultFiles.length);
  for (const { name, holds } of difficultFiles)
    await expect(report.row(`/${name}`)).toContainText(holds === null ? "Failed" : "Imported");
  await report.done();

  const articles = rowsOf<{ name: string; text: string }>(
    notebook,
    `SELECT s.origin_name AS name, r.text FROM article a JOIN revision r ON r.id = a.revision_id
     JOIN snapshot s ON s.id = a.snapshot_id ORDER BY s.origin_name`,
  );
  expect(articles.map(({ name }) => name)).toEqual(good.map(({ name }) => `batch/${name}`));
  for (const { name, holds } of good)
    expect(articles.find((article) => article.name === `batch/${name}`)?.text).toContain(holds);
  expect(JSON.stringify(articles)).not.toContain("\uFEFF");

  const whole = contentOf(notebook);
  await around.undo.click();
  await expect(page.getByText("No articles yet")).toBeVisible();
  expect(rowsOf(notebook, "SELECT n FROM article")).toEqual([]);
  await around.redo.click();
  await expect(articleList(page).all).toHaveCount(good.length);
  expect(contentOf(notebook)).toEqual(whole);
});

test("of a text of 20 MB goes in what an article may have and the app stays usable; a long import can be cancelled in the middle", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-local.md")]);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  const list = articleList(page);
  const { text } = reader(page);

  await expect(around.saved).toBeVisible();
  await test.step("20 MB", async () => {
    const line = "The log of the harbour says that the ferry left the quay at nine and came back at ten. ";
    writeFileSync(
      join(folder, "huge.txt"),
      `The whole log\n\n${`${line.repeat(5)}\n\n`.repeat(46_000)}The last line.\n`,
    );
    await answerDialogs(app, { open: [join(folder, "huge.txt"), articleFile("ferry-agency.txt")] });
    await page.keyboard.press("Control+i");
    // Nothing opens by itself after an import of two; asking a page of 20 MB for its roles would take Playwright minutes.
    await expect(around.message("2 imported")).toBeVisible();
    await expect(list.row("The whole log")).toBeVisible();
    await list.open("Ferry runs aground");
    await expect(text).toContainText("ran aground on the Sandmark bank");
    expect(rowsOf(notebook, "SELECT words > 800000 AS huge FROM article ORDER BY title DESC")).toEqual([
      { huge: 1 },
      { huge: 0 },
      { huge: 0 },
    ]);
    await around.undo.click();
    await expect(list.all).toHaveCount(1);
  });

  await test.step("cancelled in the middle, what is finished stays and nothing is half", async () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      name: `notice-${String(at).padStart(4, "0")}.html`,
      bytes: `<title>Notice ${at}</title><h1>Notice ${at}</h1>${`<p>Buoy ${at} was checked and found in its place by the coast guard.</p>`.repeat(20)}`,
    }));
    await answerDialogs(app, { open: [writeFolder(join(folder, "many"), many)] });
    await page.keyboard.press("Control+Shift+I");
    const finished = (): number => rowsOf(notebook, "SELECT n FROM article").length - 1;
    await expect.poll(finished).toBeGreaterThan(0);
    await around.status.getByRole("button", { name: "Cancel Import 2,000 articles" }).click();
    await expect(around.message(/^Import cancelled: [\d,]+ imported before that/u)).toBeVisible();
    const stayed = finished();
    expect(stayed).toBeGreaterThan(0);
    expect(stayed).toBeLessThan(2000);
    await expect(around.message(`Import cancelled: ${stayed.toLocaleString("en")} imported before that`)).toBeVisible();
    expect(
      rowsOf(
        notebook,
        `SELECT a.title FROM article a LEFT JOIN revision r ON r.id = a.revision_id
         WHERE a.title LIKE 'Notice%' AND r.text NOT LIKE replace(a.title, 'Notice', '%Buoy') || ' was checked%in its place by the coast guard.%'`,
      ),
    ).toEqual([]);
    await around.undo.click();
    await expect(list.all).toHaveCount(1);
    expect(titlesIn(notebook)).toEqual(["Harne ferry accident injures dozens"]);
    await around.redo.click();
    await expect.poll(finished).toBe(stayed);
    await app.electron.close();
    expect(JSON.parse(await claimbookDone(["check", "-n", notebook, "--json"]))).toMatchObject({ ok: true });
  });
});

/** Files from the system's file manager: the page gets real files, with the paths the preload asks for. */
const dropFiles = async (page: Page, files: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const at = { x: 600, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await session.send("Input.dispatchDragEvent", { ...at, type: "dragEnter" });
  await session.send("Input.dispatchDragEvent", { ...at, type: "dragOver" });
  await expect(page.getByText("Drop to import", { exact: true })).toBeVisible();
  await session.send("Input.dispatchDragEvent", { ...at, type: "drop" });
  await session.detach();
};

/** A piece of a page dragged over from a browser. */
const dropContent = (page: Page, html: string): Promise<void> =>
  page.getByRole("main").evaluate((main, given) => {
    const data = new DataTransfer();
    data.setData("text/html", given);
    data.setData("text/plain", given.replaceAll(/<[^>]+>/gu, " "));
    for (const type of ["dragenter", "dragover", "drop"])
      main.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, html);
